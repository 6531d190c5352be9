import { expect, test } from 'vitest';
import type { Entry } from '../../server/src/core/lexicon/entry';
import { type Form, formsOf } from '../../server/src/core/lexicon/forms';
import { findMentions } from '../../server/src/core/lexicon/match';
import { readProse } from '../../server/src/core/text/read';
import { lexicon } from '../lexicon';

/**
 * Every entry matches itself: each of its forms, in the ways in which drafts write it, is found in a sentence and led back to
 * the system, or to another that goes by the same form. What fails here no draft can meet: a mistake in the entry, or in the matcher.
 */
test('every form of every entry is found in a sentence, as printed and as it is commonly misspelt', () => {
  const lost: string[] = [];
  for (const system of lexicon.systems()) {
    const entry = lexicon.entry(system);
    for (const form of formsOf(entry)) {
      const owners = new Set(lexicon.formsOfKey(form.key).map((owner) => owner.system));
      for (const { written, sentences } of spellingsOf(form, entry))
        if (!sentences.some((text) => isMet(text, written, owners)))
          lost.push(`${entry.id}: ${sentences[0]}`);
    }
  }
  expect(lost).toEqual([]);
});

function isMet(text: string, written: string, owners: ReadonlySet<number>): boolean {
  const start = text.lastIndexOf(written);
  return findMentions(readProse(text, 'plaintext'), lexicon).some(
    ({ span, system }) => span.start <= start && span.end > start + written.length / 2 && owners.has(system),
  );
}

/** A way of writing a form, and sentences with it, in one of which it must be found. */
interface Spelling {
  readonly written: string;
  readonly sentences: readonly string[];
}

/** A form as drafts write it; one that is also a plain word with the noun of its kind, and with what its entry wants near. */
function spellingsOf({ surface, kind, contextual }: Form, entry: Entry): Spelling[] {
  const words = contextual ? (entry.context?.near ?? []).filter((word) => !word.includes(surface)) : [];
  const near = words.length > 0 ? ` near the ${words.join(' ')}` : '';
  const withNoun = (written: string): string[] =>
    nounsOf(entry.kind).map((noun) => `Reporters saw the ${written} ${noun} there${near}.`);
  const spellings: Spelling[] = [
    { written: surface, sentences: contextual ? withNoun(surface) : [`Reporters saw the ${surface} there.`] },
  ];
  if (kind === 'native') return spellings;
  // A letter and a digit alone are too little: "the M1's crew".
  if (!contextual || !/^.\d$/.test(surface))
    spellings.push({ written: `${surface}’s`, sentences: possessives(surface, contextual, near, entry) });
  if (!contextual && !/s$|class$/i.test(surface))
    spellings.push({ written: `${surface}s`, sentences: [`Reporters saw the ${surface}s there.`] });
  // Misspelt, it counts beside the noun of its kind.
  for (const slip of slipsOf(surface)) spellings.push({ written: slip, sentences: withNoun(slip) });
  return spellings;
}

/** "The S-400's crew"; of a nickname, in a draft that names the system: "the Type 055 destroyer, the Renhai's crew". */
function possessives(surface: string, contextual: boolean, near: string, entry: Entry): string[] {
  if (!contextual) return [`Reporters saw the ${surface}’s crew.`];
  return nounsOf(entry.kind).map((noun) =>
    surface === entry.designation
      ? `Reporters saw the ${noun} ${surface}’s crew${near}.`
      : `Reporters saw the ${entry.designation} ${noun}, the ${surface}’s crew${near}.`,
  );
}

/** S400, S 400, S‑400 with a hyphen that does not break, and in capitals. */
function slipsOf(surface: string): string[] {
  const letters = /([A-Za-z]+)-\d/.exec(surface)?.[1];
  const slips: string[] = [];
  if (letters) {
    slips.push(surface.replace('-', '\u2011'));
    // A4 is paper, F1 a race.
    if (!/^.-\d$/.test(surface)) slips.push(surface.replace(/([A-Za-z])-(\d)/, '$1$2'));
    // "as 4 missiles", "A 6 aircraft": a word of the language.
    if (!WORDS.has(letters.toLowerCase())) slips.push(surface.replace(/([A-Za-z])-(\d)/, '$1 $2'));
  }
  if (/\d/.test(surface) && /^[^a-z]*$|[a-z]\d|\d[a-z]/.test(surface)) slips.push(surface.toUpperCase());
  return slips.filter((slip) => slip !== surface);
}

const WORDS = new Set('a an as at be us is in on am so my it he i'.split(' '));

/** What a system of a kind is called, by its kind and those above it. */
function nounsOf(kind: string): string[] {
  return lexicon.lineage(kind).flatMap(({ nouns }) => nouns);
}
