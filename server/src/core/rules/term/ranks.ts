/** A rank as drafts write it, and the formations that its holders command. */
export interface Rank {
  readonly name: string;
  /** As a level of `formations.ts`: that of the formation which the rank commands as a rule. */
  readonly level: number;
  /** Is general for ranks from brigadier up. */
  readonly pattern: RegExp;
}

const LT = '(?:Lt\\.?|Lieut\\.?|lieutenant)';
const rankOf = (name: string, level: number, source: string): Rank => ({
  name,
  level,
  pattern: new RegExp(`^(?:${source})$`, 'i'),
});

/** The longer before those that begin like them. */
export const ranks: readonly Rank[] = [
  rankOf('lieutenant colonel', 4, `${LT}[ -](?:Col\\.?|colonel)`),
  rankOf('lieutenant general', 8, `${LT}[ -](?:Gen\\.?|general)`),
  rankOf('major general', 7, '(?:Maj\\.?|major)[ -](?:Gen\\.?|general)'),
  rankOf('brigadier general', 6, '(?:Brig\\.?|brigadier)[ -](?:Gen\\.?|general)'),
  rankOf('lieutenant', 2, `(?:(?:first|second|1st|2nd|junior|senior) )?${LT}`),
  rankOf('corporal', 1, '(?:lance )?(?:Cpl\\.?|corporal)'),
  rankOf('sergeant', 1, '(?:(?:staff|master) )?(?:Sgt\\.?|sergeant)'),
  rankOf('captain', 3, 'Capt\\.?|captain'),
  rankOf('colonel', 5, 'Col\\.?|colonel'),
  rankOf('brigadier', 6, 'Brig\\.?|brigadier'),
  rankOf('general', 6, 'Gen\\.?|general'),
];

/** The source of a pattern that finds any of them, by no other title's part: lieutenant commander, sergeant major. */
export const RANK =
  `(?:${LT}[ -](?:Col\\.?|colonel|Gen\\.?|general)|(?:Maj\\.?|major|Brig\\.?|brigadier)[ -](?:Gen\\.?|general)|` +
  `(?:(?:first|second|1st|2nd|junior|senior) )?${LT}(?! ?-?(?:commander|cmdr|governor|J\\.?G))|` +
  '(?:(?:staff|master) )?(?:Sgt\\.?|sergeant)(?! (?:major|Maj))|(?:lance )?(?:Cpl\\.?|corporal)|Capt\\.?|captain|Col\\.?|colonel|Brig\\.?|brigadier|Gen\\.?|general)(?![\\w-])';

export function rankNamed(written: string): Rank | undefined {
  return ranks.find(({ pattern }) => pattern.test(written));
}
