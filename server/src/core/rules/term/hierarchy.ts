import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { sizesOf } from '../../lexicon/formations';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Rule, RuleContext } from '../../rule';
import { replace } from '../fix';
import { levels, pluralOf, singularOf } from './formations';
import { inCaseOf, isOwn, type Passage, passagesWith, spanIn, tokensOn } from './places';

export const hierarchy: Rule = {
  id: 'term/hierarchy',
  severity: 'warning',
  summary:
    'Formations inside smaller ones, or two stacked into one: a battery of two battalions, an engineer battalion company',
  *check(draft: Draft, { lexicon }: RuleContext): Iterable<RuleFinding> {
    for (const passage of passagesWith(draft, tokensOn(draft, 'formation'), 2)) {
      if (MANY.test(passage.text)) yield* inverted(draft, passage, lexicon);
      yield* stacked(draft, passage);
    }
    for (const passage of passagesWith(draft, tokensOn(draft, 'tank'))) yield* severalArms(draft, passage);
  },
};

const SMALL = 'squad|platoon|company|battery|battalion|regiment|brigade';
const SMALLS = `${SMALL}|squads|platoons|companies|batteries|battalions|regiments|brigades`;
const LARGE = 'platoons|batteries|companies|battalions|regiments|brigades|divisions|corps';
const NUMBER = '(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|multiple|\\d{1,2})';
/** The larger ones, without which none can be inside a smaller: looked for first. */
const MANY = new RegExp(LARGE, 'i');
/** What may stand between a number and its noun: arms and the like. */
const ARMS =
  '(?:(?:combat|tank|infantry|mechani[sz]ed|motori[sz]ed|motor|rifle|armou?red|artillery|airborne|air|assault|launch|launcher|firing|fire|missile|rocket|drone|engineer|reconnaissance|marine|naval|reserve|support|army|guards?|line|manoeuvre|maneuver|Stryker|S-\\d00|Patriot|HIMARS|howitzer|full|separate|defen[cs]e|surface-to-air|[A-Z][\\w-]*)[ -]){0,3}';
/** Other parts in a list before the one that is too large: "a command post, a radar and two battalions". */
const LIST =
  '(?:(?:an? |one |two |three |four |the |its |\\d{1,2} )?(?:[\\w-]+ ){0,4}?(?:posts?|headquarters|radars?|launchers?|platoons?|compan(?:y|ies)|batter(?:y|ies)|battalions?|regiments?|brigades?|squadrons?|vehicles?|cent(?:re|er)s?|units?|staff|group)(?:, and |, | and )){0,4}?';

/** "A battery of two battalions"; in the plural "of" says where they belong: "three companies of two battalions". */
const OF = new RegExp(
  `\\b(?:an?|the|one|this|that|its|their) (?:[\\w-]+ ){0,4}?(${SMALL}) of (${NUMBER}) (${ARMS})(${LARGE})\\b(?!['’])`,
  'gi',
);
const HAS = new RegExp(
  `\\b(${SMALLS})(?:,? (?:which|that))?(?: (?:normally|usually|typically|each|itself|will|would|also))?,? (?:consists? of|consisted of|consisting of|comprises?|comprised(?: of)?|comprising|(?:is |are |was |were )?(?:made up|composed) of|has|have|had|having|contains?|containing) (?:about |at least |up to |some )?(${LIST})(${NUMBER}) (${ARMS})(${LARGE})\\b(?!['’])`,
  'gi',
);
/** "Two battalions per battery". */
const PER = new RegExp(
  `\\b(${NUMBER}) (${ARMS})(${LARGE}) (?:per|to (?:a|the|each)|in (?:each|every)|for each) (?:[\\w-]+ ){0,2}?(${SMALL})\\b`,
  'gi',
);

const GUNS = /\b(?:artillery|rocket|howitzer)\b/i;

/** Where the larger ones stand, not what the smaller one holds: "had two brigades behind it". */
const ELSEWHERE =
  /^ (?:on|behind|facing|opposite|opposing|ahead|against|above|to (?:its|the)|in (?:front|support|reserve|pursuit)|at its|nearby|around|of (?:the )?(?:enemy|Russian|Ukrainian|German|Iraqi|Soviet)|under (?:fire|attack|siege))\b/i;

function* inverted(draft: Draft, passage: Passage, lexicon: Lexicon): Generator<RuleFinding> {
  const { text } = passage;
  for (const pattern of [OF, HAS, PER]) {
    for (const found of text.matchAll(pattern)) {
      const [whole] = found;
      const [owner, part] =
        pattern === OF ? [found[1], found[4]] : pattern === HAS ? [found[1], found[5]] : [found[4], found[3]];
      const lower = singularOf(owner);
      const higher = singularOf(part);
      if (levels[higher] <= levels[lower]) continue;
      // A firm has divisions.
      if (lower === 'company' && !/^(?:battalion|regiment|brigade)$/.test(higher)) continue;
      // A Russian дивизион is a matter of translation.
      if (
        higher === 'division' &&
        (isMissileUnit(draft, lexicon, passage) ||
          GUNS.test(text.slice(Math.max(0, found.index - 20), found.index + whole.length)))
      )
        continue;
      // Old armies were put together in other ways.
      if (/\b1[5-8]\d\d\b|Civil War|Napoleon/.test(text)) continue;
      if (ELSEWHERE.test(text.slice(found.index + whole.length))) continue;
      const from = pattern === PER ? 0 : whole.search(new RegExp(`\\b${owner}\\b`, 'i'));
      const span = spanIn(passage, found.index + from, whole.length - from);
      if (!isOwn(draft, passage.sentence, span) || holds(lexicon, lower, higher, text)) continue;
      const [size] = sizesOf(lexicon, higher, text);
      const pages = size?.sources.map(({ publisher }) => publisher).join(', ');
      yield {
        span,
        message: `A ${higher} is larger than a ${lower}, so a ${lower} cannot have ${pluralOf(higher)}. ${size ? `${size.text}${pages ? ` (${pages})` : ''}. ` : ''}Check which is which.`,
        fixes: [exchange(passage, found, owner, part, pattern === PER)],
      };
    }
  }
}

