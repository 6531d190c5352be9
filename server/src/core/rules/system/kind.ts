import { isOwnName, isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding, Span } from '../../finding';
import { COUNTRY_WORDS } from '../../lexicon/countries';
import type { Lexicon } from '../../lexicon/lexicon';
import { rememberedBy } from '../../remember';
import type { Rule, RuleContext } from '../../rule';
import { keyOf, startsHigh, startsLow } from '../../text/characters';
import { battleships } from './battleships';
import { type Confusion, confusions } from './confusions';
import { type Description, descriptionsIn } from './described';
import { isHistoric } from './history';
import { misnamedShips } from './living-ships';
import { isGoodFor, lineageOf } from './nouns';
import { relativesOf } from './relatives';
import { plainKind, pluralOf, replaceNoun, spelt, withArticle } from './wording';

export const kind: Rule = {
  id: 'system/kind',
  severity: 'warning',
  summary: 'A system called by the noun of another kind: a Bradley tank, Grad missiles',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    const asked = new Set<string>();
    /** A noun that is wrong for one of several names is marked once. */
    const nouns = new Set<number>();
    for (const description of descriptionsIn(draft, lexicon)) {
      const confusion = confusionOf(description, draft, lexicon);
      if (!confusion || nouns.has(description.span.start)) continue;
      nouns.add(description.span.start);
      const loose = confusion.loose || isGuided(confusion, description, lexicon);
      if (loose) {
        const key = `${description.mention.system} ${description.noun.words.join(' ')}`;
        if (asked.has(key)) continue;
        asked.add(key);
      }
      yield {
        span: spanOf(description),
        system: lexicon.entry(description.mention.system).id,
        ...(loose && { severity: 'information' }),
        message: messageOf(description, confusion, { loose, draft, lexicon }),
        fixes: fixesOf(description, confusion, draft, lexicon),
      };
    }
    yield* battleships(draft, lexicon);
    yield* misnamedShips(draft);
  },
};

/** The confusion that a description is; none where the noun may be said of the system, or of whatever else goes by its name. */
function confusionOf(description: Description, draft: Draft, lexicon: Lexicon): Confusion | undefined {
  const { mention, noun, how } = description;
  const entry = lexicon.entry(mention.system);
  const confusion = caseOf(entry.kind, description, lexicon);
  if (!confusion) return undefined;
  const { prose } = draft;
  const said = how === 'behind' || how === 'before' ? isOwnName : isPlain;
  if (!said(prose, mention.sentence, description.span)) return undefined;
  // Letters beyond the dictionary's may make a trainer of a fighter.
  if (mention.variant && lineageOf(entry.kind, lexicon).has('aircraft')) return undefined;
  const form = prose.text.slice(mention.form.start, mention.form.end);
  if (confusion.designated && !isDesignated(description, draft, lexicon)) return undefined;
  if (!/\d/.test(form) && isEndOfName(description, draft)) return undefined;
  if (isShared(form) && !isShip(entry.kind, lexicon)) return undefined;
  if ((isShip(entry.kind, lexicon) || /^\p{Lu}{1,2}-?\d{1,2}$/u.test(form)) && isHistoric(draft))
    return undefined;
  const others = [
    ...lexicon.formsOfKey(keyOf(form)).map(({ system }) => lexicon.entry(system)),
    // One gun-armed variant makes no tank of the carriers that it was built from.
    ...relativesOf(
      mention.system,
      lexicon,
      confusion.called.includes('main battle tank') ? NAMESAKES : undefined,
    ),
  ];
  return others.some((other) => other.id !== entry.id && isRightFor(other.kind)) ? undefined : confusion;

  function isRightFor(other: string): boolean {
    return isGoodFor(noun, other, lexicon) && !caseOf(other, description, lexicon);
  }
}

/** How those are related to a system that go by its bare name. */
const NAMESAKES = ['member', 'munition of', 'component of'] as const;

/** What may be confused about a kind, whatever it is called. */
const confusionsOf = rememberedBy((lexicon: Lexicon, kind: string): readonly Confusion[] => {
  const lineage = lineageOf(kind, lexicon);
  return confusions.filter(({ of, but }) => isUnder(lineage, of) && !(but && isUnder(lineage, but)));
});

/** The confusion that a description is where its system is of a kind. */
function caseOf(kind: string, { noun, how }: Description, lexicon: Lexicon): Confusion | undefined {
  // Nearly all nouns are the right ones: what the taxonomy gives to this kind or to one above it.
  const lineage = lineageOf(kind, lexicon);
  if (noun.kinds.some((named) => lineage.has(named))) return undefined;
  return confusionsOf(lexicon, kind).find(
    (row) =>
      (!row.how || row.how.includes(how)) &&
      !row.except?.includes(noun.words.join(' ')) &&
      noun.kinds.every((named) => isUnder(lineageOf(named, lexicon), row.called)),
  );
}

function isUnder(lineage: ReadonlySet<string>, kinds: readonly string[]): boolean {
  return kinds.some((kind) => lineage.has(kind));
}

/** Numbers that many armies give to many things: Type 63, M40, Mk 38. */
function isShared(form: string): boolean {
  return /^(?:Type|Mk|M|K|Model)[ .-]?\d{1,2}$/i.test(form);
}

