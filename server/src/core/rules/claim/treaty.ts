import { datelineOf } from '../../claims/dateline';
import { instrumentsOf, type NamedInstrument } from '../../claims/instruments';
import { isOwnName, isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import type { Statement } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule } from '../../rule';
import {
  isOf,
  MONTH,
  nameInWords,
  sourced,
  stateInWords,
  statementsOf,
  subject,
  whenInWords,
  yearOf,
} from './instrument-facts';
import { membershipOf } from './treaty-members';

export const treaty: Rule = {
  id: 'claim/treaty',
  severity: 'warning',
  summary: 'A treaty’s date, party or end that its page does not bear out: “India, a signatory of the NPT”',
  *check(draft, { lexicon }) {
    for (const named of instrumentsOf(draft.prose, lexicon)) {
      if (named.instrument.kind === 'process' || !isOwnName(draft.prose, named.sentence, named.span))
        continue;
      const finding = checkNamingYear(named, draft, lexicon) ?? checkSaid(named, draft, lexicon);
      if (finding) yield finding;
    }
  },
};

/** So far around a name a sentence is read. */
const REACH = 110;

function checkSaid(named: NamedInstrument, draft: Draft, lexicon: Lexicon): RuleFinding | undefined {
  const { prose } = draft;
  const { start, end } = prose.sentences[named.sentence];
  const before = prose.prose.slice(Math.max(start, named.span.start - REACH), named.span.start);
  if (ANOTHER.test(before)) return undefined;
  const after = prose.prose.slice(named.span.end, Math.min(end, named.span.end + REACH));
  const told =
    checkSigning(named, before, after, draft, lexicon) ??
    checkForce(named, after, draft, lexicon) ??
    checkEnd(named, after, draft, lexicon) ??
    checkLeaving(named, after, draft, lexicon) ??
    checkMember(named, after, draft, lexicon);
  return told && isPlain(prose, named.sentence, named.span) ? told : undefined;
}

/** A treaty that came of it, and has dates of its own: the Adapted CFE Treaty. */
const ANOTHER =
  /\b(?:adapted|amended|revised|proposed|draft|new|second|expanded|protocol(?:s)? (?:to|of) the|successor to the)\s$/i;

/** What makes a treaty: the years by which the press rightly names it. */
const BEGINNINGS = ['adopted', 'signed', 'founded', 'entered into force', 'extended'];

/** Behind a name that stands for itself, and is not part of a longer one ("the 2018 INF Treaty withdrawal"). */
const CLOSED =
  /^(?:\s?\([^)]{2,40}\))?(?:[,.;:)]|\s(?:that|which|who|and|or|with|to|has|had|is|was|were|are|bans?|banned|limits?|limited|prohibits?|prohibited|eliminated|signed|of|by|in|on|for|between|under|as|at|after|before|because|when|from|required|requires|allowed|allows|restricts?|restricted|gave|gives|\w+ed)\b|$)/;

/** "The 1988 INF Treaty". */
function checkNamingYear(named: NamedInstrument, draft: Draft, lexicon: Lexicon): RuleFinding | undefined {
  const { prose } = draft;
  const { start, end } = prose.sentences[named.sentence];
  const head = prose.prose.slice(Math.max(start, named.span.start - 60), named.span.start);
  const match =
    /\b(?:the|its|their|this|that)\s+(?:(?:landmark|historic|original)\s+)?((?:19|20)\d\d)\s+(?:(?:landmark|historic|bilateral|multilateral|international|nuclear|so-called|UN|U\.N\.|US|U\.S\.|US-Russian|US-Soviet|U\.S\.-Russia|U\.S\.-Soviet|American|Russian|arms|control)\s+){0,3}$/i.exec(
      head,
    );
  if (!match) return undefined;
  const begun = dated(named, BEGINNINGS);
  const year = Number(match[1]);
  if (begun.length === 0 || begun.some(({ date }) => yearOf(date) === year)) return undefined;
  // A law is made anew each year, or amended.
  if (named.instrument.kind === 'law' && year > Math.max(...begun.map(({ date }) => yearOf(date))))
    return undefined;
  if (!CLOSED.test(prose.prose.slice(named.span.end, Math.min(end, named.span.end + 48)))) return undefined;
  const at = named.span.start - head.length + head.indexOf(match[1], match.index);
  return wrongYear({ start: at, end: at + 4 }, begun, named, draft, lexicon);
}

