import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { levels, singularOf } from './formations';
import { inCaseOf, type Passage, passagesWith, spanIn, tokensOn } from './places';
import { RANK, type Rank, rankNamed } from './ranks';

export const commandRank: Rule = {
  id: 'term/rank',
  severity: 'information',
  summary: 'A rank that does not command such a formation: a brigadier general commanding a battalion',
  *check(draft: Draft): Iterable<RuleFinding> {
    if (tokensOn(draft, 'formation').length === 0) return;
    for (const passage of passagesWith(draft, tokensOn(draft, 'command'))) {
      if (!MAYBE.test(passage.text)) continue;
      for (const { pattern, past } of patterns) {
        const found = pattern.exec(passage.text);
        const finding = found?.groups && compare(draft, passage, found, past);
        if (!finding) continue;
        yield finding;
        break;
      }
    }
  },
};

/** Looked for before anything else: a sentence that has both. */
const MAYBE = /(?:platoon|compan|batter|battalion|regiment|brigade|division|corps)/i;

/** Not "a division artillery commander", not "the battalion headquarters". */
const ALONE =
  "(?!['’-]|,? (?:artillery|headquarters|HQ|staff|command|rear|reserve|support|sustainment|band|school|training|group|detachment|section|area|trains|[Cc]ommander-in|\\d+(?:st|nd|rd|th)))";
const UNIT = `(?<unit>platoon|company|battery|battalion|squadron|regiment|brigade|division|corps)\\b`;
const NAME = "(?: \\(?[A-Z][\\w.'’-]*\\)?| (?:van|von|de|al|bin|der)){0,5}";
/** Of a formation's name, and not across to another part of the sentence. */
const WORDS =
  "(?:(?!(?:and|or|of|in|at|on|with|for|to|from|over|who|that|visit\\w*)\\b)[\\w.'’/()-]+ ){0,6}?";
const THE = '(?:the|a|an|his|her|its|their|another|\\d{1,4}(?:st|nd|rd|th)) ';

/** Ways in which a sentence says who commands what; `past` where it may tell of somebody's earlier post. */
const patterns: readonly { pattern: RegExp; past?: boolean }[] = [
  {
    pattern: new RegExp(
      `\\b(?<rank>${RANK})${NAME}(?:, \\d\\d)?,? (?:who )?(?:commands|commanding|(?:is |serves as )?(?:the |a )?(?:commander|commanding officer) of|is in command of) (?:${THE})?${WORDS}${UNIT}${ALONE}`,
      'i',
    ),
  },
  {
    pattern: new RegExp(
      `\\b(?<rank>${RANK})${NAME}(?:, \\d\\d)?,? (?:who )?(?:had )?(?:commanded|was (?:the )?commander of|was in command of|took command of|assumed command of) (?:${THE})?${WORDS}${UNIT}${ALONE}`,
      'i',
    ),
    past: true,
  },
  {
    pattern: new RegExp(
      `\\b${UNIT}(?:['’]s)?(?: commander| commanding officer),? (?:then[ -])?(?<rank>${RANK})(?= [A-Z]|,| who)`,
      'i',
    ),
  },
  {
    pattern: new RegExp(
      `\\b(?:commander|commanding officer) of (?:${THE})?${WORDS}${UNIT}, (?:U\\.?S\\.? Army )?(?<rank>${RANK})(?= [A-Z])`,
      'i',
    ),
  },
  {
    pattern: new RegExp(
      `\\b${UNIT},?(?: (?:is|was|are|were|being|which was|which is))?(?: (?:now|still))? (?:commanded by|under the command of)(?: an?| the)? ?(?<rank>${RANK})\\b`,
      'i',
    ),
  },
];

/** What somebody was, or will be. */
const CAREER =
  /\b(?:former(?:ly)?|retired|late[r]?|eventually|previous(?:ly)?|once|then|went on|rose|promoted|became|career|deputy|vice|assistant|acting|nominal\w*|honorary|ceremonial|as a|since|served|would)\b/i;

