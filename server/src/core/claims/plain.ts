import type { Prose } from '../text/prose';
import { TokenFlag } from '../text/prose';
import { Words } from './words';

/** Words by which a sentence tells of somebody's mistake; in lower case. */
const MISTAKES =
  'mistaken mistakenly wrongly incorrectly erroneously falsely misidentified mislabelled mislabeled misnamed confused misreported so-called ' +
  'myth dubbed nicknamed misnomer wrong false incorrect error corrected correction';

const MISTAKEN = new Set(MISTAKES.split(' '));

/**
 * Words with which a sentence does not say what it seems to: it denies it, supposes it, asks it, compares it, or tells of
 * somebody's mistake. In lower case.
 */
const GUARDS = new Set(
  (
    // Denied
    'not no never neither nor without cannot isn wasn aren weren don doesn didn hasn haven hadn won wouldn couldn shouldn ' +
    // Supposed
    'if unless whether would could might imagine imagined hypothetical hypothetically fictional fictitious supposedly purportedly ' +
    // Compared
    'than unlike like instead rather versus vs compared comparable similar equivalent akin resembles resemble resembling counterpart ' +
    MISTAKES
  ).split(' '),
);

/**
 * Whether a sentence plainly says what stands between two offsets: it does not deny, suppose, ask, compare or correct it.
 * Rules that hold a sentence against the dictionary's facts speak only where it does: that one knows better is said of
 * nobody who was quoted as wrong.
 * @param start @param end offsets of what is said, UTF-16, within the sentence; direct speech is not plain
 */
export function isPlain(prose: Prose, sentence: number, { start, end }: { start: number; end: number }): boolean {
  const bounds = prose.sentences[sentence];
  if (!bounds) return false;
  const { text } = Words.of(prose);
  if (/[?]["”’)\s]*$/.test(text.slice(Math.max(bounds.start, bounds.end - 6), bounds.end))) return false;
  return isSaid(prose, sentence, { start, end }, GUARDS);
}

/**
 * Whether a sentence uses a name as its own: in no direct speech or quotation marks, and not to tell of a mistake. What a
 * thing is called is so in a denial too: "no Bradley tank was hit".
 * @param start @param end offsets of the name, as for `isPlain`
 */
export function isOwnName(prose: Prose, sentence: number, span: { start: number; end: number }): boolean {
  return isSaid(prose, sentence, span, MISTAKEN);
}

function isSaid(
  prose: Prose,
  sentence: number,
  { start, end }: { start: number; end: number },
  guards: ReadonlySet<string>,
): boolean {
  const bounds = prose.sentences[sentence];
  if (!bounds) return false;
  const words = Words.of(prose);
  for (let token = bounds.firstToken; token < bounds.lastToken; token++) {
    const from = words.startOf(token);
    if (words.has(token, TokenFlag.quoted) && from >= start && from < end) return false;
    // Words of more than 16 letters are none of them; capitals stand at the head of a sentence only.
    if (words.endOf(token) - from <= 16 && guards.has(words.raw(token).toLowerCase())) return false;
  }
  // What stands in quotation marks by itself is somebody's word for it: the "tank".
  return !/["“‘]$/.test(words.text.slice(Math.max(0, start - 1), start));
}
