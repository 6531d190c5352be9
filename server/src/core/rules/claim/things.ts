import { WordList, type Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';

/** Words for one thing, where a story that changes them means no other. */
const same = new Map(
  Object.entries({
    jet: 'aircraft',
    plane: 'aircraft',
    airplane: 'aircraft',
    fighter: 'aircraft',
    warplane: 'aircraft',
    airframe: 'aircraft',
    warship: 'ship',
    vessel: 'ship',
    uav: 'drone',
    serviceman: 'soldier',
    servicemember: 'soldier',
    troop: 'soldier',
    civilian: 'people',
    person: 'people',
    contract: 'deal',
    agreement: 'deal',
    order: 'deal',
    purchase: 'deal',
    acquisition: 'deal',
    procurement: 'deal',
    sale: 'deal',
    program: 'programme',
    project: 'programme',
    assistance: 'aid',
    price: 'cost',
  }),
);

/** What a sum can be said of, beside deals. */
const paidFor = new Set(
  'deal package programme fund budget aid loan error tender grant bill cost investment fine settlement plan'.split(
    ' ',
  ),
);

/** All words for those, in the singular and the plural. */
const payables = new WordList(
  [...paidFor, ...[...same].flatMap(([word, thing]) => (paidFor.has(thing) ? [word] : []))].flatMap(
    (word) => [word, `${word}s`],
  ),
);

/** The name under which a counted noun is compared. */
export function thingOf(noun: string): string {
  return same.get(noun) ?? noun;
}

function thingAt(words: Words, token: number): string {
  const word = words.lower(token);
  return thingOf(word.endsWith('s') ? word.slice(0, -1) : word);
}

const reachBehind = 4;
const reachBefore = 9;

/** What a sum is paid for: "$5 billion arms deal", "a deal worth $5 billion"; '' where nothing says it. */
export function thingPaid(
  words: Words,
  token: number,
  next: number,
  { firstToken, lastToken }: { firstToken: number; lastToken: number },
): string {
  // A noun on the sum itself is the thing, whatever else stands near: "$7,500 tax credit".
  let behind = '';
  for (let at = next; at < lastToken && at < next + reachBehind && words.follows(at); at++) {
    if (words.is(at, Is.stop | Is.determiner)) break;
    behind = thingAt(words, at);
    if (paidFor.has(behind)) break;
  }
  if (behind !== '') return behind;
  // "The programme costs £8 billion": what costs is the thing.
  for (let at = token - 1; at >= firstToken && at >= token - reachBefore; at--) {
    if (!words.isIn(at, payables)) continue;
    const thing = thingAt(words, at);
    if (thing !== 'cost') return thing;
    behind = thing;
  }
  return behind;
}
