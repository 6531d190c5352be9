/** Land formations by how high they stand; a company and a battery are one level. */
export const levels: Readonly<Record<string, number>> = {
  squad: 1,
  platoon: 2,
  company: 3,
  battery: 3,
  battalion: 4,
  regiment: 5,
  brigade: 6,
  division: 7,
  corps: 8,
};

/** In the singular and lower case. */
export function singularOf(word: string): string {
  const lower = word.toLowerCase();
  if (lower === 'corps') return lower;
  return lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/s$/, '');
}

export function pluralOf(word: string): string {
  if (word === 'corps') return word;
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}
