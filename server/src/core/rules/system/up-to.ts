import { spanOf } from '../../claims/measure';
import { isStated } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Fact } from '../../lexicon/entry';
import { spanInWords } from '../../lexicon/figures';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import type { Rule, RuleContext } from '../../rule';
import { firstOfSentence } from '../../text/in-order';
import { categoryOf, knownOf } from './figure-limits';
import { type Attribute, figuresSaid, type SaidFigure } from './figure-said';
import { citationOf, type Member, memberOf } from './known';

export const upTo: Rule = {
  id: 'system/up-to',
  severity: 'information',
  summary: 'The greatest of several ranges, given as if it were the only one: “up to” is missing',
  *check(draft: Draft, { lexicon, settings }: RuleContext): Iterable<RuleFinding> {
    const wire = settings.strictness === 'wire';
    if (settings.strictness === 'relaxed') return;
    for (const said of figuresSaid(draft, lexicon)) {
      if (!isFlat(draft, said)) continue;
      const most = severalOf(said, wire, lexicon) ?? (wire ? maximumOf(said, lexicon) : undefined);
      if (most && isStated(draft.prose, said.sentence, said.quantity.span))
        yield findingOf(draft, said, most, lexicon);
    }
  },
};

/** What a page gives as the most, or as the reach of one munition of several. */
interface Most {
  /** The figure that was met first. */
  readonly known: readonly { readonly fact: Fact; readonly member: Member }[];
  /** Whether it is that of one munition or version of several. */
  readonly ofOne: boolean;
}

/** The figure as such: neither "about 400 km" nor "more than 400 km", and of no munition that the sentence names. */
function isFlat(
  { prose, mentions }: Draft,
  { quantity, most, mention, sentence, attribute }: SaidFigure,
): boolean {
  if (most || quantity.approximate || quantity.bound || quantity.low !== undefined || mention.variant)
    return false;
  if (!FLAT.has(attribute)) return false;
  const { start, end } = prose.sentences[sentence];
  if (!isAlone(mentions, mention, sentence)) return false;
  const before = prose.prose.slice(start, quantity.span.start);
  const behind = prose.prose.slice(quantity.span.end, Math.min(end, quantity.span.end + 60));
  return (
    !MEANT.test(before.slice(-90)) && !/^[^.;]{0,40}\b(?:with|when|depending|or more|if)\b/i.test(behind)
  );
}

/** Whether no other system is named in the figure's sentence. */
function isAlone(mentions: Draft['mentions'], { system }: Mention, sentence: number): boolean {
  for (
    let at = firstOfSentence(mentions, sentence);
    at < mentions.length && mentions[at].sentence === sentence;
    at++
  )
    if (mentions[at].system !== system) return false;
  return true;
}

const FLAT: ReadonlySet<Attribute> = new Set(['range', 'speed', 'payload', 'endurance', 'ceiling']);

/** The draft knows that it is the most, or of what it is: "the longer-range version", "with its largest missile". */
const MEANT =
  /\b(?:up to|max\w*|most|at least|more than|over|less than|about|around|some|nearly|almost|roughly|approximately|estimated|reported|claimed|between|longe[rs]t?|extended|largest|newest|equipped|armed|fitted|fired|missiles? with|rockets? with|shells?|rounds?|munitions?|interceptors?|warhead|minimum|top|exceed\w*|beyond)\b/i;

/** What fires more than one missile, rocket or shell. */
const FIRES = /(?:system|launcher|howitzer|gun)$/;

/** Where known ranges differ by as much as this, it matters which one is meant. */
const APART = 1.3;

/** One range of several that are well apart: of one munition, or the end of a span. Of a missile's versions `wire` asks. */
function severalOf(said: SaidFigure, wire: boolean, lexicon: Lexicon): Most | undefined {
  const { mention, attribute, value } = said;
  if (attribute !== 'range' || categoryOf(mention.system, lexicon) !== 'weapon') return undefined;
  const { kind } = lexicon.entry(mention.system);
  if (!wire && !lexicon.lineage(kind).some((node) => FIRES.test(node.kind))) return undefined;
  const known = knownOf(mention.system, attribute, lexicon);
  const own = (known?.facts ?? []).filter(
    ({ fact, member }) => fact.what === 'range' && isOf(member, mention.system, lexicon),
  );
  let low = Number.POSITIVE_INFINITY;
  for (const { fact } of own) {
    const span = spanOf(fact);
    low = Math.min(low, span.low ?? span.high ?? low);
  }
  const met = own.find(({ fact }) => {
    const { high } = spanOf(fact);
    return high !== undefined && isNear(value, high) && high >= low * APART;
  });
  if (!met) return undefined;
  const ofOne = met.member.system !== mention.system || met.fact.of !== undefined;
  return { known: [met, ...own.filter((each) => each !== met)], ofOne };
}

/** Its own figures, and for what fires missiles of their own, theirs; relatives have ranges of their own. */
function isOf({ system, entry }: Member, wanted: number, lexicon: Lexicon): boolean {
  if (system === wanted) return true;
  const { id, kind } = lexicon.entry(wanted);
  if (entry.family === id && entry.relation === 'munition of') return true;
  return (
    entry.family !== id &&
    LAUNCHERS.test(kind) &&
    !LAUNCHERS.test(entry.kind) &&
    /missile|rocket/.test(entry.kind)
  );
}

const LAUNCHERS = /launcher$/;

/** A figure that the page gives as the most. */
function maximumOf({ mention, attribute, value }: SaidFigure, lexicon: Lexicon): Most | undefined {
  const member = memberOf(mention.system, lexicon);
  const fact = member.facts.find((each) => {
    const { high } = spanOf(each);
    return each.what === attribute && each.max !== undefined && high !== undefined && isNear(value, high);
  });
  return fact && { known: [{ fact, member }], ofOne: false };
}

function isNear(value: number, known: number): boolean {
  return Math.abs(value / known - 1) < 0.03;
}

function findingOf(
  { prose }: Draft,
  { mention, attribute, quantity }: SaidFigure,
  { known, ofOne }: Most,
  lexicon: Lexicon,
): RuleFinding {
  const name = prose.text.slice(mention.form.start, mention.form.end).replace(/\s+/g, ' ');
  const figure = prose.text.slice(quantity.span.start, quantity.span.end).replace(/\s+/g, ' ');
  const values = known.slice(0, 2).map(({ fact, member }) => {
    const whose = member.system === mention.system ? '' : member.entry.designation;
    const of = [whose, fact.of ?? ''].filter(Boolean).join(', ');
    return `${spanInWords(fact)}${of ? `, ${of}` : ''} (${citationOf(fact, lexicon)})`;
  });
  return {
    span: quantity.span,
    system: lexicon.entry(mention.system).id,
    message: `Known ${attribute} of the ${name}: ${values.join('; ')}. “Up to ${figure}”${ofOne ? ', or say of which one' : ''}?`,
    fixes: fixesFor(prose.prose, quantity.span.start),
  };
}

/** "Up to" where it reads well: behind "of", "at", "hit targets"; not in "its 400 km range". */
function fixesFor(text: string, start: number): Fix[] {
  return /(?:\b(?:of|at|is|reach|hit|strike|fly|carry|targets|aircraft|to|for|can|away|speeds?|range) )$/i.test(
    text.slice(Math.max(0, start - 12), start),
  )
    ? [
        {
          title: 'Put “up to” before it',
          safety: 'choice',
          edits: [{ span: { start, end: start }, text: 'up to ' }],
        },
      ]
    : [];
}
