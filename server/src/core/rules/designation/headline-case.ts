import type { Draft } from '../../draft';
import type { Span } from '../../finding';

/**
 * PATRIOT for Patriot: some services print names in capitals, and so do headlines. And in a name of several words each house
 * has its own capitals: "Aegis combat system".
 */
export function isHeadlineCase(text: string, canonical: string): boolean {
  const seams = /[^\p{L}\p{N}'\u2019]+/gu;
  if (String(text.match(seams)) !== String(canonical.match(seams))) return false;
  const words = canonical.split(seams);
  return text.split(seams).every((part, i) => {
    if (part.replaceAll('\u2019', "'") === words[i]) return true;
    if (/\d/.test(part)) return false;
    if (part.length > 3 && !/\d/.test(canonical) && part.replaceAll('\u2019', "'") === words[i].toUpperCase())
      return true;
    return (
      i > 0 &&
      !/\d/.test(canonical) &&
      part.toLowerCase() === words[i].toLowerCase() &&
      words[i] !== words[i].toUpperCase()
    );
  });
}

/** "The Agosta Class submarine", in a sentence and not in a title. */
export function isCapitalClass(
  text: string,
  { start, end }: Span,
  sentence: number,
  { prose }: Draft,
): boolean {
  if (!text.endsWith(' Class')) return false;
  const { kind } = prose.blocks[prose.sentences[sentence].block];
  if (kind !== 'paragraph' && kind !== 'list-item') return false;
  const behind = prose.prose.slice(end, end + 40);
  const before = prose.prose.slice(Math.max(0, start - 40), start);
  return (
    /(?:^|[\s“"])(?:the|an?|its|first|new|older)\s+$/i.test(before) &&
    /^(?:\s+(?:\p{Ll}{2}|\p{Lu}{3})|[,.;])/u.test(behind)
  );
}