const MADE =
  '(?:signed(?:\\sinto\\slaw)?|concluded|adopted|enacted|founded|formed|created|established|launched)';
const WHEN = `in\\s(?:(?:early|late|mid)[\\s-])?(?:${MONTH}\\s)?((?:19|20)\\d\\d)\\b`;
const ASIDE = '(?:\\s?\\([^)]{2,40}\\))?';
const SIGNED_BEHIND = new RegExp(
  `^${ASIDE}(?:,?\\s(?:which|that))?,?\\s(?:(?:was|were)\\s)?(?:first\\s|originally\\s)?${MADE}\\s(?:by\\s[^.;()]{2,50}?\\s)?${WHEN}`,
);
const ANNOUNCED_BEHIND = new RegExp(
  `^${ASIDE}(?:\\s(?:pact|partnership|deal|alliance|agreement))?(?:,?\\s(?:which|that))?,?\\s(?:was\\s)?(?:first\\s|originally\\s)?(?:announced|unveiled|founded|signed|formed)\\s(?:by\\s[^.;()]{2,50}?\\s)?${WHEN}`,
);
const SIGNED_BEFORE = /\bsigned\s(?:the\s(?:landmark\s|historic\s)?)?$/;
const IN_YEAR = new RegExp(`^${ASIDE}\\s${WHEN}`);
const FORCE = new RegExp(
  `^${ASIDE}(?:,?\\s(?:which|that))?,?\\s(?:only\\s|formally\\s|officially\\s|finally\\s)?(?:(?:entered|came|went)\\sinto\\s(?:force|effect)|took\\seffect)(\\s(?:${WHEN}))?`,
);
const STILL = new RegExp(
  `^${ASIDE}(?:,\\s(?:which|that))?\\s(?:is\\sstill|remains|is)\\s(?:still\\s)?in\\s(?:force|effect)\\b`,
);

function checkSigning(
  named: NamedInstrument,
  before: string,
  after: string,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const begun = dated(named, ['adopted', 'signed', 'founded']);
  if (begun.length === 0) return undefined;
  // A programme begins with its announcement; a treaty is announced long before it is one.
  const passive =
    SIGNED_BEHIND.exec(after) ??
    (begun.some(({ what }) => what === 'founded') ? ANNOUNCED_BEHIND.exec(after) : null);
  // Of many parties each signed on its own day.
  const few = statementsOf(named.instrument, 'party').some(
    ({ country = [] }) => [country].flat().length <= 3,
  );
  const match =
    passive ??
    ((few || named.instrument.kind === 'law') && SIGNED_BEFORE.test(before) ? IN_YEAR.exec(after) : null);
  const year = Number(match?.[1]);
  if (!match || begun.some(({ date }) => yearOf(date) === year)) return undefined;
  const end = named.span.end + match[0].length;
  return wrongYear({ start: end - 4, end }, begun, named, draft, lexicon);
}

