import { isPlain } from '../../claims/plain';
import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { sentenceAt, tokenAt } from '../../text/tokens';
import { replace } from '../fix';
import { isHistoric } from './history';
import { withArticle } from './wording';

/**
 * Ships that stories of today name, each with what it may be called, the plain word first. Names that a battleship has borne
 * (Queen Elizabeth, Vanguard, Cavour) are none of these.
 */
const SHIPS: Readonly<Record<string, string>> = {
  'Admiral Kuznetsov': 'aircraft carrier,cruiser',
  Moskva: 'cruiser,aircraft carrier',
  'Marshal Ustinov': 'cruiser',
  'Admiral Gorshkov': 'frigate,aircraft carrier,cruiser',
  'Admiral Golovko': 'frigate,cruiser',
  'Admiral Kasatonov': 'frigate',
  'Admiral Grigorovich': 'frigate',
  'Admiral Essen': 'frigate',
  'Admiral Makarov': 'frigate,cruiser',
  'Tsezar Kunikov': 'landing ship',
  'Caesar Kunikov': 'landing ship',
  Novocherkassk: 'landing ship',
  'Sergey Kotov': 'patrol ship,corvette',
  'Gerald R. Ford': 'aircraft carrier',
  Nimitz: 'aircraft carrier',
  'Dwight D. Eisenhower': 'aircraft carrier',
  'Carl Vinson': 'aircraft carrier',
  'Theodore Roosevelt': 'aircraft carrier,submarine',
  'Abraham Lincoln': 'aircraft carrier,submarine',
  'John C. Stennis': 'aircraft carrier',
  'Harry S. Truman': 'aircraft carrier',
  'Ronald Reagan': 'aircraft carrier',
  Zumwalt: 'destroyer',
  'Charles de Gaulle': 'aircraft carrier',
  Liaoning: 'aircraft carrier',
  Shandong: 'aircraft carrier',
  Fujian: 'aircraft carrier',
  Vikrant: 'aircraft carrier',
  Vikramaditya: 'aircraft carrier',
};

const NOUNS = WordList.of('battleship destroyer frigate corvette submarine cruiser carrier');
const NAMED = new RegExp(
  `([Bb]attleship|destroyer|frigate|corvette|submarine|cruiser|aircraft carrier) (?:USS |FS |INS |RFS |CNS )?(${Object.keys(
    SHIPS,
  )
    .map((name) => name.replaceAll('.', '\\.'))
    .join('|')})(?![\\w-])`,
  'y',
);

/** "The battleship Admiral Kuznetsov": a ship that the world knows, by the noun of another. Silent in drafts of the past. */
export function* misnamedShips(draft: Draft): Generator<RuleFinding> {
  const { prose } = draft;
  const words = Words.of(prose);
  for (const token of words.find(NOUNS)) {
    // "aircraft carrier" begins a word earlier.
    NAMED.lastIndex = words.startOf(words.raw(token) === 'carrier' ? token - 1 : token);
    const match = NAMED.exec(prose.prose);
    if (!match) continue;
    const [, noun = '', name = ''] = match;
    const right = (SHIPS[name] ?? '').split(',');
    if (right.includes(noun)) continue;
    if (isHistoric(draft)) return;
    const span = { start: match.index, end: match.index + noun.length };
    const sentence = sentenceAt(prose, tokenAt(prose.tokens, span.start));
    if (!isPlain(prose, sentence, { start: span.start, end: match.index + match[0].length })) continue;
    const [plain = ''] = right;
    yield {
      span: { start: span.start, end: match.index + match[0].length },
      message: `The ${name} is ${withArticle(plain)}, not ${withArticle(noun.toLowerCase())}.`,
      fixes: [
        replace(span, /^\p{Lu}/u.test(noun) ? plain[0].toUpperCase() + plain.slice(1) : plain, 'choice'),
      ],
    };
  }
}
