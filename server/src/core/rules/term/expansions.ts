import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import { remembered } from '../../remember';
import { TokenFlag } from '../../text/prose';
import { tokenAt } from '../../text/tokens';

/** An acronym in brackets behind the words that it stands for. */
export interface Expansion {
  /** "anti-ship missiles". */
  readonly words: string;
  /** How the words begin, small ones left out: the same for armored and armoured, engineer and engineering. */
  readonly key: string;
  readonly span: Span;
  /** The acronym's token. */
  readonly token: number;
}

/** "(ASM)", "(UAVs)". */
const IN_BRACKETS = /\(([A-Z]{2,7})s?\)/y;

/** Small words that have no letter of their own in an acronym, or may have none. */
const SMALL = new Set('of the and for to in on de la des du a'.split(' '));

/** What a draft explains in brackets: acronyms with the words before them whose initials they are. */
export const expansionsOf: (draft: Draft) => ReadonlyMap<string, readonly Expansion[]> = remembered(collect);

function collect(draft: Draft): Map<string, Expansion[]> {
  const { tokens, prose } = draft.prose;
  const found = new Map<string, Expansion[]>();
  for (let at = prose.indexOf('('); at >= 0; at = prose.indexOf('(', at + 1)) {
    IN_BRACKETS.lastIndex = at;
    const letters = IN_BRACKETS.exec(prose)?.[1];
    if (letters === undefined) continue;
    const token = tokenAt(tokens, at + 1);
    const end = tokens.end[token];
    // Brackets that are no prose have no tokens.
    if (tokens.start[token] !== at + 1 || end !== IN_BRACKETS.lastIndex - 1) continue;
    const from = firstWord(draft, token, letters);
    if (from === undefined) continue;
    const words = prose.slice(tokens.start[from], at).trim();
    const key = keyOf(words);
    const expansion: Expansion = { words, key, span: { start: tokens.start[from], end: end + 1 }, token };
    const others = found.get(letters);
    if (others) others.push(expansion);
    else found.set(letters, [expansion]);
  }
  return found;
}

function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .split(/[^\p{L}]+/u)
    .filter((word) => !SMALL.has(word))
    .map((word) => word.slice(0, 4))
    .join(' ');
}

/** The token from which on the words before an acronym have its letters for initials. */
function firstWord(
  { prose: { tokens, prose } }: Draft,
  acronym: number,
  letters: string,
): number | undefined {
  let token = acronym - 1;
  for (let at = letters.length - 1; at >= 0; token--) {
    if (token < 0 || acronym - token > letters.length + 4) return undefined;
    const word = prose.slice(tokens.start[token], tokens.end[token]).toLowerCase();
    const gap = prose.slice(tokens.end[token], tokens.start[token + 1]);
    if (!/^(?:[ \u00a0\n-]|['’]|, | \()$/.test(gap) || (tokens.flags[token] & TokenFlag.letter) === 0)
      return undefined;
    // The s of "Ship's" is no word.
    const isEnding = word === 's' && /['’]/.test(prose[tokens.start[token] - 1] ?? '');
    if (!isEnding && word[0] === letters[at].toLowerCase()) {
      if (at === 0) return token;
      at--;
    } else if (!SMALL.has(word) && !isEnding) return undefined;
  }
  return undefined;
}
