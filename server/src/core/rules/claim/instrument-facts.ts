import type { NamedInstrument } from '../../claims/instruments';
import type { Words } from '../../claims/words';
import { countryName } from '../../lexicon/countries';
import type { Instrument, Statement } from '../../lexicon/entry';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Prose } from '../../text/prose';
import { citationOf } from '../system/known';

const MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

/** Months as drafts write them, for a pattern: the first three letters tell which. */
export const MONTH = `(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)`;

/** The statements of these kinds. */
export function statementsOf({ statements }: Instrument, ...whats: readonly string[]): Statement[] {
  return statements.filter(({ what }) => whats.includes(what));
}

export function isOf({ country = [] }: Statement, code: string): boolean {
  return [country].flat().includes(code);
}

/** 1987-12-08 as 8 December 1987. */
export function dateInWords(date: string | number): string {
  const [year, month, day] = String(date).split('-');
  return [day && String(Number(day)), month && MONTH_NAMES[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ');
}

/** As "in 1987" and "on 8 December 1987". */
export function whenInWords(date: string | number): string {
  return `${String(date).length === 10 ? 'on' : 'in'} ${dateInWords(date)}`;
}

export function yearOf(date: string | number): number {
  return Number(String(date).slice(0, 4));
}

/** Countries with their article: the United States. */
export function stateInWords(code: string): string {
  const name = countryName(code);
  return /^(?:United|Netherlands|Philippines|Soviet)/.test(name) ? `the ${name}` : name;
}

/** The pages on which statements rest, in brackets. */
export function sourced(statements: readonly Statement[], lexicon: Lexicon): string {
  const source = [...new Set(statements.flatMap(({ source }) => source))];
  const pages = citationOf({ source }, lexicon);
  return pages ? ` (${pages})` : '';
}

/** A name as the draft writes it. */
export function writtenName({ span, wrong }: NamedInstrument, prose: Prose): string {
  return wrong ? wrong.right : prose.text.slice(span.start, span.end).replace(/\s+/g, ' ');
}

/** The name as the draft writes it, with its article: the INF Treaty, New START. */
export function nameInWords(named: NamedInstrument, prose: Prose): string {
  const name = writtenName(named, prose);
  return BARE.test(name) && !/ (?:Treaty|treaty)$/.test(name) ? name : `the ${name}`;
}

/** The same at the head of a sentence. */
export function subject(named: NamedInstrument, prose: Prose): string {
  const name = nameInWords(named, prose);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** Names without an article. */
const BARE =
  /^(?:CAATSA|ITAR|AUKUS|Aukus|ANZUS|New START|New Start|START|SALT|Minsk|[Rr]esolution|UNSCR|GCAP|FCAS|SCAF|MGCS|PURL|ESSI|Foreign|Security Action)/;

/** A sentence's words in lower case that are in none of its names of laws; to look for hedges in. */
export function* wordsOutside(
  words: Words,
  from: number,
  to: number,
  named: readonly NamedInstrument[],
): Generator<string> {
  for (let token = from; token < to; token++) {
    const name = named.find(({ first, last }) => token >= first && token < last);
    if (name) token = name.last - 1;
    else yield words.lower(token);
  }
}
