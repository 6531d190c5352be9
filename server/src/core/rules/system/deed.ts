/** What a system is called behind its name: “F-16 fighter jets”. */
const CALLED = new Set(
  (
    'fighter fighters jet jets bomber bombers aircraft warplane warplanes plane planes helicopter helicopters gunship gunships drone ' +
    'drones tank tanks missile missiles howitzer howitzers launcher launchers battery batteries system systems rocket rockets ' +
    'interceptor interceptors destroyer destroyers frigate frigates submarine submarines stealth strike attack pilot pilots'
  ).split(' '),
);

/** What a system did: it flew, it shot. */
const DID = new Set(
  (
    'flew|bombed|struck|shot|downed|attacked|sank|destroyed|patrolled|escorted|fought|intercepted|strafed|raided|fired|hit|' +
    'saw combat|saw action|saw service|took part|participated|served|dropped'
  ).split('|'),
);

/** What was done with it: it was shot down. */
const UNDERWENT = new Set(
  'used|deployed|employed|shot down|downed|fired|lost|sent|flown|sunk|hit|in combat|in action|in service'.split(
    '|',
  ),
);

/** What may stand before either. */
const BEFORE_DEED = new Set('also first reportedly had'.split(' '));

/**
 * Whether what stands behind a system's name begins with what it did. Word by word: all this as one pattern would cost
 * milliseconds to compile.
 */
export function hasActed(behind: string): boolean {
  const words = behind.toLowerCase().split(' ');
  if (!/^(?:['’]s)?$/.test(words[0])) return false;
  let at = 1;
  while (CALLED.has(words[at])) at++;
  return isDeed(words, at) || (BEFORE_DEED.has(words[at]) && isDeed(words, at + 1));
}

function isDeed(words: readonly string[], at: number): boolean {
  if (isOneOf(DID, words, at)) return true;
  if (words[at] === 'was' || words[at] === 'were') return isOneOf(UNDERWENT, words, at + 1);
  return words[at] === 'had' && words[at + 1] === 'been' && isOneOf(UNDERWENT, words, at + 2);
}

/** Whether a word, or two, are in a list, whatever mark stands behind them. */
function isOneOf(list: ReadonlySet<string>, words: readonly string[], at: number): boolean {
  const [first = '', second = ''] = [words[at], words[at + 1]].map((word) => /^\w*/.exec(word ?? '')?.[0]);
  return list.has(first) || list.has(`${words[at]} ${second}`);
}
