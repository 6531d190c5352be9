import { WordList, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { TokenFlag } from '../../text/prose';
import { replace } from '../fix';
import { isOwn, Phrase } from './places';

const OF = new Phrase(
  "units? of ((?:heavy |military |special |specialised |specialized |combat |automotive |automobile |car |armou?red |engineering |enemy |russian |ukrainian |occupiers?[’']? )*)" +
    '(equipment|hardware|vehicles?|tanks?|machinery|weaponry|weapons|armou?r|armaments|transport|artillery|howitzers?|drones?|uavs?)',
);

/** Things that are counted one by one; the rest come in pieces. */
const COUNTABLE = /^(?:vehicles?|tanks?|howitzers?|weapons|drones?|uavs?)$/i;

const UNIT = WordList.of('unit units');

export const unitsOfEquipment: Rule = {
  id: 'translation/units-of-equipment',
  severity: 'hint',
  summary: 'Things counted as units, which are formations in English: 12 units of military equipment',
  *check(draft: Draft): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const token of words.find(UNIT)) {
      const start = words.startOf(token);
      const found = OF.at(words.text, start);
      if (!found || !isCounted(words, token)) continue;
      const span = { start, end: start + found[0].length };
      if (!isOwn(draft, token, span)) continue;
      const [written, modifiers = '', noun = ''] = found;
      // A unit of tanks is a formation; ten of them are tanks.
      if (
        !/s$/i.test(written.slice(0, 5).trim()) &&
        !/^(?:equipment|hardware|machinery|weaponry)$/i.test(noun)
      )
        continue;
      yield {
        span,
        message: `A unit is a formation in English; these are ${COUNTABLE.test(noun) ? modifiers.toLowerCase() + plural(noun) : 'single things'} (единица техники).`,
        fixes: fixesOf(span, modifiers, noun),
      };
    }
  },
};

function fixesOf(span: { start: number; end: number }, modifiers: string, noun: string): Fix[] {
  if (COUNTABLE.test(noun)) return [replace(span, `${modifiers}${plural(noun)}`, 'choice')];
  if (/^artillery$/i.test(noun)) return [replace(span, `${modifiers}artillery pieces`, 'choice')];
  if (/^(?:armou?r|transport)$/i.test(noun))
    return [replace(span, `${modifiers}${/^a/i.test(noun) ? `${noun}ed ` : ''}vehicles`, 'choice')];
  const pieces = replace(span, `pieces of ${modifiers}${noun}`, 'choice');
  if (!/^(?:equipment|machinery|hardware)$/i.test(noun)) return [pieces];
  const road = /\b(?:car|automotive|automobile) $/i;
  const vehicles = replace(span, `${modifiers.replace(road, '')}vehicles`, 'choice');
  return road.test(modifiers) ? [vehicles] : [pieces, vehicles];
}

function plural(noun: string): string {
  return /s$/i.test(noun) ? noun : `${noun}s`;
}

/** A number before, with "more" or "such" between them at most. */
function isCounted(words: Words, token: number): boolean {
  let before = token - 1;
  if (['more', 'other', 'such', 'additional'].includes(words.lower(before))) before--;
  if (words.raw(before) === 'of') before--;
  return (
    words.is(before, Is.cardinal | Is.magnitude) ||
    (words.has(before, TokenFlag.digit) && !words.has(before, TokenFlag.letter)) ||
    ['several', 'many', 'dozens', 'hundreds', 'dozen', 'scores'].includes(words.lower(before))
  );
}