/** Whether a capitalised word before a name makes a longer one of it: an M41 Walker Bulldog is no Bulldog. */
function isEndOfName({ mention }: Description, { prose }: Draft): boolean {
  const { start } = mention.span;
  const [, before] =
    /(?:[^.!?:\s] )(\p{Lu}\p{Ll}+) $/u.exec(prose.prose.slice(Math.max(0, start - 30), start)) ?? [];
  return before !== undefined && !OWNERS.has(before) && !COUNTRY_WORDS.has(before.toLowerCase());
}

const OWNERS = new Set('The Army Navy Marine Marines Force Corps Guard Western Allied Bundeswehr'.split(' '));

/** Whether a name can be only this system's: it has a number, means nothing else, or the draft gives its number elsewhere. */
function isDesignated({ mention }: Description, { prose, mentions }: Draft, lexicon: Lexicon): boolean {
  const written = ({ form }: { form: Span }): string => prose.text.slice(form.start, form.end);
  if (/\d/.test(written(mention))) return true;
  if (lexicon.formsOfKey(keyOf(written(mention))).every(({ contextual }) => !contextual)) return true;
  return mentions.some((other) => other.system === mention.system && /\d/.test(written(other)));
}

function isShip(kind: string, lexicon: Lexicon): boolean {
  return lineageOf(kind, lexicon).has('warship');
}

/** A rocket launcher whose rockets are guided, or which fires missiles too: where the press says missile, it may be right. */
function isGuided({ fires, right }: Confusion, { mention, noun }: Description, lexicon: Lexicon): boolean {
  if (!fires || right !== 'rocket' || noun.words.at(-1) !== 'missile') return false;
  const { id, family } = lexicon.entry(mention.system);
  return !UNGUIDED.has(id) && !UNGUIDED.has(family ?? '');
}

/** Launchers, and their families, of which all that they fire is unguided. */
const UNGUIDED = new Set([
  'bm-21',
  'bm-27',
  'bm-13',
  'bm-14',
  'bm-24',
  'rpu-14',
  'tos-1',
  'rm-70',
  'type-63-mrl',
  'wr-40-langusta',
]);

interface Case {
  readonly loose: boolean;
  readonly draft: Draft;
  readonly lexicon: Lexicon;
}

function messageOf(
  description: Description,
  { fires, right }: Confusion,
  { loose, draft, lexicon }: Case,
): string {
  const { mention, plural, span } = description;
  const { id, kind, designation } = lexicon.entry(mention.system);
  const name = nameOf(description, draft, lexicon);
  const written = inSentence(draft.prose.text.slice(span.start, span.end));
  const one = plural ? written.replace(/([^s])s$/, '$1') : written;
  const several = plural ? written : pluralOf(one);
  const what = spelt(kind, draft.prose);
  if (fires && right && loose) {
    return LAUNCHES_MISSILES.has(id)
      ? `The ${name} fires rockets, most of them guided; of its load only ATACMS and PrSM are missiles. Which are meant?`
      : `The ${name} fires rockets; “${several}” is a loose word for them, even where they are guided.`;
  }
  if (fires && right && kind !== 'rocket')
    return `The ${name} is ${withArticle(what)}: it fires ${pluralOf(right)}, not ${several}.`;
  if (/ class$/.test(designation))
    return loose
      ? `The ${name} are ${pluralOf(what)}; “${one}” is a loose word for them.`
      : `The ${name} are ${pluralOf(what)}, not ${several}.`;
  if (loose) return `The ${name} is ${withArticle(what)}; “${one}” is a loose word for it.`;
  return `The ${name} is ${withArticle(what)}, not ${withArticle(one)}.`;
}

const LAUNCHES_MISSILES = new Set(['m142-himars', 'm270-mlrs', 'm270a2', 'm270b1']);

/** A noun as it stands inside a sentence: "Fighter jets" at the head of one is "fighter jets". */
function inSentence(noun: string): string {
  return startsHigh(noun) && startsLow(noun.slice(1)) ? noun.toLowerCase() : noun;
}

/** As the draft names it, without plural. */
function nameOf({ mention }: Description, { prose }: Draft, lexicon: Lexicon): string {
  const { designation } = lexicon.entry(mention.system);
  if (/ class$/.test(designation)) return designation;
  return prose.text.slice(mention.form.start, mention.form.end).replace(/\s+/g, ' ');
}

/** System and noun where they stand side by side, so that one sees what is meant; else the noun. */
function spanOf({ mention, span, how }: Description): Span {
  if (how === 'behind') return { start: mention.span.start, end: span.end };
  if (how === 'before') return { start: span.start, end: mention.span.end };
  return span;
}

function fixesOf(description: Description, { right }: Confusion, draft: Draft, lexicon: Lexicon): Fix[] {
  const { mention, span, plural } = description;
  const { kind } = lexicon.entry(mention.system);
  const noun = spelt(right ?? plainKind(kind, lexicon), draft.prose);
  // A list's head is the noun of all its items.
  if (description.how === 'list') return [];
  return [replaceNoun(span, plural ? pluralOf(noun) : noun, draft)];
}
