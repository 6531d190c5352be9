import type { Draft } from '../../draft';
import type { Mention } from '../../lexicon/mention';
import { slipBetween } from './slip';

/** Letters, a number, and a letter of the version perhaps: Su-57, MQ-9B. */
const designation = /^([A-Za-z]{1,4})-?(\d{1,3})([A-Za-z]{0,2})$/;

/**
 * Systems that a headline or caption names and the story never does, each with the one that the story names instead and
 * whose designation differs by one digit or by two that changed places: Su-34 over a story of the Su-35.
 */
export function* namesakes(draft: Draft): Generator<[heading: Mention, story: Mention]> {
  const { blocks, sentences } = draft.prose;
  const isAside = ({ sentence }: Mention): boolean => {
    const { kind } = blocks[sentences[sentence].block];
    return kind === 'heading' || kind === 'caption';
  };
  const asides: Mention[] = [];
  const story = new Map<number, Mention>();
  for (const mention of draft.mentions) {
    if (isAside(mention)) asides.push(mention);
    else if (!story.has(mention.system)) story.set(mention.system, mention);
  }
  // A draft of many systems is a survey, and its headlines need not name those of the text.
  if (story.size === 0 || story.size > mostSystems) return;
  const seen = new Set<number>();
  for (const mention of asides) {
    if (story.has(mention.system) || seen.has(mention.system)) continue;
    seen.add(mention.system);
    const alike = [...story.values()].filter((each) => isAlike(draft, mention, each));
    if (alike.length === 1) yield [mention, alike[0]];
  }
}

const mostSystems = 8;

function isAlike({ prose: { text } }: Draft, a: Mention, b: Mention): boolean {
  const [, letters, number, version] = designation.exec(text.slice(a.form.start, a.form.end)) ?? [];
  const [, others, second, otherVersion] = designation.exec(text.slice(b.form.start, b.form.end)) ?? [];
  if (!letters || !others || letters.toLowerCase() !== others.toLowerCase()) return false;
  if (version !== otherVersion || number.length !== second.length || number.length < 2) return false;
  let wrong = 0;
  for (let at = 0; at < number.length; at++) if (number[at] !== second[at]) wrong++;
  return wrong === 1 || slipBetween(Number(number), Number(second)) === 'swapped';
}
