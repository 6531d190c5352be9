import type { Draft } from '../../draft';
import type { Dates, DraftDate } from './dates';

/** "the minister said on ", "according to a statement of ": what stands before the date on which something was said. */
const reported =
  /\b(?:said|told|announced|reported|wrote|stated|declared|confirmed|added|noted|testified|tweeted)(?: (?!(?:that|it|they|he|she|will|would|was|were|to be)\b)[A-Za-zÀ-ɏ’'-]+){0,4}?,? (?:(?:late|early|back) )?(?:in|on)(?: [A-Z][a-z]+day,?)? $/;

/**
 * The date of a sentence on which its own statement was made: "…, the minister said on 4 May 2023".
 * @returns `undefined` where none is told, or where more than one is
 */
export function saidOn(
  { prose }: Draft,
  { all }: Dates,
  sentence: number,
  near: number,
): DraftDate | undefined {
  const bounds = prose.sentences[sentence];
  let found: DraftDate | undefined;
  for (let at = Math.max(0, near - 4); at <= near + 4 && at < all.length; at++) {
    const date = all[at];
    if (date.sentence !== sentence || !date.from.year || date.to || date.fiscal || date.coarse) continue;
    const { start } = date.quantity.span;
    if (!reported.test(prose.prose.slice(Math.max(bounds.start, start - 70), start))) continue;
    if (found) return undefined;
    found = date;
  }
  return found;
}
