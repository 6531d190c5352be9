import { type Day, dayNumber, daysIn, MONTHS } from '../../claims/calendar';
import type { Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { CAPITAL, LETTER } from '../letters';
import { type Dates, type DraftDate, datesOf, type PartialDay } from './dates';
import { saidOn } from './reference';

export const tense: Rule = {
  id: 'date/tense',
  severity: 'warning',
  summary: 'What will happen on a day that has passed, or happened on one to come, by the date of the draft',
  *check(draft: Draft): Iterable<RuleFinding> {
    const dates = datesOf(draft);
    const { all, dateline } = dates;
    const early: RuleFinding[] = [];
    const own = dateline && ownDay(dateline);
    for (let at = 0; at < all.length; at++) {
      const date = all[at];
      if (!date.from.year || date.fiscal || date.coarse) continue;
      const now = toldDay(draft, dates, at) ?? own;
      if (now && sideOf(date, now) < 0) {
        const finding = stale(draft, dates, at, now) ?? fronted(draft, dates, at, now);
        if (finding) yield finding;
      } else if (own && early.length <= mostEarly && sideOf(date, own) > 0) {
        const finding = premature(draft, dates, at, own);
        if (finding) early.push(finding);
      }
    }
    if (early.length <= mostEarly) yield* early;
  },
};

/** The day by which a sentence is true: that on which it was said, or the draft's own. */
interface Now {
  readonly first: number;
  readonly last: number;
  /** For a message: "May 4, 2023". */
  readonly written: string;
  /** The date of the sentence that says when it was said. */
  readonly told?: DraftDate;
}

function ownDay(day: Day): Now {
  const today = dayNumber(day);
  return { first: today, last: today, written: `${MONTHS[day.month]} ${day.day}, ${day.year}` };
}

function toldDay(draft: Draft, dates: Dates, at: number): Now | undefined {
  const { all } = dates;
  const { sentence } = all[at];
  if (all[at - 1]?.sentence !== sentence && all[at + 1]?.sentence !== sentence) return undefined;
  const told = saidOn(draft, dates, sentence, at);
  if (!told || told === all[at]) return undefined;
  const { start, end } = told.quantity.span;
  return {
    first: firstDay(told.from),
    last: lastDay(told.from),
    written: draft.prose.text.slice(start, end),
    told,
  };
}

/** A draft that tells of more than this from after its own date was not written on it. */
const mostEarly = 3;

/** -1 for a date that was over by the draft's, 1 for one that was to come, 0 for what is neither. */
function sideOf({ from, to }: DraftDate, now: Now): -1 | 0 | 1 {
  if (lastDay(to?.year ? to : { ...from, ...to }) < now.first) return -1;
  // A day's grace: it is tomorrow already at the other end of the world.
  return firstDay(from) > now.last + 1 ? 1 : 0;
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
const rest = String.raw`(?<rest>(?:\s[${LETTER}\d$€£][${LETTER}\d.'’$%-]*){0,7}?)\s$`;

const adverb = String.raw`(?:\s(?:[${LETTER}]+ly|also|then|first|only|now|still|soon|not|both|all))?`;

const promise = new RegExp(
  String.raw`\swill${adverb}\s(?:be${adverb}\s(?:[${LETTER}]+ed|built|sold|sent|held|begun|made|bought|paid|spent|given|laid|ready|operational|complete|available|in\s(?:service|production|operation|place|use))(?:\s(?:over|out|off|up|into\sservice))?|enter|begin|start|complete|finish|receive|deliver|arrive|launch|sign|host|build|buy|retire|join|deploy|commission|field|expire|have|become operational)${rest}`,
);

const expectation = new RegExp(
  String.raw`\s(?:is|are)${adverb}\s(?:(?<figures>expected|projected|forecast|anticipated)|scheduled|due|slated|planned|set(?=\sto\s)|(?=to\sbe\s[${LETTER}]+(?:ed|built|sold|sent|held|begun|made|bought|paid|given|laid)\s))(?:\s?to\s(?:be\s)?[${LETTER}]+|\sfor\s(?:testing|delivery|launch|commissioning|completion|trials|service|retirement))?${rest}`,
);

/** "Germany plans to buy 35 jets": of one who plans, not of the plans that somebody has. */
const intention = new RegExp(
  String.raw`(?<![${LETTER}\d’'-])(?:(?!(?:The|A|An|Its|Their|His|Her|Our|These|Those|Some|No|Such|New|Any|All|Current|Earlier|Previous)\s)[${CAPITAL}][${LETTER}.’'-]*|ministry|army|navy|force|government|company|corps|he|she|it|who|which|that|firm|agency|manufacturer|minister|yard|country|alliance)\s(?:plans|hopes|aims|intends|expects|wants|promises|proposes)\sto\s(?:be(?:gin)?|buy|field|build|deliver|receive|launch|start|complete|finish|deploy|sign|introduce|retire|order|commission|acquire|test|have|induct|open)${rest}`,
);

const goesOn = /^(?:[.,;:)\n]|$|\s(?:and|but|as|while|with|under|for|at|from|to|after|if)\b)/;

/** Words that put something between the verb and the date to which the date belongs. */
const detour =
  /\b(?:and|but|for|since|that|which|who|whose|after|before|from|about|over|against|as|than|because|when|where|of (?!(?:the |its )?(?:\d|two|three|four|five|six|seven|eight|nine|ten))|to (?!the|its|a|an|[A-ZÀ-ÞĀ-ɏ])|[A-Za-zÀ-ɏ]{3,}(?:ed|ing)|(?:war|invasion|attack|battle|revolution|coup|crash|crisis|election|founding|conflict|independence|annexation|disaster|victory|landing|uprising|bombing|treaty|agreement|deal|contract|signed|made|held|built|sent))(?![A-Za-zÀ-ɏ])/;

/** "will be finalized in 2020", of a draft of 2024. */
function stale(draft: Draft, dates: Dates, at: number, now: Now): RuleFinding | undefined {
  const date = dates.all[at];
  const found = before(draft, dates.words, date);
  if (!found) return undefined;
  const { clause, start, prep } = found;
  const [pattern, changes] = /\swill\s/.test(clause)
    ? [promise, future]
    : /\s(?:is|are)\s/.test(clause)
      ? [expectation, present]
      : [intention, []];
  if (pattern !== expectation && prep === 'for') return undefined;
  const match = pattern.exec(clause);
  if (!match || detour.test(match.groups?.rest ?? '')) return undefined;
  if (match.groups?.figures !== undefined && isRecent(date, now)) return undefined;
  // "government plans to buy jets in 2021 failed": a noun.
  if (
    pattern === intention &&
    !goesOn.test(draft.prose.prose.slice(date.quantity.span.end, date.quantity.span.end + 8))
  )
    return undefined;
  // "In 2018 the ministry said that it will be finalized in 2020"
  const other = dates.all[at - 1];
  if (other?.sentence === date.sentence && other !== now.told) return undefined;
  const blank = /^\s?/.exec(match[0])?.[0].length ?? 0;
  return finding(draft, date, start + match.index + blank, changes, now, true);
}

/** The beginning of a sentence, up to its date. */
const opening =
  /(?:^|[–—]\s)["“]?(?:In|By|On)\s(?:the\s|early\s|late\s|mid-|end\s|of\s|beginning\s|middle\s|spring\s|summer\s|autumn\s|[A-Z][a-z]+day,?\s)*$/;
/** What follows it: who will do or have what. */
const subject =
  /^,?\s(?:(?!(?:said|says?|announced|promised|that|which|who|when|if|and|but|wrote|told|signed|bought|ordered|began|was|were|had|veterans|those|they)\b)[A-Za-zÀ-ɏ\d’'-]+\s){1,5}(?<verb>will\s(?:be|have|receive|get|take|field|operate|deliver|build|begin|start|enter|buy|complete|open|launch|spend))\b/;

/** "By 2023, the air force will have 40 jets", of a draft of 2024. */
function fronted({ prose }: Draft, { all }: Dates, at: number, now: Now): RuleFinding | undefined {
  const { quantity, sentence } = all[at];
  const { start, end } = quantity.span;
  const bounds = prose.sentences[sentence];
  const from = Math.max(bounds.start, start - 40);
  if (!opening.test(prose.prose.slice(from, start))) return undefined;
  const match = subject.exec(prose.prose.slice(end, Math.min(bounds.end, end + 90)));
  if (!match?.groups) return undefined;
  const { verb } = match.groups;
  // "In 2004, growth will be 4.7%": counted when the year is over.
  const to = end + match[0].length;
  const figures =
    /be$/.test(verb) &&
    /^\s(?:about\s|around\s|between\s|up\s|down\s|at\s|some\s)*[\d$€£]/.test(prose.prose.slice(to, to + 24));
  if (figures && isRecent(all[at], now)) return undefined;
  return {
    span: { start, end: to },
    message: messageOf(now, true),
    fixes: [],
    related: [{ span: { start: to - verb.length, end: to }, message: 'Told as something to come.' }],
  };
}

/** What a year brought is counted in the next: growth may be forecast for a year that is over. */
function isRecent({ from, to }: DraftDate, now: Now): boolean {
  return now.first - lastDay(to?.year ? to : from) < 200;
}

const past = new RegExp(
  String.raw`\s(?:was|were|had\sbeen|has\sbeen|have\sbeen)${adverb}\s(?:delivered|signed|commissioned|launched|completed|finished|destroyed|lost|sunk|killed|built|inducted|handed\sover|ordered|approved|shot\sdown|downed|founded|established|formed|tested|unveiled|opened|closed|deployed|captured|finali[sz]ed|cancell?ed|awarded|ratified|elected|born)((?:\s[${LETTER}\d][${LETTER}\d.'’-]*){0,4}?)\s$`,
);

const active =
  /\s(?:entered\sservice|opened|sank|crashed|ended|began|started|arrived|took\splace|signed|received|joined|took\soff)((?:\s[A-Za-zÀ-ɏ\d][A-Za-zÀ-ɏ\d.'’-]*){0,3}?)\s$/;

const elsewhere =
  /\b(?:and|but|if|would|should|could|expected|planned|scheduled|due|until|to be|for|to|due|with|on|at|of|as|that)\b/;

/** "was delivered in 2031", of a draft of 2024. */
function premature(draft: Draft, dates: Dates, at: number, now: Now): RuleFinding | undefined {
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
  return finding(draft, date, found.start + match.index + 1, [], now, false);
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
  { quantity }: DraftDate,
  start: number,
  changes: readonly Change[],
  now: Now,
  isPast: boolean,
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
  return { span: { start, end }, message: messageOf(now, isPast), fixes };
}

function messageOf({ told, written }: Now, isPast: boolean): string {
  const when = told ? `By ${written}, when it was said,` : `By the date of the draft, ${written},`;
  return isPast
    ? `${when} this lies in the past. Say what came of it, or check the date.`
    : `${when} this is still to come. Check the date or the verb.`;
}
