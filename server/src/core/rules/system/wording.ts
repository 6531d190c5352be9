import type { Draft } from '../../draft';
import type { Fix, Span } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import { remembered } from '../../remember';
import type { Prose } from '../../text/prose';

/** Whether a draft is spelt the American way, as far as armour and defence show it. */
export const isAmerican = remembered(
  ({ text }: Prose) => /\b(?:armor|defens)/i.test(text) && !/\b(?:armour|defence)/i.test(text),
);

/** A text of the dictionary's in the draft's spelling: "armored vehicle". */
export function spelt(text: string, prose: Prose): string {
  return isAmerican(prose) ? text.replaceAll('armour', 'armor').replaceAll('defence', 'defense') : text;
}

/** The plural of a kind's name or noun: infantry fighting vehicles, aircraft. */
export function pluralOf(noun: string): string {
  if (/(?:craft|artillery|armou?r|ordnance)$/.test(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** "An infantry fighting vehicle"; abbreviations by how they are said. */
export function withArticle(noun: string): string {
  return `${articleOf(noun)} ${noun}`;
}

/** "An" before a vowel's sound; abbreviations are spelt out (an MBT, an FPV drone) or said as words (a HALE drone). */
export function articleOf(noun: string): 'a' | 'an' {
  return /^(?:[AEIOaeio]|un(?!it)|[FHLMNRSX][B-DF-HJ-NP-TV-Z])/.test(noun) ? 'an' : 'a';
}

/** A fix that puts one noun or adjective in the place of another, and mends the article before it. */
export function replaceNoun(span: Span, text: string, { prose }: Draft): Fix {
  const title = `Change to ${text}`;
  const before = prose.text.slice(Math.max(0, span.start - 3), span.start);
  const article = / (an?) $/i.exec(` ${before}`)?.[1];
  if (!article || article.toLowerCase() === articleOf(text))
    return { title, safety: 'choice', edits: [{ span, text }] };
  const put = `${article[0]}${articleOf(text).slice(1)} ${text}`;
  const start = span.start - article.length - 1;
  return { title, safety: 'choice', edits: [{ span: { start, end: span.end }, text: put }] };
}

/** Kinds at the top of the tree whose names say too little. */
const TOO_WIDE = new Set(['aircraft', 'missile', 'warship', 'artillery']);

/**
 * The plain word for a kind: without what only narrows it. A guided-missile destroyer is a destroyer, an armed MALE drone a
 * drone; a main battle tank is a tank.
 */
export function plainKind(kind: string, lexicon: Lexicon): string {
  if (kind === 'main battle tank') return 'tank';
  const wider = lexicon
    .lineage(kind)
    .findLast((node) => ` ${kind}`.endsWith(` ${node.kind}`) && !TOO_WIDE.has(node.kind));
  return wider?.kind ?? kind;
}
