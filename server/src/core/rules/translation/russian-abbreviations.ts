/** A Russian or Ukrainian abbreviation in Latin letters. */
export interface Abbreviation {
  /** The original. */
  readonly native: string;
  /** What the press writes instead, best first. */
  readonly right: readonly string[];
  /** What else the letters stand for, so that only a military word near them tells: a pattern. */
  readonly near?: RegExp;
  /** Words of the sentence by which the letters mean something else. */
  readonly not?: RegExp;
  /** Words by which a draft explains them. */
  readonly explained?: RegExp;
}

const ARMY =
  /militar|soldier|troop|forces|army|armed|front|war\b|weapon|missile|drone|artiller|tank|brigade|battal|regiment|howitzer|defen[cs]e|launcher|struck|fought|fight|offensive/i;

/** By the letters as printed. Those that English has taken over (BMP, BTR, VDV, GRU, FSB) are not here. */
export const abbreviations: Readonly<Record<string, Abbreviation>> = {
  SVO: {
    native: 'СВО, “special military operation”',
    right: ['the war in Ukraine'],
    near: ARMY,
    not: /Sheremetyevo|airport|flight|opera\b|bank|oil\b/i,
    explained: /special (?:military )?operation/i,
  },
  PVO: { native: 'ПВО', right: ['air defence', 'air defences'], near: ARMY },
  PRO: { native: 'ПРО', right: ['missile defence'], near: /(?:air|missile|anti-?missile) defen[cs]e/i },
  RSZO: { native: 'РСЗО', right: ['multiple rocket launcher', 'MLRS'] },
  BPLA: { native: 'БПЛА', right: ['drone', 'UAV'], near: ARMY },
  PZRK: { native: 'ПЗРК', right: ['MANPADS', 'shoulder-fired missile'] },
  PTUR: { native: 'ПТУР', right: ['anti-tank missile', 'ATGM'] },
  PTRK: { native: 'ПТРК', right: ['anti-tank missile system', 'anti-tank missile'] },
  ZRK: { native: 'ЗРК', right: ['surface-to-air missile system'] },
  ZRPK: { native: 'ЗРПК', right: ['gun and missile system'] },
  OTRK: { native: 'ОТРК', right: ['ballistic missile system'] },
  REB: { native: 'РЭБ', right: ['electronic warfare', 'jamming'], near: /jam|electronic|drone|UAV|signal/i },
  RLS: { native: 'РЛС', right: ['radar'], near: /radar|antenna|air defen[cs]e|S-[34]00/i },
  SAU: {
    native: 'САУ',
    right: ['self-propelled gun'],
    near: /self-propelled|howitzer|artiller|Akatsiya|Msta|2S\d/i,
  },
  VSU: { native: 'ВСУ', right: ['Ukrainian armed forces', 'Ukraine’s army'], near: /Ukrain/i },
  ZSU: {
    native: 'ЗСУ',
    right: ['Ukrainian armed forces', 'Ukraine’s army'],
    near: /Ukrain/i,
    not: /ZSU-\d|Shilka/,
  },
  ZVO: { native: 'ЗВО', right: ['Western Military District'], near: ARMY },
  YuVO: { native: 'ЮВО', right: ['Southern Military District'], near: ARMY },
  TsVO: { native: 'ЦВО', right: ['Central Military District'], near: ARMY },
  ChVK: { native: 'ЧВК', right: ['private military company'] },
  DRG: {
    native: 'ДРГ',
    right: ['sabotage group', 'raiding party'],
    near: /sabot|border|reconnaissance|infiltrat/i,
    not: /diagnosis/i,
  },
};