function checkForce(
  named: NamedInstrument,
  after: string,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const { instrument, span } = named;
  const still = STILL.exec(after);
  if (still) {
    const [ended] = dated(named, ['ended']);
    if (!ended || isBefore(draft, ended.date)) return undefined;
    return {
      span: { start: span.end + still[0].search(/\S/), end: span.end + still[0].length },
      message: `${subject(named, draft.prose)} ended ${whenInWords(ended.date)}${sourced([ended], lexicon)}.`,
      fixes: [],
      // A draft without its date may be of a time when it was so.
      ...(!datelineOf(draft) && { severity: 'information' }),
    };
  }
  const match = FORCE.exec(after);
  if (!match) return undefined;
  const start = span.end + match[0].search(/(?:entered|came|went|took)\s/);
  const [never] = statementsOf(instrument, 'never in force');
  if (never && !/^\s(?:for|between)\b/.test(after.slice(match[0].length))) {
    return {
      span: { start, end: span.end + match[0].length },
      message: `${subject(named, draft.prose)} never entered into force${never.note ? `: ${never.note}` : ''}${sourced([never], lexicon)}.`,
      fixes: [],
    };
  }
  const begun = dated(named, ['entered into force']);
  const year = Number(match[2]);
  if (begun.length === 0 || !year || begun.some(({ date }) => yearOf(date) === year)) return undefined;
  const end = span.end + match[0].length;
  return wrongYear({ start: end - 4, end }, begun, named, draft, lexicon);
}

const ENDED = new RegExp(
  `^${ASIDE}(?:,?\\s(?:which|that))?,?\\s(?:formally\\s|officially\\s|finally\\s)?(?:expired|lapsed|ended|ran\\sout)\\s${WHEN}`,
);

/** "New START expired in 2021". */
function checkEnd(
  named: NamedInstrument,
  after: string,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const match = ENDED.exec(after);
  const year = Number(match?.[1]);
  // What its parties did at other times may be called its end.
  const known = dated(named, ['ended', 'left', 'suspended', 'notice of leaving', 'snapback']);
  const ended = known.filter(({ what }) => what === 'ended');
  if (!match || ended.length === 0 || known.some(({ date }) => yearOf(date) === year)) return undefined;
  const end = named.span.end + match[0].length;
  return wrongYear({ start: end - 4, end }, ended, named, draft, lexicon);
}

/** "The US withdrew from the INF Treaty in 2017", "Russia withdrew from New START". */
function checkLeaving(
  named: NamedInstrument,
  after: string,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const leaving = membershipOf(named, draft.prose, 'leaving');
  if (!leaving) return undefined;
  const { code } = leaving.state;
  const own = (...whats: string[]): (Statement & { date: number | string })[] =>
    dated(named, whats).filter((statement) => isOf(statement, code));
  const never = statementsOf(named.instrument, 'not party').find((statement) => isOf(statement, code));
  if (never) {
    return {
      span: leaving.span,
      message: `By what is known, ${stateInWords(code)} was never a party to ${nameInWords(named, draft.prose)}${sourced([never], lexicon)}.`,
      fixes: [],
    };
  }
  const left = own('left');
  const [paused] = own('suspended').filter(({ note }) => note?.includes('not withdraw'));
  if (left.length === 0 && paused) {
    return {
      span: leaving.span,
      message: `By what is known, ${stateInWords(code)} suspended ${nameInWords(named, draft.prose)} ${whenInWords(paused.date)} and did not withdraw${sourced([paused], lexicon)}.`,
      fixes: [],
    };
  }
  const match = IN_YEAR.exec(after);
  const year = Number(match?.[1]);
  const years = [...left, ...own('notice of leaving', 'suspended')];
  if (!match || left.length === 0 || years.some(({ date }) => yearOf(date) === year)) return undefined;
  const end = named.span.end + match[0].length;
  const known = left.map(({ date }) => whenInWords(date)).join(' and ');
  return {
    span: { start: end - 4, end },
    message: `${upperFirst(stateInWords(code))} left ${nameInWords(named, draft.prose)} ${known}${sourced(left, lexicon)}.`,
    fixes: [changeYear({ start: end - 4, end }, yearOf(left[0].date))],
  };
}

