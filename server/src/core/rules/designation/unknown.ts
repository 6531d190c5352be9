import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Designation } from '../../lexicon/designation';
import type { Lexicon } from '../../lexicon/lexicon';
import { readingsOf } from '../../lexicon/lookalikes';
import type { SeriesEntry } from '../../lexicon/series';
import { isPureSlip } from '../../lexicon/slips';
import { era, type Suggestion, suggest } from '../../lexicon/suggest';
import type { Rule } from '../../rule';
import { keyOf } from '../../text/characters';
import { replace } from '../fix';
import { misprintsIn } from './misprint';

export const unknown: Rule = {
  id: 'designation/unknown',
  severity: 'warning',
  summary: 'A designation of a known series with a number that the series does not have: Su-5, DF-19.',
  *check(draft, { lexicon }) {
    for (const designation of draft.designations) {
      if (designation.extends) continue;
      const finding = checkSeries(designation, draft, lexicon) ?? checkNeighbour(designation, draft, lexicon);
      if (finding) yield finding;
    }
    for (const { what, span, written, meant } of misprintsIn(draft, lexicon)) {
      if (what !== 'designation') continue;
      const suggestions = meant.map(({ system, surface }) => ({ system, text: surface }));
      yield {
        span,
        message: `${question(suggestions)} No system called ${written} is known.`,
        system: idOf(suggestions, lexicon),
        fixes: fixes({ span }, suggestions, lexicon),
      };
    }
  },
};

/** A number that its series does not have, or has not had for generations. */
function checkSeries(designation: Designation, draft: Draft, lexicon: Lexicon): RuleFinding | undefined {
  const series = lexicon.series.of(designation.prefix);
  if (series.length === 0) return undefined;
  const memberships = series.map((each) => each.membership(designation.number));
  if (memberships.includes('member')) return undefined;
  // A series whose list is not complete may have the number, if its members are written this way: F126, but F-15.
  const mayExist = (each: SeriesEntry): boolean => !each.series.closed && each.joint === designation.joint;
  if (
    series.some((each, i) => memberships[i] === 'none' && mayExist(each)) ||
    !series.some((each) => each.series.closed)
  )
    return undefined;
  if (isDisguised(designation, lexicon)) return undefined;
  const historic = series.find((_, i) => memberships[i] === 'historic');
  if (historic && speaksOfThePast(designation, draft)) return undefined;
  if (series.every((each) => each.series.context) && !isMeant(designation, series, draft, lexicon))
    return undefined;
  const suggestions = suggest(designation, { lexicon, mentions: draft.mentions, context: draft.context });
  const { gloss } = (
    historic ??
    series.find((each) => each.series.closed && each.joint === designation.joint) ??
    series[0]
  ).series;
  const what = historic
    ? `The ${designation.text} is a ${gloss} long out of use, and nothing here speaks of that time.`
    : `There is no ${designation.text} among ${gloss} designations.`;
  return {
    span: designation.span,
    message: `${question(suggestions)} ${what}`,
    system: idOf(suggestions, lexicon),
    fixes: fixes(designation, suggestions, lexicon),
  };
}

/**
 * No series that we know to be complete, but one slip from a system, and the noun right behind says that such a thing is
 * meant: KF14 Lynx, Type 54A frigate, GBU-3 bomb.
 */
function checkNeighbour(designation: Designation, draft: Draft, lexicon: Lexicon): RuleFinding | undefined {
  const key = keyOf(designation.text);
  if (lexicon.formsOfKey(key).length > 0 || isDisguised(designation, lexicon)) return undefined;
  const series = lexicon.series.of(designation.prefix);
  const exists = series.some((each) => each.membership(designation.number) !== 'none');
  // "Mark 4", "Type 5": apart, and with one digit, it may count anything.
  if (designation.joint === ' ' && designation.number.length === 1) return undefined;
  // "AEHF-4" is the fourth of its kind, and PREFIX-4 in general one of several.
  const numbered = designation.joint !== '' && lexicon.formsOfKey(keyOf(designation.prefix)).length > 0;
  if (numbered && series.length === 0) return undefined;
  const { sentence, firstToken, lastToken } = designation;
  const near = lexicon.formsOneSlipAway(key).some(({ system, kind, surface }) => {
    if (kind !== 'designation' && kind !== 'alias' && kind !== 'full') return false;
    const meant = keyOf(surface);
    // No such series, or not of such things, and the sentence tells of one: "the Q-9, a combat drone".
    const { status, service } = lexicon.entry(system);
    const foreign =
      !exists &&
      // Of old types few are listed: a La-5 is no misprint of the La-15.
      era(status, service?.to) <= 0 &&
      (key.length >= 4 || designation.joint === '-') &&
      !series.some((each) => isOfKind(each, system, lexicon));
    if (foreign && isPureSlip(key, meant) && draft.context.isTold(system, sentence, firstToken, lastToken))
      return true;
    if (key.length < 4) return false;
    // A number that its series has is a mistake only without its zero: a Type 54 is a pistol, the Type 054A a frigate.
    const slip = exists
      ? designation.number.length > 1 && isSameBarZeros(key, meant)
      : isLikelySlip(key, meant);
    if (!slip) return false;
    const { kind: thing } = lexicon.entry(system);
    if (exists) return draft.context.nounAfter(lexicon.headNouns(thing), sentence, lastToken, 1);
    // What is shorter than it should be is a slip wherever such things are spoken of; what is longer may be another number.
    const plain = key.length < meant.length || isSwapped(key, meant);
    const evidence = draft.context.evidence(system, sentence, firstToken, lastToken);
    return plain && (key.length >= 5 || isSwapped(key, meant))
      ? evidence > 0
      : evidence > 1 && draft.context.isCalled(system, sentence, lastToken);
  });
  if (!near) return undefined;
  const suggestions = suggest(designation, {
    lexicon,
    mentions: draft.mentions,
    context: draft.context,
  }).filter(({ cost }) => cost < 1);
  if (suggestions.length === 0) return undefined;
  return {
    span: designation.span,
    message: `${question(suggestions)} No system called ${designation.text} is known.`,
    system: idOf(suggestions, lexicon),
    fixes: fixes(designation, suggestions, lexicon),
  };
}

