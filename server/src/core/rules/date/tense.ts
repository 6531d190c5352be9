import { dayNumber, daysIn, MONTHS } from '../../claims/calendar';
import type { Dateline } from '../../claims/dateline';
import type { Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { type Dates, type DraftDate, datesOf, type PartialDay } from './dates';

export const tense: Rule = {
  id: 'date/tense',
  severity: 'warning',
  summary: 'What will happen on a day that has passed, or happened on one to come, by the date of the draft',
  *check(draft: Draft): Iterable<RuleFinding> {
    const dates = datesOf(draft);
    const { dateline, all } = dates;
    if (!dateline) return;
    const early: RuleFinding[] = [];
    for (let at = 0; at < all.length; at++) {
      const date = all[at];
      if (!date.from.year || date.fiscal || date.coarse) continue;
      const side = sideOf(date, dateline);
      if (side < 0) {
        const finding = stale(draft, dates, at);
        if (finding) yield finding;
      } else if (side > 0 && early.length <= mostEarly) {
        const finding = premature(draft, dates, at);
        if (finding) early.push(finding);
      }
    }
    if (early.length <= mostEarly) yield* early;
  },
};

/** A draft that tells of more than this from after its own date was not written on it. */
const mostEarly = 3;

/** -1 for a date that was over by the draft's, 1 for one that was to come, 0 for what is neither. */
function sideOf({ from, to }: DraftDate, dateline: Dateline): -1 | 0 | 1 {
  const today = dayNumber(dateline);
  if (lastDay(to?.year ? to : { ...from, ...to }) < today) return -1;
  // A day's grace: it is tomorrow already at the other end of the world.
  return firstDay(from) > today + 1 ? 1 : 0;
}

function firstDay({ year = 0, month = 1, day = 1 }: PartialDay): number {
  return dayNumber({ year, month, day });
}

function lastDay({ year = 0, month = 12, day }: PartialDay): number {
  return dayNumber({ year, month, day: day ?? daysIn(month, year) });
}

/** How far before its date a verb may stand. */
const reach = 110;

const modifiers =
  /^(?:early|late|mid|the|end|beginning|start|middle|of|summer|spring|autumn|fall|winter|first|second|third|fourth|quarter|half)$/i;

/** The words before a date, up to its preposition, and the preposition; no other sentence's. */
function before(
  { prose }: Draft,
  words: Words,
  date: DraftDate,
): { clause: string; start: number; prep: string } | undefined {
  const bounds = prose.sentences[date.sentence];
  let token = date.first - 1;
  for (let steps = 0; steps < 6; steps++, token--) {
    if (!modifiers.test(words.raw(token)) && !words.is(token, Is.weekday)) break;
  }
  if (token < bounds.firstToken) return undefined;
  const prep = words.word(token);
  if (!/^(?:in|on|by|for|during|at)$/.test(prep)) return undefined;
  const end = words.startOf(token);
  const start = Math.max(bounds.start, end - reach);
  return { clause: prose.prose.slice(start, end), start, prep };
}

/** Between a verb and its date: an object or an adverbial of a few plain words. */
const rest = String.raw`(?<rest>(?:\s[\p{L}\d$€£][\p{L}\d.'’$%-]*){0,7}?)\s$`;

const adverb = String.raw`(?:\s(?:\p{L}+ly|also|then|first|only|now|still|soon|not|both|all))?`;

const promise = new RegExp(
  String.raw`\swill${adverb}\s(?:be${adverb}\s(?:\p{L}+ed|built|sold|sent|held|begun|made|bought|paid|spent|given|laid|ready|operational|complete|available)(?:\s(?:over|out|off|up|into\sservice))?|enter|begin|start|complete|finish|receive|deliver|arrive|launch|sign|host|build|buy|retire|join|deploy|commission|field|expire|become operational)${rest}`,
  'u',
);

const expectation = new RegExp(
  String.raw`\s(?:is|are)${adverb}\s(?:(?<figures>expected|projected|forecast|anticipated)|scheduled|due|slated|planned|set(?=\sto\s))(?:\sto\s(?:be\s)?\p{L}+)?${rest}`,
  'u',
);

/** Words that put something between the verb and the date to which the date belongs. */
const detour =
  /\b(?:and|but|for|since|that|which|who|whose|after|before|from|about|over|against|as|than|because|when|where|of (?!(?:the |its )?(?:\d|two|three|four|five|six|seven|eight|nine|ten))|to (?!the|its|a|an|\p{Lu})|\p{L}{3,}(?:ed|ing)|(?:war|invasion|attack|battle|revolution|coup|crash|crisis|election|founding|conflict|independence|annexation|disaster|victory|landing|uprising|bombing|treaty|agreement|deal|contract|signed|made|held|built|sent))(?!\p{L})/u;

/** "will be finalized in 2020", of a draft of 2024. */
function stale(draft: Draft, dates: Dates, at: number): RuleFinding | undefined {
  const date = dates.all[at];
  const found = before(draft, dates.words, date);
  if (!found) return undefined;
  const { clause, start, prep } = found;
  const planned = !/\swill\s/.test(clause);
  if (planned ? !/\s(?:is|are)\s/.test(clause) : prep === 'for') return undefined;
  const match = (planned ? expectation : promise).exec(clause);
  if (!match || detour.test(match.groups?.rest ?? '')) return undefined;
  if (match.groups?.figures && isRecent(date, dates.dateline)) return undefined;
  // "In 2018 the ministry said that it will be finalized in 2020"
  const from = start + match.index + 1;
  if (dates.all[at - 1]?.sentence === date.sentence) return undefined;
  return finding(draft, dates, date, from, planned ? present : future);
}

/** What a year brought is counted in the next: growth may be forecast for a year that is over. */
function isRecent({ from, to }: DraftDate, dateline: Dateline | undefined): boolean {
  return !!dateline && dayNumber(dateline) - lastDay(to?.year ? to : from) < 200;
}

const past = new RegExp(
  String.raw`\s(?:was|were|had\sbeen|has\sbeen|have\sbeen)${adverb}\s(?:delivered|signed|commissioned|launched|completed|finished|destroyed|lost|sunk|killed|built|inducted|handed\sover|ordered|approved|shot\sdown|downed|founded|established|formed|tested|unveiled|opened|closed|deployed|captured|finali[sz]ed|cancell?ed|awarded|ratified|elected|born)((?:\s[\p{L}\d][\p{L}\d.'’-]*){0,4}?)\s$`,
  'u',
);

const active =
  /\s(?:entered\sservice|began|started|arrived|took\splace|signed|received|joined|took\soff)((?:\s[\p{L}\d][\p{L}\d.'’-]*){0,3}?)\s$/u;

const elsewhere =
  /\b(?:and|but|if|would|should|could|expected|planned|scheduled|due|until|to be|for|to|due|with|on|at|of|as|that)\b/;

/** "was delivered in 2031", of a draft of 2024. */
function premature(draft: Draft, dates: Dates, at: number): RuleFinding | undefined {
  const date = dates.all[at];
  const found = before(draft, dates.words, date);
  if (!found || !/^(?:in|on|during)$/.test(found.prep)) return undefined;
  // "was approved in the 2031 budget", "in 2031 dollars"
  const bounds = draft.prose.sentences[date.sentence];
  const goesOn =
    date.next < bounds.lastToken &&
    dates.words.gap(date.next) === -1 &&
    !dates.words.is(date.next, Is.stop | Is.be | Is.auxiliary);
  if (goesOn || /\b(?:would|if|fiction|novel|game|film)\b/.test(found.clause)) return undefined;
  const match = past.exec(found.clause) ?? active.exec(found.clause);
  if (!match || elsewhere.test(match[1] ?? '')) return undefined;
  if (/\b(?:be|to|not)\s*$/.test(found.clause.slice(0, match.index))) return undefined;
  return finding(draft, dates, date, found.start + match.index + 1, []);
}

type Change = readonly [from: RegExp, to: string];

const future: readonly Change[] = [
  [/^will be /, 'was '],
  [/^will be /, 'were '],
];

const present: readonly Change[] = [
  [/^is /, 'was '],
  [/^are /, 'were '],
];

function finding(
  { prose }: Draft,
  { dateline }: Dates,
  { quantity }: DraftDate,
  start: number,
  changes: readonly Change[],
): RuleFinding {
  const { end } = quantity.span;
  const written = prose.text.slice(start, end);
  const fixes: Fix[] = [];
  for (const [from, to] of changes) {
    const old = from.exec(written)?.[0];
    if (!old) continue;
    fixes.push(
      replace(
        { start, end: start + old.trimEnd().length },
        to.trimEnd(),
        'choice',
        `Change “${old.trim()}” to “${to.trim()}”`,
      ),
    );
  }
  const today = dateline ? `${MONTHS[dateline.month]} ${dateline.day}, ${dateline.year}` : '';
  return {
    span: { start, end },
    message:
      changes.length > 0
        ? `By the date of the draft, ${today}, this lies in the past. Say what came of it, or check the date.`
        : `By the date of the draft, ${today}, this is still to come. Check the date or the verb.`,
    fixes,
  };
}
