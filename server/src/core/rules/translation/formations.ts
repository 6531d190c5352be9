import { cardinals } from '../../claims/words/numbers';
import type { Draft } from '../../draft';
import { countryName } from '../../lexicon/countries';
import type { SystemEvent } from '../../lexicon/entry';
import { eventsOf } from '../../lexicon/figures';
import { sizesOf } from '../../lexicon/formations';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { rememberedBy } from '../../remember';

/** A contract of the dictionary's that a sentence speaks of. */
export interface Purchase {
  /** The contract in words, with its date and who says so. */
  readonly text: string;
  /** What was counted in it, in the singular: regiment. */
  readonly unit: string;
}

/** A contract with how many of what was bought, and by whom. */
interface Contract extends Purchase {
  readonly number: number;
  readonly buyers: readonly string[];
}

/**
 * The contract for as many of a system as the text counts, by a country that the paragraph names.
 * @param counted the words with the number, from it on: "five divisions"
 */
export function purchaseOf(
  draft: Draft,
  lexicon: Lexicon,
  mention: Mention,
  counted: string,
): Purchase | undefined {
  const number = numberOf(counted);
  if (number === undefined) return undefined;
  const fitting = contractsOf(lexicon, mention.system).filter((contract) => contract.number === number);
  if (fitting.length === 0) return undefined;
  const { prose } = draft;
  const block = prose.blocks[prose.sentences[mention.sentence].block];
  const around = prose.prose.slice(
    Math.max(block.start, mention.span.start - 600),
    Math.min(block.end, mention.span.end + 600),
  );
  return fitting.find(({ buyers }) => buyers.some((country) => around.includes(country)));
}

const contractsOf = rememberedBy((lexicon: Lexicon, system: number): readonly Contract[] =>
  lexicon.knowledge(system).events.flatMap((event) => {
    const counted = event.what === 'contract' ? unitOf(event) : undefined;
    if (!counted) return [];
    const isIt = (other: SystemEvent): boolean => JSON.stringify(other) === JSON.stringify(event);
    const [line] = eventsOf(lexicon, system, isIt);
    const [part] = line?.parts ?? [];
    if (!line || !part) return [];
    const [page] = part.sources;
    const year = /^\d{4}/.exec(String(page?.published ?? ''))?.[0];
    const buyers = [event.country ?? []].flat().map(countryName);
    const by = page ? ` (${[page.publisher, year].filter(Boolean).join(' ')})` : '';
    const text = `${buyers.join(' and ')}’s contract of ${line.label} is for ${event.quantity}${by}`;
    return [{ ...counted, text, buyers }];
  }),
);

/** "5 regiments", "2 regiment sets": the number, and the formation in the singular. */
function unitOf({ quantity }: SystemEvent): { number: number; unit: string } | undefined {
  const [, digits, unit] =
    /^(\d+) (regiment|battalion|batter)(?:y|ies|s)?\b/.exec(String(quantity ?? '')) ?? [];
  if (digits === undefined || unit === undefined) return undefined;
  return { number: Number(digits), unit: unit === 'batter' ? 'battery' : unit };
}

function numberOf(counted: string): number | undefined {
  const [word = ''] = counted.trim().toLowerCase().split(/[\s-]/, 1);
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return cardinals[word];
}

/** "Battalion of the Russian Aerospace Forces (S-400): 8 launchers (Al-Hayat, as of 2012)", where a page says so; remembered. */
export const sizeOfBattalion = rememberedBy(readSize);

function readSize(lexicon: Lexicon, system: number): string | undefined {
  const { id } = lexicon.entry(system);
  for (const force of lexicon.forces) {
    // Only there does the word for a battalion mislead.
    const isOwn = force.formations?.some(({ name, of }) => name === 'battalion' && of?.includes(id));
    if (!isOwn || force.country !== 'RU') continue;
    const size = sizesOf(lexicon, 'battalion', force.name).find(({ formation }) =>
      formation.of?.includes(id),
    );
    if (!size) continue;
    const asOf = size.formation['as-of'];
    const [publisher] = size.sources.map((source) => source.publisher);
    const by = [publisher, asOf === undefined ? undefined : `as of ${asOf}`].filter(
      (each) => each !== undefined,
    );
    return `${lowerFirst(size.text)}${by.length > 0 ? ` (${by.join(', ')})` : ''}`;
  }
  return undefined;
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