/** "India, a signatory of the NPT", "the US ratified the CTBT". */
function checkMember(
  named: NamedInstrument,
  after: string,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding | undefined {
  const member = membershipOf(named, draft.prose, 'member');
  if (!member) return undefined;
  const { state, span, verb } = member;
  const { instrument } = named;
  const say = (statement: Statement, words: string): RuleFinding => ({
    span,
    message: `By what ${statement.date === undefined ? 'is known' : `was known ${whenInWords(statement.date)}`}, ${stateInWords(state.code)} ${words} ${nameInWords(named, draft.prose)}${statement.note ? `: ${statement.note}` : ''}${sourced([statement], lexicon)}.`,
    fixes: [],
  });
  const never = statementsOf(instrument, 'not party').find((statement) => isOf(statement, state.code));
  if (never)
    return say(never, /^(?:treaty|agreement)$/.test(instrument.kind) ? 'is no party to' : 'is no member of');
  if (verb === 'ratified') {
    const signed = statementsOf(instrument, 'not ratified').find((statement) => isOf(statement, state.code));
    if (signed) return say(signed, 'signed and did not ratify');
  }
  if (verb === 'joined') {
    const joined = dated(named, ['joined']).filter((statement) => isOf(statement, state.code));
    const match = IN_YEAR.exec(after);
    const year = Number(match?.[1]);
    if (!match || joined.length === 0 || joined.some(({ date }) => yearOf(date) === year)) return undefined;
    const end = named.span.end + match[0].length;
    return {
      span: { start: end - 4, end },
      message: `${upperFirst(stateInWords(state.code))} joined ${whenInWords(joined[0].date)}${sourced(joined, lexicon)}.`,
      fixes: [changeYear({ start: end - 4, end }, yearOf(joined[0].date))],
    };
  }
  const [left] =
    verb === 'is' ? dated(named, ['left']).filter((statement) => isOf(statement, state.code)) : [];
  if (!left || isBefore(draft, left.date)) return undefined;
  return {
    span,
    message: `${upperFirst(stateInWords(state.code))} left ${nameInWords(named, draft.prose)} ${whenInWords(left.date)}${left.note ? `: ${left.note}` : ''}${sourced([left], lexicon)}.`,
    fixes: [],
    ...(!datelineOf(draft) && { severity: 'information' }),
  };
}

function dated(
  { instrument }: NamedInstrument,
  whats: readonly string[],
): (Statement & { date: number | string })[] {
  return statementsOf(instrument, ...whats).flatMap((statement) =>
    statement.date === undefined ? [] : [{ ...statement, date: statement.date }],
  );
}

/** Whether a draft says that it was written before a day. */
function isBefore(draft: Draft, date: string | number): boolean {
  const day = datelineOf(draft);
  if (!day) return false;
  const [year, month = 1] = String(date).split('-').map(Number);
  return day.year < year || (day.year === year && day.month < month);
}

function wrongYear(
  span: Span,
  known: readonly (Statement & { date: number | string })[],
  named: NamedInstrument,
  draft: Draft,
  lexicon: Lexicon,
): RuleFinding {
  const told = known.map(({ what, date }) => `${PAST[what] ?? what} ${whenInWords(date)}`);
  const list = told.length > 1 ? `${told.slice(0, -1).join(', ')} and ${told.at(-1)}` : told[0];
  return {
    span,
    message: `${subject(named, draft.prose)} ${list}${sourced(known, lexicon)}.`,
    fixes: known
      .slice(0, 2)
      .map(({ date }) => changeYear(span, yearOf(date)))
      .filter(isFirst),
  };
}

const PAST: Readonly<Record<string, string>> = {
  adopted: 'was adopted',
  signed: 'was signed',
  founded: 'was founded',
  extended: 'was extended',
};

function changeYear(span: Span, year: number): RuleFinding['fixes'][number] {
  return { title: `Change to ${year}`, safety: 'choice', edits: [{ span, text: String(year) }] };
}

function isFirst(fix: RuleFinding['fixes'][number], index: number, all: RuleFinding['fixes']): boolean {
  return all.findIndex(({ title }) => title === fix.title) === index;
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
