import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import type { Designation } from '../../lexicon/designation';
import type { Lexicon, PrintedForm } from '../../lexicon/lexicon';
import { asItLooks, hasLookalike, isAllLookalike, readingsOf } from '../../lexicon/lookalikes';
import type { Mention } from '../../lexicon/mention';
import type { Rule } from '../../rule';
import { cutOut, keyOf } from '../../text/characters';
import { TokenFlag } from '../../text/prose';
import { tokenAt } from '../../text/tokens';
import { replace } from '../fix';
import { foundIn } from '../found-in';
import { misprintsIn } from './misprint';

/** The system that a text in disguise means, and the form to print. */
type Meant = Pick<PrintedForm, 'system' | 'surface'>;

/** Countries whose systems are designated in Cyrillic. */
const CYRILLIC_ORIGINS = new Set(['RU', 'SU', 'UA', 'BY', 'BG', 'RS']);

export const lookalike: Rule = {
  id: 'designation/lookalike',
  severity: 'error',
  summary: 'A Cyrillic letter read as the Latin one that it looks like: C-500 for the S-500.',
  *check(draft, { lexicon }) {
    yield* foundIn(draft.designations, (designation) => checkDesignation(designation, draft, lexicon));
    yield* foundIn(draft.mentions, (mention) =>
      mention.kind === 'native'
        ? checkNative(mention, draft, lexicon)
        : checkMention(mention, draft, lexicon),
    );
    for (const { what, span, meant } of misprintsIn(draft, lexicon)) {
      if (what === 'alphabet' && meant[0]) yield report(span, draft, meant[0], lexicon, true);
    }
    yield* mixedWords(draft);
  },
};

/** A designation that the dictionary does not know: is it one that it knows, in disguise? */
function checkDesignation(designation: Designation, draft: Draft, lexicon: Lexicon): RuleFinding | undefined {
  const meant =
    meantBy(designation.text, lexicon) ??
    meantBy(designation.text.slice(0, designation.text.length - designation.suffix.length), lexicon);
  if (!meant) return undefined;
  const own = lexicon.series
    .of(designation.prefix)
    .filter((series) => series.membership(designation.number) === 'member');
  const { lastToken, sentence } = designation;
  const noun = draft.context.nounAfter(
    lexicon.contextWords(lexicon.entry(meant.system).kind),
    sentence,
    lastToken,
  );
  // Two digits, or the rarer H for Х, are too little without the noun: C-13 is a motor ship, the H-39 a battleship's plan.
  if (
    !noun &&
    !hasLookalike(designation.text) &&
    (/^\p{L}-?\d{1,2}(?!\d)/u.test(designation.text) || designation.prefix === 'H')
  )
    return undefined;
  if (own.length > 0 && !hasLookalike(designation.text)) {
    // The number is real in a series of its own (C-17, X-59): only the noun right behind can say that it is not meant.
    const ownWords = own.some(({ series }) =>
      series.kinds.some((kind) => draft.context.nounAfter(lexicon.contextWords(kind), sentence, lastToken)),
    );
    if (ownWords || !noun) return undefined;
  }
  const span = {
    start: designation.span.start,
    end: designation.span.end - suffixLength(designation, meant),
  };
  return report(span, draft, meant, lexicon, own.length === 0);
}

/** How much of the designation's suffix the meant form does not cover ("C-400M" → "S-400" and "M"). */
function suffixLength(designation: Designation, meant: Meant): number {
  return readingsOf(designation.text).some((reading) => keyOf(reading) === keyOf(meant.surface))
    ? 0
    : designation.suffix.length;
}

/** A known designation where the noun behind it says that another one was meant (a missile: the Kh-35). */
function checkMention(mention: Mention, draft: Draft, lexicon: Lexicon): RuleFinding | undefined {
  if (mention.kind !== 'designation') return undefined;
  const text = draft.prose.text.slice(mention.form.start, mention.form.end);
  if (!/^[CXPH]\w{0,2}-?\d/.test(text)) return undefined;
  const meant = meantBy(text, lexicon);
  if (!meant || meant.system === mention.system) return undefined;
  const after = tokenAt(draft.prose.tokens, mention.span.end);
  const own = lexicon.contextWords(lexicon.entry(mention.system).kind);
  const others = lexicon.contextWords(lexicon.entry(meant.system).kind);
  if (
    draft.context.nounAfter(own, mention.sentence, after) ||
    !draft.context.nounAfter(others, mention.sentence, after)
  )
    return undefined;
  return report(mention.form, draft, meant, lexicon, false);
}

