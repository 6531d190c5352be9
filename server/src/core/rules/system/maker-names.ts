import { isBlank } from '../../claims/words';
import type { Entry } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import { remembered } from '../../remember';

/** A maker's name in a text, with all makers that it may mean. */
export interface NamedMaker {
  readonly ids: readonly string[];
  /** Offsets in the text that was asked of. */
  readonly start: number;
  readonly end: number;
}

/** No maker has more words than this. */
const MAX_WORDS = 7;

/** The longest maker's name that begins at an offset. */
export function makerAt(text: string, start: number, lexicon: Lexicon): NamedMaker | undefined {
  const names = namesIn(lexicon);
  const word = /[^\s,;:()]+[\s,]*/y;
  word.lastIndex = start;
  let found: NamedMaker | undefined;
  for (let count = 0; count < MAX_WORDS && word.test(text); count++) {
    for (const end of endsOf(text, start, word.lastIndex)) {
      const ids = names.get(keyOf(text.slice(start, end)));
      if (ids) found = { ids, start, end };
    }
  }
  return found;
}

/** Behind the last word: as it stands, and without what is no part of a name. */
function* endsOf(text: string, start: number, next: number): Generator<number> {
  const written = text.slice(start, next).trimEnd();
  const bare = written.replace(/[.,]+$/, '').replace(/['’]s?$/, '');
  yield start + bare.length;
  if (written.endsWith('.')) yield start + written.length;
}

/** The longest maker's name that ends at an offset. */
export function makerBefore(text: string, end: number, lexicon: Lexicon): NamedMaker | undefined {
  const names = namesIn(lexicon);
  let found: NamedMaker | undefined;
  let start = end;
  for (let count = 0; count < MAX_WORDS; count++) {
    const begin = wordBefore(text, start);
    if (begin < 0) break;
    start = begin;
    const ids = names.get(keyOf(text.slice(start, end)));
    if (ids) found = { ids, start, end };
  }
  return found;
}

/** Where the word that ends at an offset, or before the blanks there, begins; -1 where a mark stands in the way, or nothing. */
function wordBefore(text: string, offset: number): number {
  let end = offset;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && !isBlank(text.charCodeAt(start - 1)) && !'(),;:"“”'.includes(text[start - 1])) start--;
  return start < end ? start : -1;
}

/** Names are compared letter by letter, capitals too: Republic is a maker, a republic is none. */
function keyOf(text: string): string {
  const plain = text.trim();
  return /’|\s\s|[^\S ]/.test(plain) ? plain.replace(/’/g, "'").replace(/\s+/g, ' ') : plain;
}

const namesIn = remembered((lexicon: Lexicon): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const { id, name, aliases = [] } of lexicon.makers()) {
    for (const form of [name, ...aliases]) {
      const ids = names.get(keyOf(form));
      if (!ids) names.set(keyOf(form), [id]);
      else if (!ids.includes(id)) ids.push(id);
    }
  }
  return names;
});

/** A maker and those that it went into, the last owner last. */
export function ownersOf(id: string, lexicon: Lexicon): string[] {
  const owners = [id];
  for (
    let maker = lexicon.maker(id);
    maker?.now && !owners.includes(maker.now);
    maker = lexicon.maker(maker.now)
  )
    owners.push(maker.now);
  return owners;
}

/**
 * Bureaus of one group whose names stand for their aircraft: each has its own, though one corporation owns them. In other groups
 * any yard or works may have built what another has drawn.
 */
const BUREAUS = new Set(['sukhoi', 'mig', 'tupolev', 'ilyushin', 'mil', 'kamov', 'chengdu', 'shenyang']);

/**
 * Whether a firm is one of a system's known makers: under an older or a newer name, as its owner, or as a firm of the same group.
 * @param id the firm @param makers those known
 */
export function isAmong(id: string, makers: readonly string[], lexicon: Lexicon): boolean {
  const above = ownersOf(id, lexicon);
  const isRival = BUREAUS.has(id) && !makers.includes(id) && makers.some((each) => BUREAUS.has(each));
  return makers.some((each) => {
    const over = ownersOf(each, lexicon);
    return above.includes(each) || over.includes(id) || (!isRival && above.at(-1) === over.at(-1));
  });
}

/** The makers of some systems, as ids. */
export function makersOf(entries: readonly Entry[]): string[] {
  return [...new Set(entries.flatMap(({ makers }) => makers ?? []))];
}

/** As a message names makers: "Sukhoi", "Lockheed Martin and BAE Systems". */
export function makersInWords(ids: readonly string[], lexicon: Lexicon): string {
  const names = ids.map((id) => lexicon.maker(id)?.name ?? id);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** The branches of kinds (aircraft, missile, warship) of which a maker has made anything. */
export function branchesOf(id: string, lexicon: Lexicon): ReadonlySet<string> {
  return new Set(lexicon.kindsMadeBy(id).flatMap((kind) => lexicon.lineage(kind).map((node) => node.kind)));
}