/** Puts each formation in the other's place. */
function exchange(passage: Passage, found: RegExpExecArray, owner: string, part: string, partFirst: boolean) {
  const [whole] = found;
  const ownerAt = partFirst ? whole.length - owner.length : whole.search(new RegExp(`\\b${owner}\\b`, 'i'));
  const partAt = partFirst ? whole.search(new RegExp(`\\b${part}\\b`, 'i')) : whole.length - part.length;
  const many = singularOf(owner) !== owner.toLowerCase();
  const higher = singularOf(part);
  const swapped: [number, string, string][] = [
    [ownerAt, owner, inCaseOf(owner, many ? pluralOf(higher) : higher)],
    [partAt, part, inCaseOf(part, pluralOf(singularOf(owner)))],
  ];
  return {
    title: `Exchange ${singularOf(owner)} and ${higher}`,
    safety: 'choice' as const,
    edits: swapped
      .sort(([a], [b]) => a - b)
      .map(([at, written, text]) => ({ span: spanIn(passage, found.index + at, written.length), text })),
  };
}

/** Whether the sentence is of air-defence systems, whose battalions some languages call divisions. */
function isMissileUnit({ mentions }: Draft, lexicon: Lexicon, { start, text }: Passage): boolean {
  if (/\b(?:air[ -]defen[cs]e|surface-to-air|anti-aircraft|SAM|missile)\b/i.test(text)) return true;
  return mentions.some(
    ({ span, system }) =>
      span.start >= start &&
      span.end <= start + text.length &&
      lexicon
        .lineage(lexicon.entry(system).kind)
        .some(({ kind }) => /missile|artillery|air defence/.test(kind)),
  );
}

/** Whether a service that the sentence names does count its formations so. */
function holds(lexicon: Lexicon, owner: string, part: string, sentence: string): boolean {
  return sizesOf(lexicon, owner, sentence).some(({ formation }) => formation.counts === pluralOf(part));
}

/** "The 579th Engineer Battalion Company": one behind the other, each with a capital, and no letter or number that names the second. */
const STACK = new RegExp(
  '\\b(\\d{1,4}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth) ((?:[A-Z][\\w-]* ){0,4}?)' +
    "(Battalion|Regiment|Brigade|Division|Company|Battery) (Company|Battery|Platoon|Battalion|Regiment|Brigade|Division)\\b(?!['’-]| [A-Z\\d]| ?[&/])",
  'g',
);
const TANKS =
  /\b\d{1,4}(?:st|nd|rd|th) (?:[A-Z][\w-]* ){0,2}?(?:Armou?red Tank|Tank Armou?red|Engineer (?:Armou?red|Tank|Infantry) (?:Armou?red|Tank|Infantry)) (?:Division|Brigade|Regiment|Battalion|Company)\b/g;

function* stacked(draft: Draft, passage: Passage): Generator<RuleFinding> {
  const { text, sentence } = passage;
  const { blocks, sentences } = draft.prose;
  // In a heading every word may have a capital.
  if (blocks[sentences[sentence].block].kind === 'heading') return;
  for (const found of text.matchAll(STACK)) {
    const [whole, number, arms, first, second] = found;
    if (first === second) continue;
    const span = spanIn(passage, found.index, whole.length);
    if (!isOwn(draft, sentence, span)) continue;
    const name = `${number} ${arms}`;
    const smaller = levels[second.toLowerCase()] < levels[first.toLowerCase()];
    yield {
      span,
      message: `“${whole}” stacks two formations into one: is it a ${first.toLowerCase()} or a ${second.toLowerCase()}?`,
      fixes: [
        replace(span, `${name}${first}`, 'choice'),
        ...(smaller ? [replace(span, `${second.toLowerCase()} of the ${name}${first}`, 'choice')] : []),
        replace(span, `${name}${second}`, 'choice'),
      ],
    };
  }
}

function* severalArms(draft: Draft, passage: Passage): Generator<RuleFinding> {
  for (const { 0: whole, index } of passage.text.matchAll(TANKS)) {
    const span = spanIn(passage, index, whole.length);
    if (!isOwn(draft, passage.sentence, span)) continue;
    yield {
      span,
      severity: 'information',
      message: `“${whole}” names several arms at once; a formation has one. Check its name.`,
      fixes: [],
    };
  }
}
