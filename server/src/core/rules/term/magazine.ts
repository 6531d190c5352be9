import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { around, inCaseOf, isOwn, tokensOn } from './places';

export const magazine: Rule = {
  id: 'term/magazine',
  severity: 'hint',
  summary: 'A clip that is a magazine: a 30-round clip',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const token of tokensOn(draft, 'clip')) {
      const { before, after } = around(draft, token, 40);
      if (!isAmmunition(before, after)) continue;
      const sentence = sentenceAt(draft.prose, token);
      const { prose, sentences } = draft.prose;
      const { start, end } = sentences[sentence];
      if (TRUE_CLIPS.test(prose.slice(start, Math.min(end, start + 1000)))) continue;
      const span = { start: draft.prose.tokens.start[token], end: draft.prose.tokens.end[token] };
      if (!isOwn(draft, sentence, span)) continue;
      const word = prose.slice(span.start, span.end);
      yield {
        span,
        message: 'What feeds the gun is a magazine. A clip holds cartridges together to be pressed into one.',
        fixes: [replace(span, inCaseOf(word, /s$/i.test(word) ? 'magazines' : 'magazine'), 'choice')],
      };
    }
  },
};

const NAMED =
  /(?:\b(?:ammunition|ammo|high-capacity|large-capacity|extended|banana|rifle|pistol|handgun|gun|Glock|AK-?47|Kalashnikov|AR-?15|M-?16|M-?4|spare|loaded)|(?:full|empty|loaded|entire) (?:rifle |pistol |ammunition )) ?$/i;
const ROUNDS = /\b(\d{1,3}|[a-z-]+)[- ](?:round|shot|bullet|cartridge)[- ]?$/i;

/** What a clip is for; "a clip of his rifle" may be a film, where nobody empties or loads it. */
const GUN =
  /^s? (?:of|from|into|for) (?:his|her|their|the|an?) (?:service )?(?:Glock|pistol|handgun|(?:assault )?rifle|AK-?(?:47|74)|Kalashnikov|AR-?15|M-?16|M-?4)\b/;
const HANDLED = /\b(?:empt|load|reload|unload|eject|insert|chang|slam|fir|spent|drop)[a-z]*\b[^.;]{0,24}$/i;

/** Clips hold five to ten; what holds more is a magazine. */
function isAmmunition(before: string, after: string): boolean {
  const rounds = ROUNDS.exec(before);
  if (rounds)
    return /^\d/.test(rounds[1]) ? Number(rounds[1]) > 10 : /twent|thirt|fort|fift|hundred/i.test(rounds[1]);
  if (
    /^ (?:of|with|holding|containing) (?:(?:[2-9]\d|1[1-9]|\d{3}) (?:rounds|bullets|cartridges)|ammunition|ammo)\b/i.test(
      after,
    )
  )
    return true;
  if (GUN.test(after)) return !/^s? of/.test(after) || HANDLED.test(before);
  return (
    NAMED.test(before) &&
    !/\bvideo\b/i.test(before) &&
    /(?:ammunition|ammo|capacity|banana|Glock|AK|AR|M-?16|M-?4|pistol|rifle)/i.test(before.slice(-24))
  );
}

/** Guns that are loaded from clips, and clips by their names. */
const TRUE_CLIPS =
  /\b(?:stripper|charger|en[- ]?bloc|moon clip|Garand|Mauser|Mosin|Enfield|Carcano|Mannlicher|SKS|Simonov|Lebel|Berthier|Arisaka|Springfield|Bofors|Hotchkiss|Breda|anti-aircraft|AA gun|autocannon|belt|video|footage|film|Gewehr|Kar98k?|Karabiner|C96|Johnson)\b/i;
