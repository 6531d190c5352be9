/**
 * Words of a draft as a reader sees them, for a list or a card: without Markdown's links, emphasis and footnotes, and in one
 * line. A stretch may begin or end in the middle of a link, of which only the words stay.
 */
export function plainWords(source: string): string {
  return source
    .replace(/\[\^[^\]\s]*\]/g, '')
    .replace(/\]\((?:[^\s()]|\([^\s()]*\))*\)/g, '')
    .replace(/\[|\](?!\()/g, '')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\*+|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
