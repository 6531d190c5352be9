import { isPlain } from '../../claims/plain';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { replace } from '../fix';
import { type Passage, passagesWith, spanIn, tokensOn } from './places';

export const capability: Rule = {
  id: 'term/capability',
  severity: 'information',
  summary:
    'A word that makes more of a weapon or a site than is known: nuclear weapons site, weapons-grade at 60 per cent',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    for (const passage of passagesWith(draft, tokensOn(draft, 'nuclear'))) {
      for (const look of [intercontinental, site, dirtyBomb, grade, phosphorus]) {
        const found = look(passage);
        if (found && isPlain(draft.prose, passage.sentence, found.span)) yield found;
      }
      yield* armed(draft, passage, lexicon);
    }
  },
};

function intercontinental(passage: Passage): RuleFinding | undefined {
  const found = /\b(inter-?continental nuclear) (weapon|bomb)(s?)\b/i.exec(passage.text);
  if (!found) return undefined;
  const span = spanIn(passage, found.index, found[0].length);
  return {
    span,
    message:
      'Intercontinental is what the missile is; the weapon is its warhead, and one does not prove the other. Say which of them is meant.',
    fixes: [replace(span, `intercontinental ballistic missile${found[3]}`, 'choice')],
  };
}

/** States whose sites are under dispute: that they make weapons there is the question itself. */
const DISPUTED = /\b(?:Iran|Tehran|Natanz|Fordo[wu]?|Isfahan|Esfahan|Parchin|Arak|Bushehr)/i;

function site(passage: Passage): RuleFinding | undefined {
  const found =
    /\b(nuclear[ -]weapons?) (site|sites|facility|facilities|plant|plants|complex|reactor|reactors|laboratory|centre|center)\b/i.exec(
      passage.text,
    );
  if (
    !found ||
    !DISPUTED.test(passage.text) ||
    /\b(?:alleged|suspected|Israel['’]s|Dimona|former|past)\b/i.test(passage.text)
  )
    return undefined;
  const span = spanIn(passage, found.index, found[1].length);
  return {
    span,
    message: `That it is for weapons is what is disputed. “Nuclear ${found[2]}” says what is known; “suspected”, with who suspects it, says the rest.`,
    fixes: [replace(span, 'nuclear', 'choice')],
  };
}

function dirtyBomb(passage: Passage): RuleFinding | undefined {
  const found = /\bdirty nuclear (bomb|weapon)(s?)\b/i.exec(passage.text);
  if (!found) return undefined;
  const span = spanIn(passage, found.index, found[0].length);
  return {
    span,
    message: 'A dirty bomb scatters radioactive matter with ordinary explosive; it is no nuclear weapon.',
    fixes: [replace(span, `dirty bomb${found[2]}`, 'choice')],
  };
}

const PERCENT = '(\\d{1,2}(?:\\.\\d+)?)(?: ?%| per ?cent)';
const GRADE = [
  new RegExp(
    `(weapons?-grade)(?: (?:uranium|material|level|levels|purity|enrichment))?(?:,|:)?(?: (?:enriched|at|of|to|up to|about|or|around|levels of|purity of)){1,3} ${PERCENT}`,
    'i',
  ),
  new RegExp(
    `${PERCENT}(?: (?:enriched|pure|purity),?| -?enriched)?(?:,? (?:which|that) (?:is|counts as)|,)? (weapons?-grade)\\b`,
    'i',
  ),
];

function grade(passage: Passage): RuleFinding | undefined {
  for (const [index, pattern] of GRADE.entries()) {
    const found = pattern.exec(passage.text);
    if (!found) continue;
    const [word, percent] = index === 0 ? [found[1], found[2]] : [found[2], found[1]];
    // "Close to weapons-grade", "60 per cent, a short step from weapons-grade"
    const before = passage.text.slice(Math.max(0, found.index - 30), found.index);
    if (
      Number(percent) >= 80 ||
      Number(percent) === 0 ||
      /\b(?:near|nearly|close to|almost|below|short of|toward|towards|step from)[\w -]*$|near-$/i.test(before)
    )
      continue;
    const span = spanIn(
      passage,
      found.index + found[0].toLowerCase().lastIndexOf(word.toLowerCase()),
      word.length,
    );
    const right = Number(percent) < 20 ? 'low-enriched' : 'highly enriched';
    return {
      span,
      message: `Weapons-grade is said of uranium enriched to about 90 per cent; at ${percent} per cent it is ${right}.`,
      fixes: [replace(span, right, 'choice')],
    };
  }
  return undefined;
}

function phosphorus(passage: Passage): RuleFinding | undefined {
  const found =
    /\bwhite phosphorus,? (?:is |as |which is )?(?:an? |the )?(?:(?:banned|illegal|outlawed|prohibited|deadly|lethal) )?(chemical (?:weapons?|agents?))\b|\b(chemical weapons?),? (?:such as|like|including) white phosphorus\b/i.exec(
      passage.text,
    );
  const words = found?.[1] ?? found?.[2];
  if (!found || !words) return undefined;
  const span = spanIn(passage, found.index + found[0].indexOf(words), words.length);
  return {
    span,
    message:
      'White phosphorus burns and makes smoke; it is not on the schedules of the Chemical Weapons Convention. Say what law is meant.',
    fixes: [replace(span, /s$/.test(words) ? 'incendiary weapons' : 'incendiary weapon', 'choice')],
  };
}

/** Kinds that carry nuclear warheads and nothing else, or have done so as a rule. */
const NUCLEAR_ONLY =
  /intercontinental|submarine-launched ballistic|ballistic missile submarine|anti-ballistic|nuclear|depth/i;

/** "Nuclear-armed Iskander missiles": capable is what the system is, armed what somebody has done. */
function* armed(draft: Draft, passage: Passage, lexicon: Lexicon): Generator<RuleFinding> {
  const found = /\bnuclear[ -](armed|tipped) $/i;
  const { start, text } = passage;
  if (!/\bnuclear[ -](?:armed|tipped)/i.test(text)) return;
  // Of the past it is known what was armed.
  if (/\b(?:19\d\d|Cold War|Soviet|was|were|had)\b/.test(text)) return;
  for (const { span: at, system } of draft.mentions) {
    if (at.start < start) continue;
    if (at.start >= start + text.length) break;
    const lead = found.exec(text.slice(Math.max(0, at.start - start - 16), at.start - start));
    if (!lead) continue;
    const { kind, status } = lexicon.entry(system);
    if (status && /retired|historic|cancelled/.test(status)) continue;
    if (lexicon.lineage(kind).some((each) => NUCLEAR_ONLY.test(each.kind))) continue;
    const span = { start: at.start - lead[0].length, end: at.start - 1 };
    if (!isPlain(draft.prose, passage.sentence, span)) continue;
    yield {
      span,
      message: `The ${lexicon.title(system)} carries other warheads, too. “Nuclear-armed” says that these have nuclear ones on them: is that known, or are they nuclear-capable?`,
      fixes: [replace(span, 'nuclear-capable', 'choice')],
    };
  }
}
