import { WordList } from '../../claims/words';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import type { Mention } from '../../lexicon/mention';
import { sentencesWith } from '../sentence-words';

const NAME = String.raw`(?:the\s+)?["“‘]?(?:[A-Z]{1,3}-[A-Z]{0,2}-?\d+[A-Z]?\s+)?["“‘]?(\p{Lu}\p{Ll}{2,})(?![-\p{L}])`;
const CALLED = '(?:known|codenamed|code-named|designated|called|named|dubbed|nicknamed)';

/** "The MiG-29, known to NATO as", "(NATO name", ", which NATO calls". */
const BEHIND = [
  new RegExp(
    String.raw`^\s*[,(]?\s*(?:which\s+)?(?:(?:is|was|are)\s+)?(?:also\s+)?(?:NATO\s+calls|${CALLED}\s+(?:to|by|in|at|within)\s+NATO\s+as|(?:with\s+the\s+)?NATO(?:['’]s)?\s+(?:reporting\s+|code\s+)?(?:name|code ?name|designation|classification)s?:?(?:\s+is)?)\s+${NAME}`,
    'u',
  ),
  new RegExp(
    String.raw`^\s*[,(]?\s*(?:which\s+)?(?:(?:is|was|are)\s+)?(?:also\s+)?${CALLED}\s+(?:as\s+)?${NAME}["”’]?\s+(?:by|in|at|to|within)\s+NATO\b`,
    'u',
  ),
];

/** "NATO calls the Tu-160 Bear". */
const BETWEEN =
  /\bNATO(?:\s+(?:calls|called|dubbed|codenamed)|(?:['’]s)?\s+(?:reporting\s+|code\s+)?(?:name|code ?name|designation)\s+for)\s+(?:the\s+)?$/;
const BEHIND_BETWEEN = new RegExp(String.raw`^\s+(?:(?:is|was)\s+)?${NAME}`, 'u');

/** "The Flanker, as NATO calls the MiG-29". */
const BEFORE =
  /(?:^|[\s("“‘])(\p{Lu}\p{Ll}{2,}?)s?["”’]?,?\s+(?:as\s+NATO\s+(?:calls|knows|designates|codenames)|NATO(?:['’]s)?\s+(?:reporting\s+|code\s+)?(?:name|code ?name|designation)\s+for)\s+(?:the\s+)?$/u;

/** A sentence is read so far on either side of a name, in characters. */
const REACH = 90;

const NATO = WordList.of('nato');

/** Says of each mention where its sentence says what NATO calls the system, if it does; to be asked of mentions in their order. */
export function namesSaid(draft: Draft): (mention: Mention) => Span | undefined {
  const speaksOfNato = sentencesWith(draft.prose, NATO);
  return (mention) => (speaksOfNato(mention.sentence) ? nameSaid(mention, draft) : undefined);
}

function nameSaid({ span, sentence }: Mention, { prose }: Draft): Span | undefined {
  const bounds = prose.sentences[sentence];
  const text = prose.prose;
  const after = text.slice(span.end, Math.min(bounds.end, span.end + REACH));
  const from = Math.max(bounds.start, span.start - REACH);
  const before = text.slice(from, span.start);
  const isAfter = after.includes('NATO');
  if (!isAfter && !before.includes('NATO')) return undefined;
  const at = (match: RegExpExecArray | null, offset: number): Span | undefined => {
    const name = match?.[1];
    if (!match || !name) return undefined;
    const start = offset + match.index + match[0].lastIndexOf(name);
    return { start, end: start + name.length };
  };
  if (isAfter) {
    for (const pattern of BEHIND) {
      const found = at(pattern.exec(after), span.end);
      if (found) return found;
    }
  }
  const match = BEFORE.exec(before);
  const name = match?.[1];
  if (!match || !name) return BETWEEN.test(before) ? at(BEHIND_BETWEEN.exec(after), span.end) : undefined;
  const start = from + match.index + match[0].indexOf(name);
  return { start, end: start + name.length };
}