/** С-400, Т-90: nobody sees that the letters are Cyrillic, and no search will ever find them. */
function checkNative(mention: Mention, draft: Draft, lexicon: Lexicon): RuleFinding | undefined {
  const { prose } = draft;
  const text = prose.text.slice(mention.form.start, mention.form.end);
  if (!isAllLookalike(text) || !/\d/.test(text) || /\p{L}{4}/u.test(text)) return undefined;
  // "(Russian: РС-28)" tells how it is spelt at home.
  if (/\([^()]{0,24}$/.test(prose.prose.slice(Math.max(0, mention.span.start - 25), mention.span.start)))
    return undefined;
  const first = tokenAt(prose.tokens, mention.form.start);
  const behind = tokenAt(prose.tokens, mention.span.end);
  const { firstToken, lastToken } = prose.sentences[mention.sentence];
  const foreign = (token: number): boolean =>
    token >= firstToken && token < lastToken && (prose.tokens.flags[token] & TokenFlag.foreign) !== 0;
  // Between Cyrillic words it is Russian, and rightly spelt.
  if (foreign(first - 1) || foreign(behind)) return undefined;
  const meant = meantBy(text, lexicon) ?? {
    system: mention.system,
    surface: lexicon.entry(mention.system).designation,
  };
  return report(mention.form, draft, meant, lexicon, true);
}

/** A word of Latin letters with a Cyrillic or Greek one among them. */
function* mixedWords({ prose, designations, mentions }: Draft): Generator<RuleFinding> {
  const { count, flags, start, end } = prose.tokens;
  const taken = (offset: number): boolean =>
    designations.some(({ span }) => span.start <= offset && offset < span.end) ||
    mentions.some(({ span }) => span.start <= offset && offset < span.end);
  for (let token = 0; token < count; token++) {
    if ((flags[token] & TokenFlag.foreign) === 0) continue;
    const span = { start: start[token], end: end[token] };
    const text = prose.text.slice(span.start, span.end);
    const looks = asItLooks(text);
    if (
      !/[A-Za-z]/.test(text) ||
      /[^\p{Script=Latin}\p{N}\p{M}]/u.test(looks) ||
      !hasLookalike(text) ||
      taken(span.start)
    )
      continue;
    yield {
      span,
      message: `“${text}” mixes alphabets: ${listOf(text)} only look${[...text].filter(hasLookalike).length === 1 ? 's' : ''} Latin. Searches and spelling checks will miss it.`,
      fixes: [replace(span, looks, 'safe', `Change to ${looks} in Latin letters`)],
    };
  }
}

function listOf(text: string): string {
  return [...new Set([...text].filter(hasLookalike))].map((char) => `“${char}”`).join(', ');
}

const known = new WeakMap<Lexicon, Map<string, Meant | undefined>>();
const mostKnown = 5000;

/** The form that a text in disguise means; remembered, for a draft names its systems again and again. */
function meantBy(text: string, lexicon: Lexicon): Meant | undefined {
  let meanings = known.get(lexicon);
  if (!meanings) {
    meanings = new Map();
    known.set(lexicon, meanings);
  }
  let meant = meanings.get(text);
  if (meant === undefined && !meanings.has(text)) {
    meant = readMeaning(text, lexicon);
    if (meanings.size >= mostKnown) meanings.clear();
    meanings.set(cutOut(text), meant);
  }
  return meant;
}

/** Designations before other forms, systems of Cyrillic countries alone. */
function readMeaning(text: string, lexicon: Lexicon): Meant | undefined {
  const foreign = hasLookalike(text);
  for (const reading of readingsOf(text)) {
    const form = lexicon
      .formsOfKey(keyOf(reading))
      .find(
        ({ kind, system }) =>
          (kind === 'designation' || kind === 'alias' || kind === 'index') &&
          (foreign || [lexicon.entry(system).origin].flat().some((country) => CYRILLIC_ORIGINS.has(country))),
      );
    if (form) return form;
  }
  return undefined;
}

function report(span: Span, { prose }: Draft, meant: Meant, lexicon: Lexicon, sure: boolean): RuleFinding {
  const text = prose.text.slice(span.start, span.end);
  const entry = lexicon.entry(meant.system);
  const message = hasLookalike(text)
    ? `“${text}” has Cyrillic letters that only look Latin. In English it is ${meant.surface} (${lexicon.title(meant.system)}, ${entry.kind}).`
    : `“${text}” looks like a Cyrillic designation read as Latin. The ${entry.kind} is the ${meant.surface}.`;
  return { span, message, system: entry.id, fixes: [replace(span, meant.surface, sure ? 'safe' : 'choice')] };
}