/** Whether a series names things of a system's kind, or of one above or below it. */
function isOfKind({ series }: SeriesEntry, system: number, lexicon: Lexicon): boolean {
  const { kind } = lexicon.entry(system);
  const above = (of: string): string[] => lexicon.lineage(of).map((node) => node.kind);
  return series.kinds.some((each) => above(each).includes(kind) || above(kind).includes(each));
}

function isSameBarZeros(typed: string, meant: string): boolean {
  const bare = (key: string): string => key.replace(/(?<!\d)0+/, '');
  return bare(typed) === bare(meant);
}

/**
 * Whether one key is rather a slip for another than its neighbour in a series. A digit dropped, doubled or swapped is; a
 * digit changed may well be the next type (AR-15, AR-18), and a letter in front is how services mark a variant (TAV-8B).
 */
function isLikelySlip(typed: string, meant: string): boolean {
  const letters = (key: string): string => key.replace(/\d/g, '');
  const digits = (key: string): string => key.replace(/\D/g, '');
  if (isSameBarZeros(typed, meant)) return true;
  if (letters(typed) === letters(meant)) {
    if (typed.length > meant.length) return /(\d)\1/.test(typed);
    return typed.length < meant.length || isSwapped(typed, meant) || typed.length >= 7;
  }
  if (digits(typed) !== digits(meant) || typed.length < 5 || typed.slice(1) === meant) return false;
  // One letter for another in a short prefix is as likely another series: V-1000 is no P-1000.
  return typed.length !== meant.length || isSwapped(typed, meant) || letters(typed).length >= 4;
}

function isSwapped(a: string, b: string): boolean {
  const sorted = (key: string): string => [...key].sort().join('');
  return sorted(a) === sorted(b);
}

/** `designation/lookalike` has something to say about it. */
function isDisguised({ text }: Designation, lexicon: Lexicon): boolean {
  return readingsOf(text).some((reading) =>
    lexicon.formsOfKey(keyOf(reading)).some(({ kind }) => kind === 'designation'),
  );
}

/** A year before the jet age, or a war of that time, in the same paragraph. */
function speaksOfThePast({ sentence }: Designation, { prose }: Draft): boolean {
  const block = prose.blocks[prose.sentences[sentence].block];
  return /\b19[0-5]\d\b|\b19[0-5]0s\b|World War|Great Patriotic War|wartime|post-?war/i.test(
    prose.prose.slice(block.start, Math.min(block.end, block.start + 4000)),
  );
}

/** Where prefix and number mean other things too (F-150, Type 2): a word of the kind, or another of the series, must be near. */
function isMeant(
  designation: Designation,
  series: readonly SeriesEntry[],
  draft: Draft,
  lexicon: Lexicon,
): boolean {
  const { sentence, lastToken } = designation;
  if (
    series.some((each) =>
      each.series.kinds.some((kind) =>
        draft.context.nounAfter(lexicon.contextWords(kind), sentence, lastToken, 2),
      ),
    )
  )
    return true;
  if (designation.joint !== '-') return false;
  const prefix = keyOf(designation.prefix);
  return draft.mentions.some(({ kind, canonical, sentence: place }) => {
    if (place !== sentence || kind !== 'designation') return false;
    const key = keyOf(canonical);
    return key.startsWith(prefix) && /\d/.test(key[prefix.length] ?? '');
  });
}

type Meant = Pick<Suggestion, 'system' | 'text'>;

function question(suggestions: readonly Meant[]): string {
  const [first, second, third] = suggestions.map(({ text }) => text);
  if (!first) return 'Check it against the source.';
  return `Did you mean ${third ? `${first}, ${second} or ${third}` : second ? `${first} or ${second}` : first}?`;
}

function fixes(designation: Pick<Designation, 'span'>, suggestions: readonly Meant[], lexicon: Lexicon) {
  return suggestions.map(({ system, text }) => {
    const { name, kind } = lexicon.entry(system);
    return replace(designation.span, text, 'choice', `Change to ${text}${name ? ` ${name}` : ''} (${kind})`);
  });
}

function idOf([first]: readonly Meant[], lexicon: Lexicon): string | undefined {
  return first && lexicon.entry(first.system).id;
}
