import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { isOwn, passagesWith, spanIn, tokensOn } from './places';

export const casualties: Rule = {
  id: 'term/casualties',
  severity: 'information',
  summary: 'Casualties used for the dead alone, or for the wounded alone: 40 casualties and 60 injured',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const passage of passagesWith(draft, tokensOn(draft, 'casualty'))) {
      for (const { pattern, dead } of patterns) {
        const found = pattern.exec(passage.text);
        if (!found?.groups) continue;
        const { word = '', first, second } = found.groups;
        if (dead === 'same' && !(first && second && countOf(first) === countOf(second))) continue;
        // Casualties broken down into killed and wounded: nothing is wrong with them.
        if (dead === 'yes' && DEAD.test(passage.text.slice(found.index))) continue;
        const span = spanIn(passage, found.index + found[0].indexOf(word), word.length);
        if (!isOwn(draft, passage.sentence, span)) continue;
        yield { span, message: messages[dead], fixes: fixesFor(dead, span, word) };
        break;
      }
    }
  },
};

const N =
  '(?:\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|scores|hundreds|several|many|some)';
const HURT = '(?:wounded|injured|injuries|hurt|maimed)';
const DEAD = /\b(?:killed|dead|deaths?|died|fatal\w*|martyred|killing|slain)\b/i;
const BETWEEN =
  '(?:,? (?:and|with|plus|while|as well as|in addition to)|,| \\()(?: (?:another|a further|about|some|at least|more than|over|leaving|left))*';

type Reading = 'yes' | 'none' | 'no' | 'same';

const patterns: readonly { pattern: RegExp; dead: Reading }[] = [
  // "40 casualties and 60 injured"
  {
    pattern: new RegExp(
      `\\b${N} (?:[\\w-]+ ){0,2}?(?<word>casualt(?:y|ies))${BETWEEN} ?${N} (?:(?:more|others|other|people|persons|civilians|soldiers|troops|were|was|are|been|have) ){0,4}${HURT}\\b`,
      'i',
    ),
    dead: 'yes',
  },
  { pattern: /\b(?<word>casualties) and (?:injuries|injured|wounded)\b/i, dead: 'yes' },
  // "No casualties, but five people were injured"
  {
    pattern: new RegExp(
      `\\b(?:no|any|without|zero) (?:[\\w-]+ )?(?<word>casualties)(?: (?:were|have been|was)? ?(?:reported|recorded|caused|suffered))?,? (?:but|although|though|while|and|only|however,?) (?:at least |about )?${N} (?:[\\w-]+ ){0,4}${HURT}\\b`,
      'i',
    ),
    dead: 'none',
  },
  // "Ten dead and 40 casualties"
  {
    pattern: new RegExp(
      `\\b(?<first>${N}) (?:people |soldiers |civilians |troops )?(?:were |was )?(?:dead|killed|deaths|fatalities)(?:,? and| with| plus|, as well as) (?:another |about |at least |some |a further )?(?<second>${N}) (?!(?:total|overall|all)\\b)(?<word>casualties)\\b`,
      'i',
    ),
    dead: 'no',
  },
  // "40 casualties, including 40 killed"
  {
    pattern: new RegExp(
      `\\b(?<first>${N}) (?:[\\w-]+ )?(?<word>casualties)(?:,| \\(|:)? (?:including|of (?:whom|which|them)|among them|with) (?:all )?(?<second>${N}) (?:people |soldiers |were )?(?:killed|dead|deaths|fatalities|died)\\b`,
      'i',
    ),
    dead: 'same',
  },
];

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

function countOf(number: string): number {
  const word = WORDS.indexOf(number.toLowerCase());
  return word >= 0 ? word : Number(number.replaceAll(',', ''));
}

const messages: Readonly<Record<Reading, string>> = {
  yes: 'Casualties are the killed and the wounded together. If these are the dead, say so.',
  none: 'The injured are casualties, too. If nobody was killed, say that.',
  no: 'The dead are casualties, too. Say wounded, or give the casualties as the total.',
  same: 'As many killed as casualties: if the figure is the dead alone, say killed; if not, one of the two is wrong.',
};

function fixesFor(dead: Reading, span: { start: number; end: number }, word: string) {
  if (dead === 'no') return [replace(span, 'wounded', 'choice')];
  return [replace(span, /ies$/i.test(word) ? 'deaths' : 'death', 'choice')];
}
