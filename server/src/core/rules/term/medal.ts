import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { around, isOwn, tokensOn } from './places';

export const medal: Rule = {
  id: 'term/medal',
  severity: 'hint',
  summary:
    'An American decoration that was won, like a race, or one that does not exist: won the Medal of Honor, the Purple Star',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const token of tokensOn(draft, 'medal')) {
      const { before, after } = around(draft, token, 70);
      const sentence = sentenceAt(draft.prose, token);
      const found = won(draft, token, before, after) ?? misnamed(draft, token, before, after);
      if (found && isOwn(draft, sentence, found.span)) yield found;
    }
  },
};

/** American decorations, up to their last word: British ones are won in British English. */
const AMERICAN =
  /\b(?:Medals?|(?:Distinguished (?:Service|Flying)|Navy|Air Force) Cross(?:es)?|(?:Silver|Bronze) Stars?|Purple Hearts?|(?:Army|Navy|Joint Service|Air Force) Commendation Medals?|(?:Defense |Army |Navy )?Distinguished Service Medals?|Soldier['’]s Medal)$/;
const WON =
  /\b(won|wins|win|winning|winner of|winners of) (?:(?:a|an|the|his|her|their|its|two|three|four|five|both|another|second|posthumous|Congressional|U\.?S\.?|first|prestigious|nation['’]s highest award,) ){0,4}$/i;
const EARNED: Readonly<Record<string, string>> = {
  won: 'earned',
  wins: 'earns',
  win: 'earn',
  winning: 'earning',
  'winner of': 'recipient of',
  'winners of': 'recipients of',
};

function won(draft: Draft, token: number, before: string, after: string): RuleFinding | undefined {
  const { tokens, prose } = draft.prose;
  const word = prose.slice(tokens.start[token], tokens.end[token]);
  const name = AMERICAN.exec(`${before}${word}`);
  if (!name) return undefined;
  if (/^Medals?$/.test(name[0]) && !/^ of Hono/.test(after)) return undefined;
  // "The Silver Star Stakes", "a Bronze Star hotel"
  if (/^s? (?!Medal|with|Award)[A-Z]/.test(after) && !name[0].startsWith('Medal')) return undefined;
  const lead = before.slice(0, before.length - (name[0].length - word.length));
  const verb = WON.exec(lead);
  if (!verb) return undefined;
  const at = tokens.start[token] - (before.length - verb.index);
  const span = { start: at, end: at + verb[1].length };
  const better = EARNED[verb[1].toLowerCase()] ?? 'earned';
  const fixes = [replace(span, better, 'choice')];
  if (better === 'earned') fixes.push(replace(span, 'was awarded', 'choice'));
  return {
    span,
    message: `A decoration is no prize: one who is decorated earns or is awarded it, and is its recipient.`,
    fixes,
  };
}

const AWARDED = /\b(?:award|receiv|earn|won|win|decorat|present|pinned|medals?\b|recipient|wound)/i;

function misnamed(draft: Draft, token: number, before: string, after: string): RuleFinding | undefined {
  const { tokens, prose } = draft.prose;
  const word = prose.slice(tokens.start[token], tokens.end[token]);
  const end = tokens.end[token];
  if (word === 'Star' && /\bPurple $/.test(before)) {
    // States name schools that look after soldiers' children so.
    if (
      !AWARDED.test(before) ||
      /^,? (?:School|Campus|Award|Program|Designation|District)|school|campus/i.test(after)
    )
      return undefined;
    return wrong(
      end - 'Purple Star'.length,
      end,
      'There is no Purple Star: the wounded have the Purple Heart, the brave the Silver or the Bronze Star.',
      ['Purple Heart', 'Silver Star', 'Bronze Star'],
    );
  }
  if (word === 'Cross' && /\bVictorian $/.test(before) && AWARDED.test(before))
    return wrong(end - 'Victorian Cross'.length, end, 'The decoration is the Victoria Cross.', [
      'Victoria Cross',
    ]);
  if (word === 'Medal' && /\bCongressional $/.test(before)) {
    const start = end - 'Congressional Medal'.length;
    if (/^ of Honou?r\b(?! Society| Museum| Foundation| Day)/.test(after)) {
      const honour = /^ of Honou?r/.exec(after)?.[0] ?? '';
      return wrong(
        start,
        end + honour.length,
        'Its name is the Medal of Honor; Congress gives a Gold Medal of its own.',
        ['Medal of Honor'],
      );
    }
    if (/^ of Freedom\b/.test(after))
      return wrong(
        start,
        end + ' of Freedom'.length,
        'The Medal of Freedom is the president’s; that of Congress is the Gold Medal.',
        ['Presidential Medal of Freedom', 'Congressional Gold Medal'],
      );
  }
  return undefined;
}

function wrong(start: number, end: number, message: string, right: readonly string[]): RuleFinding {
  const span = { start, end };
  return { span, message, fixes: right.map((each) => replace(span, each, 'choice')) };
}