/** In navies a captain commands a ship or a brigade of them, and in the air a lieutenant may lead a squadron. */
const AT_SEA =
  /\b(?:nav(?:y|al)|fleet|ship|submarine|destroyer|frigate|boat|coast guard|SEALs?|midshipm[ae]n|marine)\b/i;

/** Armies at war promote late: there a lieutenant colonel may well have a brigade. */
const AT_WAR = /\b(?:Ukrain|Russia|Soviet|Chechen|rebel|militia|Syria|Confedera|Union|Civil War|1[5-9]\d\d)/i;
const WESTERN =
  /(?:\bU\.?S\.?\b|\bAmerican\b|\bArmy\b|\bBritish\b|Brigade Combat Team|\b(?:MP|Military Police|Airborne|Stryker)\b)/;

function compare(
  draft: Draft,
  passage: Passage,
  found: RegExpExecArray,
  past = false,
): RuleFinding | undefined {
  const { text, sentence } = passage;
  const { rank: written = '', unit = '' } = found.groups ?? {};
  const rank = rankNamed(written);
  const formation = singularOf(unit);
  const level = formation === 'squadron' ? 4 : levels[formation];
  if (!rank || level === undefined || Math.abs(rank.level - level) < 2) return undefined;
  const higher = rank.level > level;
  const span = spanIn(passage, found.index, found[0].length);
  if (!isPlain(draft.prose, sentence, span)) return undefined;
  // "General Lee, who commanded a battalion": as a younger man.
  if (higher && (past || CAREER.test(text))) return undefined;
  if (CAREER.test(text.slice(Math.max(0, found.index - 30), found.index + found[0].length))) return undefined;
  if (
    !higher &&
    (!isTooLow(rank, level, text) ||
      formation === 'squadron' ||
      (/corps|division/.test(formation) && AT_WAR.test(text)))
  )
    return undefined;
  return {
    span,
    message: `${usual(rank, level)} Check the rank and the formation.`,
    fixes: fixesFor(passage, found, rank, level),
  };
}

/** The formation of that rank, or for a lieutenant with a battalion the rank that has one; where neither is likely, none. */
function fixesFor(passage: Passage, found: RegExpExecArray, rank: Rank, level: number): Fix[] {
  const { rank: written = '', unit = '' } = found.groups ?? {};
  const [whole] = found;
  const spanOf = (text: string, at: number) => spanIn(passage, found.index + at, text.length);
  if (rank.name === 'lieutenant' && level === 4)
    return [
      replace(spanOf(written, whole.indexOf(written)), inCaseOf(written, 'lieutenant colonel'), 'choice'),
    ];
  if (rank.level < 4 || /^(?:general|colonel)$/.test(rank.name)) return [];
  const at = whole.startsWith(unit) ? 0 : whole.lastIndexOf(unit);
  return [replace(spanOf(unit, at), inCaseOf(unit, commands[rank.level]), 'choice')];
}

function isTooLow({ name, level }: Rank, formation: number, text: string): boolean {
  if (/^(?:lieutenant|captain)$/.test(name) && AT_SEA.test(text)) return false;
  if (/\b1[5-9]\d\d\b/.test(text)) return false;
  if (level >= 4) return WESTERN.test(text) && !AT_WAR.test(text);
  return formation - level >= 2;
}

const commands = ['', 'squad', 'platoon', 'company', 'battalion', 'brigade', 'brigade', 'division', 'corps'];
const holders = [
  '',
  'a sergeant',
  'a lieutenant',
  'a captain or a major',
  'a lieutenant colonel',
  'a colonel',
  'a colonel or a brigadier',
  'a major general',
  'a lieutenant general',
];
const names = [
  '',
  'squad',
  'platoon',
  'company or a battery',
  'battalion',
  'regiment',
  'brigade',
  'division',
  'corps',
];

function usual(rank: Rank, level: number): string {
  const own =
    rank.name === 'general'
      ? 'brigade or more'
      : rank.name === 'colonel'
        ? 'regiment or a brigade'
        : commands[rank.level];
  return `A ${names[level]} is commanded by ${holders[level]} as a rule, and a ${rank.name} commands a ${own}.`;
}
