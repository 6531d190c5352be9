import type { Position } from 'vscode-languageserver';
import { COUNTRY_WORDS } from '../core/lexicon/countries';
import type { Checked } from './checker';

/** What is being typed at a place. */
export interface Typed {
  /** The words up to the caret: the last one, and longer runs that end with it, the longest first. */
  readonly runs: readonly string[];
  /** The line before the last word. */
  readonly before: string;
  readonly position: Position;
}

/** A word as it is being typed: letters and digits of any script, hyphens within. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‑][\p{L}\p{M}\p{N}]*)*$/u;

/** Names of systems have so many words at most, as far as anybody types them. */
const MOST_WORDS = 4;

/** What is typed at a place; an empty run where a word is about to begin. */
export function typedAt({ document }: Checked, position: Position): Typed {
  const line = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const runs: string[] = [];
  let rest = line;
  for (let words = 0; words < MOST_WORDS; words++) {
    const word = WORD.exec(rest)?.[0];
    if (word === undefined) break;
    rest = rest.slice(0, -word.length);
    runs.unshift(line.slice(rest.length));
    if (!rest.endsWith(' ')) break;
    rest = rest.slice(0, -1);
  }
  const last = runs.at(-1) ?? '';
  return { runs: runs.length > 0 ? runs : [''], before: line.slice(0, line.length - last.length), position };
}

/**
 * Whether letters alone may be the beginning of a system's name, and not of the prose around it: nobody wants a list under every
 * capital letter, of which the next line break would choose something.
 */
export function mayName(run: string, checked: Checked): boolean {
  const letters = run.replace(/[^\p{L}]/gu, '');
  // Another script is meant to lead to a system: the draft is in English.
  if (!/\p{Script=Latin}/u.test(letters)) return letters.length >= 2;
  if (!/^\p{Lu}/u.test(run)) return false;
  if (/[-‑]$/.test(run)) return letters.length >= 2 && !isPlain(run.slice(0, -1), false);
  const isAcronym = letters === letters.toUpperCase();
  if (letters.length < (isAcronym ? 4 : 5)) return false;
  const words = run.split(' ');
  const last = words.at(-1) ?? '';
  if (words.length > 1) return last.length > 1 && !isPlain(last, false);
  return !isPlain(run) && !isInProse(run, checked);
}

/**
 * Whether a word stands in any newspaper with a capital letter.
 * @param unfinished whether it counts too what it may become: "Minis"
 */
export function isPlain(word: string, unfinished = true): boolean {
  const small = word.toLowerCase();
  if (!unfinished) return PLAIN.has(small) || COUNTRY_WORDS.has(small);
  for (const set of [PLAIN, COUNTRY_WORDS]) for (const plain of set) if (plain.startsWith(small)) return true;
  return false;
}

/** Whether the draft has a name that begins so, and that is no system: a minister, a place. */
function isInProse(run: string, { draft, document }: Checked): boolean {
  const text = document.getText();
  const isSystem = (at: number): boolean =>
    draft.mentions.some(({ span }) => span.start <= at && at < span.end);
  let found = 0;
  for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + run.length)) {
    // A longer word, apart from the one at the caret, which ends with the run.
    if (!/\p{L}/u.test(text.charAt(at - 1)) && /\p{Ll}/u.test(text.charAt(at + run.length)) && !isSystem(at))
      found++;
  }
  return found > 0;
}

/** In lower case: days, months, ranks, offices, institutions, and makers' first words that are plain ones. */
const PLAIN: ReadonlySet<string> = new Set(
  (
    'us uk eu un anti non pre post mid inter monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november ' +
    'december admiral captain colonel commander general lieutenant major marshal private sergeant secretary minister ministry prime ' +
    'president chairman chief director defence defense foreign interior foreign department parliament congress senate house pentagon ' +
    'kremlin government council committee commission security national international united states kingdom nations union european north ' +
    'south east west eastern western northern southern central middle gulf pacific atlantic arctic baltic mediterranean black army navy ' +
    'naval marine marines air force forces fleet guard command corps squadron brigade regiment division battalion battery wing group ' +
    'station base royal federal republic islamic people democratic military aircraft aerospace officials official according however ' +
    'although while when where which what there these those this that they their with after before during since under over about also ' +
    'another both some many more most several first second third last next other such then than because between against without within ' +
    'washington moscow beijing brussels ukrainian russian turkish iranian israeli chinese indian american british french german ' +
    'advanced agency armoured armored area atlas blue edge fire global heavy land martin orbital progress quantum shield ship short ' +
    'smart solar special tactical terminal titan unmanned wild zone accuracy admiralty bath bell garden harland newport reactive shahid ' +
    'sierra texas williams motor industry industries company corporation contract program programme project operation exercise system ' +
    'systems missile missiles fighter fighters tank tanks drone drones ship ships submarine radar rocket artillery helicopter weapon'
  ).split(' '),
);
