import { datelineOf } from '../../claims/dateline';
import { instrumentsOf, type NamedInstrument } from '../../claims/instruments';
import { isPlain } from '../../claims/plain';
import { type NamedState, stateAt, stateBefore } from '../../claims/states';
import { Gap, isApostrophe, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import type { Statement } from '../../lexicon/entry';
import type { Rule, RuleContext } from '../../rule';
import { isOld } from '../system/known';
import {
  dateInWords,
  isOf,
  nameInWords,
  sourced,
  stateInWords,
  statementsOf,
  whenInWords,
  wordsOutside,
  yearOf,
} from './instrument-facts';

export const sanctions: Rule = {
  id: 'claim/sanctions',
  severity: 'warning',
  summary:
    'Sanctions on a country that is not known to have had them under the law named: India under CAATSA',
  *check(draft, context) {
    const named = instrumentsOf(draft.prose, context.lexicon).filter(({ instrument }) =>
      instrument.statements.some(({ what }) => what === 'sanctions' || what === 'concerns'),
    );
    for (const [i, law] of named.entries()) {
      // Where a sentence names two laws, it takes an editor to say which sanctions are whose.
      const others = [named[i - 1], named[i + 1]].filter((other) => other?.sentence === law.sentence);
      if (
        others.some((other) => other?.instrument !== law.instrument) ||
        named[i - 1]?.sentence === law.sentence
      )
        continue;
      const alike = named.filter(({ sentence }) => sentence === law.sentence);
      if (!isPlain(draft.prose, law.sentence, law.span) || isHedged(draft, law.sentence, alike)) continue;
      const told = readSanctions(draft, law, alike);
      for (const each of told) {
        const finding = check(each, law, draft, context);
        if (finding) yield finding;
      }
    }
  },
};

/** Sanctions of which a sentence says that they are in force on a country. */
interface Told {
  readonly state: NamedState;
  readonly span: Span;
  /** "has imposed": what a fix may put into the conditional. */
  readonly verb?: Span;
}

/** With these a sentence tells of sanctions that may come, might have come, or did not. */
const HEDGES = new Set(
  (
    'may can will shall should must to-be likely unlikely yet prospect prospects looming looms pending bill bills if ' +
    'vulnerable liable immune exempt exempted exemption exemptions spared sparing escaped escape escapes liability'
  ).split(' '),
);
const HEDGING =
  /^(?:threat|possib|potential|waive|avoid|risk|fac(?:e|es|ed|ing)$|trigger|fear|lift|propos|urg|consider|weigh|plan|expect|warn|expos|requir|mandat|seek|sought|demand|attract|invit|prevent|block|delay|refrain|await|evad|eas(?:e|ed|ing)$|call(?:s|ed|ing)?$|dodg|shield|stave|stop|oppos|reject|debat|discuss|study|studied|scenario|wonder|speculat|concern|worr|question|decid|whether|repeal|remov|suspend|drop)/;

function isHedged(draft: Draft, sentence: number, named: readonly NamedInstrument[]): boolean {
  const { firstToken, lastToken } = draft.prose.sentences[sentence];
  for (const word of wordsOutside(Words.of(draft.prose), firstToken, lastToken, named))
    if (HEDGES.has(word) || HEDGING.test(word)) return true;
  return false;
}

const IMPOSES =
  /^(?:impos(?:ed|es|ing)|slap(?:ped|s|ping)|levi(?:ed|es)|plac(?:ed|es|ing)|announc(?:ed|es|ing)|enact(?:ed|s)|appl(?:ied|ies)|issued|introduced|hit|punish(?:ed|es)|penali[sz]ed|target(?:ed|s))$/;

function* readSanctions(
  draft: Draft,
  law: NamedInstrument,
  named: readonly NamedInstrument[],
): Generator<Told> {
  const words = Words.of(draft.prose);
  const { firstToken, lastToken } = draft.prose.sentences[law.sentence];
  for (let token = firstToken; token < lastToken; token++) {
    const name = named.find(({ first, last }) => token >= first && token < last);
    if (name) {
      token = name.last - 1;
      continue;
    }
    const word = words.raw(token);
    if (/^[Ss]anctions?$/.test(word)) yield* sanctionsOn(words, token, firstToken, lastToken);
    else if (word === 'sanctioned') yield* sanctioned(words, token, firstToken);
  }
}

/** "Imposed sanctions on India", "sanctions imposed against India", "hit India with sanctions". */
function* sanctionsOn(words: Words, noun: number, from: number, to: number): Generator<Told> {
  let at = noun + 1;
  let verb = -1;
  if (IMPOSES.test(words.raw(at)) && words.gap(at) === Gap.space) verb = at++;
  if (/^(?:on|against|upon)$/.test(words.raw(at)) && at + 1 < to) {
    const state = stateFrom(words, at + 1);
    for (let back = noun - 1; verb < 0 && back >= from && back > noun - 8; back--)
      if (IMPOSES.test(words.raw(back))) verb = back;
    if (!state || verb < 0) return;
    const span = { start: words.startOf(noun), end: words.endOf(state.last - 1) };
    const before = verb < noun && /^(?:has|have|had)$/.test(words.raw(verb - 1)) ? verb - 1 : verb;
    yield {
      state,
      span,
      ...(verb < noun &&
        words.raw(verb) === 'imposed' && {
          verb: { start: words.startOf(before), end: words.endOf(verb) },
        }),
    };
    return;
  }
  // "India came under CAATSA sanctions"
  for (let back = noun - 1; back >= from && back > noun - 4; back--) {
    if (words.raw(back) !== 'under') continue;
    if (!/^(?:came|fell|is|was|remains|are|were)$/.test(words.raw(back - 1))) break;
    const state = stateBefore(words, back - 1);
    if (state) yield { state, span: { start: words.startOf(state.first), end: words.endOf(noun) } };
    return;
  }
  // "hit India with CAATSA sanctions"
  for (let back = noun - 1; back >= from && back > noun - 5; back--) {
    if (words.raw(back) !== 'with') continue;
    const state = stateBefore(words, back);
    const head = state && (/^the$/i.test(words.raw(state.first - 1)) ? state.first - 2 : state.first - 1);
    if (
      state &&
      head !== undefined &&
      head >= from &&
      /^(?:hit|slapped|punished|targeted|struck)$/.test(words.raw(head))
    )
      yield { state, span: { start: words.startOf(head), end: words.endOf(noun) } };
    return;
  }
}

/** "Sanctioned India", "India was sanctioned". */
function* sanctioned(words: Words, verb: number, from: number): Generator<Told> {
  const object = stateFrom(words, verb + 1);
  if (object && words.raw(verb - 1) !== 'the') {
    yield { state: object, span: { start: words.startOf(verb), end: words.endOf(object.last - 1) } };
    return;
  }
  let at = verb;
  while (
    at > from &&
    /^(?:was|were|is|are|been|being|has|have|had|also|itself|later|recently|already)$/.test(words.raw(at - 1))
  )
    at--;
  if (at === verb || !/^(?:was|were|is|are|been)$/.test(words.raw(verb - 1))) return;
  const state = stateBefore(words, at);
  if (state) yield { state, span: { start: words.startOf(state.first), end: words.endOf(verb) } };
}

/** A country that is itself meant, not its people or its bank: "on India", "on the United States". */
function stateFrom(words: Words, token: number): NamedState | undefined {
  const state = stateAt(words, words.raw(token) === 'the' ? token + 1 : token);
  if (!state) return undefined;
  const gap = words.gap(state.last);
  if (isApostrophe(gap) || gap === 0x2d) return undefined;
  // "on India Inc", "on Russia sanctions"
  const next = words.raw(state.last);
  return gap === Gap.space && /^(?:\p{Lu}|sanctions?$|companies|firms|officials)/u.test(next)
    ? undefined
    : state;
}

function check(
  { state, span, verb }: Told,
  law: NamedInstrument,
  draft: Draft,
  { lexicon, settings }: RuleContext,
): RuleFinding | undefined {
  const { instrument } = law;
  const known = statementsOf(instrument, 'sanctions', 'concerns');
  const on = known.find((statement) => isOf(statement, state.code));
  const name = nameInWords(law, draft.prose);
  if (on) return checkDate(on, { state, span }, law, draft, lexicon);
  const denied = statementsOf(instrument, 'no sanctions').find((statement) => isOf(statement, state.code));
  const dateline = datelineOf(draft);
  const date = denied?.date;
  const country = stateInWords(state.code);
  // Where it is said of a country that it had none, the others that bought are of interest, not whom the law is made against.
  const shown = denied ? known.filter(({ date }) => date !== undefined) : known;
  const list = shown.map(inWords).join('; ');
  const provable = denied !== undefined || instrument.kind === 'resolution';
  const old =
    date !== undefined && (isOld(date, settings) || (dateline && dateline.year > yearOf(date)))
      ? ' It may have changed since.'
      : '';
  const message = denied
    ? `No sanctions on ${country} under ${shortName(law) ?? name} are known: by ${dateInWords(date ?? '')}, ${denied.note}${sourced([denied], lexicon)}.${old}${shown.length > 0 ? ` They were imposed ${yearsInWords(shown)}${sourced(shown, lexicon)}.` : ''}`
    : `Known under ${name} are sanctions ${list}${sourced(known, lexicon)}; none on ${country}. Is it this law, and this country?`;
  return { span, message, fixes: fixes(verb, denied), ...(!provable && { severity: 'information' }) };
}

/** What everybody calls it, in capitals: a message need not spell it out again. */
function shortName({ instrument }: NamedInstrument): string | undefined {
  return instrument.aliases?.find((alias) => /^[A-Z]{3,8}$/.test(alias));
}

/** "on China in 2018 and on Turkey in 2020" */
function yearsInWords(statements: readonly Statement[]): string {
  return statements
    .map(
      ({ country = [], date }) =>
        `on ${[country].flat().map(stateInWords).join(' and ')} in ${yearOf(date ?? 0)}`,
    )
    .join(' and ');
}

/** "on China, 20 September 2018 (section 231 …)" */
function inWords({ country = [], date, note }: Statement): string {
  const countries = [country].flat().map(stateInWords);
  const list =
    countries.length > 1 ? `${countries.slice(0, -1).join(', ')} and ${countries.at(-1)}` : countries[0];
  const body = note?.includes('section') ? ` (${note})` : '';
  return `on ${list}${date === undefined ? '' : ` ${whenInWords(date)}`}${body}`;
}

/** What was threatened is often told as done. */
function fixes(verb: Span | undefined, denied: Statement | undefined): Fix[] {
  return verb && denied
    ? [{ title: 'Change to could impose', safety: 'choice', edits: [{ span: verb, text: 'could impose' }] }]
    : [];
}

/** The year of sanctions that are known: "sanctioned Turkey under CAATSA in 2019". */
function checkDate(
  on: Statement,
  { state, span }: Told,
  law: NamedInstrument,
  { prose }: Draft,
  lexicon: RuleContext['lexicon'],
): RuleFinding | undefined {
  if (on.date === undefined) return undefined;
  const end = Math.max(span.end, law.span.end);
  const rest = prose.prose.slice(end, Math.min(prose.sentences[law.sentence].end, end + 40));
  const match = /^\)?,?\s(?:back\s)?in\s(?:early\s|late\s|(?:\p{Lu}\p{Ll}+\.?\s))?(\d{4})\b/u.exec(rest);
  if (!match || Number(match[1]) === yearOf(on.date)) return undefined;
  const at = end + match.index + match[0].length - 4;
  return {
    span: { start: at, end: at + 4 },
    message: `The sanctions on ${stateInWords(state.code)} under ${nameInWords(law, prose)} are known to be of ${dateInWords(on.date)}${on.note ? ` (${on.note})` : ''}${sourced([on], lexicon)}.`,
    fixes: [
      {
        title: `Change to ${yearOf(on.date)}`,
        safety: 'choice',
        edits: [{ span: { start: at, end: at + 4 }, text: String(yearOf(on.date)) }],
      },
    ],
  };
}
