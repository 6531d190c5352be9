import { rememberedBy } from '../remember';
import type { Prose } from '../text/prose';
import { TokenFlag } from '../text/prose';
import { tokenAt } from '../text/tokens';
import { WordList, Words } from './words';

/** Words by which a sentence tells of somebody's mistake; in lower case, as all of these. */
const MISTAKES =
  'mistaken mistakenly wrongly incorrectly erroneously falsely misidentified mislabelled mislabeled misnamed confused misreported so-called ' +
  'myth dubbed nicknamed misnomer wrong false incorrect error corrected correction';

const DENIED =
  'not no never neither nor without cannot isn wasn aren weren don doesn didn hasn haven hadn won wouldn couldn shouldn';

const SUPPOSED =
  'if unless whether imagine imagined hypothetical hypothetically fictional fictitious supposedly purportedly';

const COMPARED =
  'than unlike like instead rather versus vs compared comparable similar equivalent akin resembles resemble resembling counterpart';

/** What a sentence has of these words: bits. */
const Guard = { mistake: 1, denial: 2, doubt: 4 } as const;

const guards = new Map(
  Object.entries({
    mistake: MISTAKES,
    denial: `${DENIED} ${SUPPOSED} ${COMPARED}`,
    doubt: 'would could might',
  }).flatMap(([guard, words]) =>
    words.split(' ').map((word) => [word, Guard[guard as keyof typeof Guard]] as const),
  ),
);

const guardWords = new WordList(guards.keys());

/**
 * Whether a sentence plainly says what stands between two offsets: it does not deny, suppose, ask, compare or correct it.
 * Rules that hold a sentence against the dictionary's facts speak only where it does: that one knows better is said of
 * nobody who was quoted as wrong.
 * @param start @param end offsets of what is said, UTF-16, within the sentence; direct speech is not plain
 */
export function isPlain(
  prose: Prose,
  sentence: number,
  { start, end }: { start: number; end: number },
): boolean {
  return (
    !isQuestion(prose, sentence) &&
    isSaid(prose, sentence, { start, end }, Guard.mistake | Guard.denial | Guard.doubt)
  );
}

/**
 * Whether a sentence states what a thing can do or may do: as `isPlain`, but "could be fired from land" is a statement too.
 */
export function isStated(prose: Prose, sentence: number, span: { start: number; end: number }): boolean {
  return !isQuestion(prose, sentence) && isSaid(prose, sentence, span, Guard.mistake | Guard.denial);
}

/**
 * Whether a sentence uses a name as its own: in no direct speech or quotation marks, and not to tell of a mistake. What a
 * thing is called is so in a denial too: "no Bradley tank was hit".
 * @param start @param end offsets of the name, as for `isPlain`
 */
export function isOwnName(prose: Prose, sentence: number, span: { start: number; end: number }): boolean {
  return isSaid(prose, sentence, span, Guard.mistake);
}

function isQuestion(prose: Prose, sentence: number): boolean {
  const bounds = prose.sentences[sentence];
  if (!bounds) return false;
  const { text } = Words.of(prose);
  return /[?]["”’)\s]*$/.test(text.slice(Math.max(bounds.start, bounds.end - 6), bounds.end));
}

function isSaid(
  prose: Prose,
  sentence: number,
  { start, end }: { start: number; end: number },
  unless: number,
): boolean {
  if (!prose.sentences[sentence] || (guardsIn(prose, sentence) & unless) !== 0) return false;
  const words = Words.of(prose);
  for (let token = tokenAt(prose.tokens, start); token < words.count && words.startOf(token) < end; token++)
    if (words.has(token, TokenFlag.quoted)) return false;
  // What stands in quotation marks by itself is somebody's word for it: the "tank".
  return !/["“‘]$/.test(words.text.slice(Math.max(0, start - 1), start));
}

/** The guards of a sentence, read once: a sentence of 100 KB may be asked about a thousand times. */
const guardsIn = rememberedBy((prose: Prose, sentence: number): number => {
  let found = 0;
  const words = Words.of(prose);
  const { firstToken = 0, lastToken = 0 } = prose.sentences[sentence] ?? {};
  for (let token = firstToken; token < lastToken; token++) {
    if (!words.isIn(token, guardWords)) continue;
    const word = words.lower(token);
    // "Won't" denies; to have won a contract does not.
    if (word === 'won' && words.raw(token + 1) !== 't') continue;
    if (word !== 'than' || !isBoundOfNumber(words, token)) found |= guards.get(word) ?? 0;
  }
  return found;
});

/** "More than 200 jets" compares nothing. */
function isBoundOfNumber(words: Words, than: number): boolean {
  return (
    words.has(than + 1, TokenFlag.digit) &&
    /^(?:more|less|fewer|greater|higher|better|longer)$/i.test(words.raw(than - 1))
  );
}
