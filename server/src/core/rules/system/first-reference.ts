import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { countryName } from '../../lexicon/countries';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import type { Rule } from '../../rule';
import { TokenFlag } from '../../text/prose';
import { tokenAt } from '../../text/tokens';
import { plainKind, spelt } from './wording';

export const firstReference: Rule = {
  id: 'system/first-reference',
  severity: 'information',
  optIn: true,
  summary:
    'A system at its first mention without a word for what it is, or known to the draft by NATO’s name or a code alone',
  *check(draft, { lexicon }) {
    const seen = new Map<number, Mention[]>();
    for (const mention of draft.mentions) {
      if (mention.kind === 'wrong' || !isRunningText(mention, draft)) continue;
      const list = seen.get(mention.system);
      if (list) list.push(mention);
      else seen.set(mention.system, [mention]);
    }
    const families = new Set<string>();
    for (const [system, mentions] of seen) {
      const { id, family } = lexicon.entry(system);
      const [first] = mentions;
      const code = checkCode(mentions, draft, lexicon);
      if (code) yield code;
      // The Su-30MKI needs no word where the Su-30 has had one.
      else if (!families.has(id) && !(family && families.has(family)) && !isExplained(first, draft, lexicon))
        yield unexplained(first, draft, lexicon);
      families.add(id);
      if (family) families.add(family);
    }
  },
};

function isRunningText({ sentence, span }: Mention, { prose }: Draft): boolean {
  const { kind } = prose.blocks[prose.sentences[sentence].block];
  if (kind !== 'paragraph' && kind !== 'list-item') return false;
  // A plain text's title has no mark: a short first line without a full stop.
  if (
    prose.sentences[sentence].block === 0 &&
    prose.blocks.length > 1 &&
    !/[.!?:]["”’)]*\s*$/.test(textOf(0, prose))
  )
    return false;
  return (prose.tokens.flags[tokenAt(prose.tokens, span.start)] & TokenFlag.quoted) === 0;
}

function textOf(block: number, { prose, blocks }: Draft['prose']): string {
  const { start, end } = blocks[block];
  return end - start > 160 ? '.' : prose.slice(start, end);
}

/** Names that NATO or others gave, where the draft never says the system's own. */
function checkCode(
  mentions: readonly Mention[],
  { prose }: Draft,
  lexicon: Lexicon,
): RuleFinding | undefined {
  if (!mentions.every(({ kind }) => kind === 'reporting')) return undefined;
  const [first] = mentions;
  const written = prose.text.slice(first.form.start, first.form.end);
  const { reporting = {}, designation } = lexicon.entry(first.system);
  const isAmerican = [reporting.us ?? []].flat().length > 0 && !reporting.nato;
  const giver = isAmerican ? 'US' : 'NATO';
  const [full = written] = [(isAmerican ? reporting.us : reporting.nato) ?? []].flat();
  const gloss = `${designation} (${giver}: ${full})`;
  return {
    span: first.form,
    message: `${written} is ${isAmerican ? 'an American' : 'NATO’s'} name; its own, ${designation}, stands nowhere in this draft.`,
    system: lexicon.entry(first.system).id,
    fixes: [
      {
        title: `Change to ${gloss}`,
        safety: 'choice',
        edits: [{ span: first.form, text: gloss }],
      },
    ],
  };
}

/** Whether the words around a first mention, or right behind it in the next sentence, say what kind of thing it is. */
function isExplained({ system, sentence, span }: Mention, draft: Draft, lexicon: Lexicon): boolean {
  const { kind } = lexicon.entry(system);
  const heads = lexicon.headNouns(kind);
  const { firstToken } = draft.prose.sentences[sentence];
  const words = draft.context.words(sentence);
  const at = tokenAt(draft.prose.tokens, span.start) - firstToken;
  for (let i = Math.max(0, at - REACH); i < Math.min(words.length, at + REACH); i++)
    if (heads.has(words[i])) return true;
  return WORD_FOR_CLASS.test(Words.of(draft.prose).raw(firstToken + at + 1));
}

/** So many words around a name its noun may stand. */
const REACH = 16;
const WORD_FOR_CLASS = /^(?:class|series)$/;

function unexplained(first: Mention, draft: Draft, lexicon: Lexicon): RuleFinding {
  const { prose } = draft;
  const entry = lexicon.entry(first.system);
  const written = prose.text.slice(first.form.start, first.form.end).replace(/\s+/g, ' ');
  const countries = [entry.origin].flat().map((code) => countryName(code === 'SU' ? 'SU' : code));
  const noun = spelt(plainKind(entry.kind, lexicon), prose);
  return {
    span: first.form,
    message: `First mention: say what the ${written} is (${noun}, ${countries.join(' and ')}).`,
    system: entry.id,
    fixes: [
      {
        title: `Add ${noun}`,
        safety: 'choice',
        edits: [{ span: { start: first.span.end, end: first.span.end }, text: ` ${noun}` }],
      },
    ],
  };
}
