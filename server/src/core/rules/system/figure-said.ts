import type { Quantity } from '../../claims/claim';
import { WordList } from '../../claims/words';
import { unitBySymbol } from '../../claims/words/units';
import type { Draft } from '../../draft';
import type { Span } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { rememberedBy } from '../../remember';
import { sentencesWith } from '../sentence-words';
import { familyOf, strangersIn } from './known';

/** What a sentence says is measured: the facts' words for it. */
export type Attribute =
  | 'range'
  | 'speed'
  | 'ceiling'
  | 'payload'
  | 'warhead'
  | 'displacement'
  | 'weight'
  | 'length'
  | 'wingspan'
  | 'crew'
  | 'calibre'
  | 'endurance'
  | 'unit price';

/** A figure that a sentence plainly gives a system. */
export interface SaidFigure {
  readonly attribute: Attribute;
  readonly quantity: Quantity;
  readonly mention: Mention;
  readonly sentence: number;
  /** In SI, money in its currency; both readings of a bare ton are within the tolerances. */
  readonly value: number;
  /** Whether it is said to be the most: "up to", "top speed of", "maximum range". */
  readonly most: boolean;
}

const HEDGES =
  '(?:(?:up to|out to|as far as|as much as|about|around|some|roughly|nearly|almost|over|more than|at least|approximately|an? (?:estimated|reported|claimed|stated)|estimated at|close to|just|only|well) )*';
const IS = '(?:of|is|was|at|reaches|exceeds|exceeding|stands at)';

/** What stands right before the figure, by attribute. The figure's own words (“up to”) may come between. */
const BEFORE: Readonly<Partial<Record<Attribute, RegExp>>> = {
  range: new RegExp(
    `(?:\\b(?:has|have|had|with|and|a|an|the|its|their|maximum|max\\.?|effective|operational|operating|estimated|reported|claimed|firing|flight|strike|whose|’s|'s) (?:range|reach)(?: ${IS}| capability of)?|^range(?: of)?|\\b(?:can|could|able to|capable of|which|designed to) (?:hit|hitting|strike|striking|reach|reaching|engage|engaging|destroy|destroying|fly|flying|travel|travell?ing|intercept|intercepting|shoot|shooting)(?: (?:down|at|its|air|aerial|ground|enemy|moving|ballistic|naval|surface|land|the))*(?: (?:targets?|aircraft|ships?|missiles?|distances?))?(?: (?:at|from|over|for))?(?: (?:a|an|any))?(?: (?:maximum ))?(?: (?:ranges?|distances?) of)?) ${HEDGES}$`,
    'i',
  ),
  speed: new RegExp(
    `\\b(?:(?:top|maximum|max|cruising|cruise|flight|road|flank|sustained|peak) speeds?|speeds?)(?: ${IS})? (?:a )?${HEDGES}$|\\b(?:can|could|able to|capable of) (?:fly|flying|travel|travell?ing|cruise|cruising|reach|reaching|hit|hitting|sail|sailing|drive|dash|manage|do|doing)(?: at)?(?: (?:speeds? of))? ${HEDGES}$|\\b(?:fly|flies|travels?|cruises?|flew|sails?) (?:at |beyond |above |faster than )?(?:speeds? of )?${HEDGES}$`,
    'i',
  ),
  ceiling: new RegExp(
    `\\b(?:(?:service |operational |maximum )?ceiling|(?:maximum|max|top|service|cruising|operating) altitude)(?: ${IS})? ${HEDGES}$`,
    'i',
  ),
  payload: new RegExp(
    `\\b(?:payload|payload capacity|load capacity|lifting capacity|cargo capacity|weapons? load|bomb load|warload)(?: ${IS})? ${HEDGES}$|\\b(?:can|could|able to|capable of) (?:carry|carrying|lift|lifting|haul|hauling) ${HEDGES}$`,
    'i',
  ),
  warhead: new RegExp(`\\bwarhead (?:of|weighing|weighs) ${HEDGES}$`, 'i'),
  displacement: new RegExp(
    `\\b(?:displaces|displaced|displacing|(?:full[- ]load |standard |surfaced? |submerged )?displacement(?: ${IS})?) ${HEDGES}$`,
    'i',
  ),
  weight: new RegExp(
    `\\b(?:weighs(?: in at)?|weighing|weighed|(?:its|a|the|combat|total|overall) weight(?: ${IS})) (?:in at )?${HEDGES}$`,
    'i',
  ),
  length: new RegExp(`\\b(?:(?:a|its|their|overall|the|has) length of|length of) ${HEDGES}$`, 'i'),
  wingspan: new RegExp(`\\bwing ?span(?: ${IS}) ${HEDGES}$`, 'i'),
  crew: new RegExp(
    `\\b(?:has|have|had|with|and|needs?|requires?|carries|operated by) (?:a|an|its|the) (?:regular |full |standard )?crew of ${HEDGES}$`,
    'i',
  ),
  endurance: new RegExp(
    `\\bendurance(?: ${IS})? ${HEDGES}$|\\b(?:can|could|able to|capable of) (?:(?:stay|staying|remain|remaining) (?:aloft|airborne|in the air)|fly|flying|loiter|loitering)(?: for)? ${HEDGES}$`,
    'i',
  ),
  'unit price': new RegExp(
    `\\b(?:unit (?:price|cost)|price tag|(?:price|cost) (?:of|per) (?:a|an|one|each|unit))(?: ${IS})? ${HEDGES}$`,
    'i',
  ),
};

/** What stands right behind it. */
const BEHIND: Readonly<Partial<Record<Attribute, RegExp>>> = {
  range: /^[- ](?:(?:maximum|effective) )?(?:range|reach)\b(?![- ](?:finder|of (?:motion|targets)|rocket))/i,
  speed: /^ (?:(?:top|maximum) speed\b|(?=[A-Z][\w-]*\d))/,
  payload: /^ (?:of )?(?:payload|bomb load|weapons load)\b/i,
  warhead:
    /^[- ](?:high-explosive |explosive |unitary |fragmentation |blast(?:[- ]fragmentation)? )?warhead\b/i,
  displacement: /^ (?:displacement\b|(?:fully loaded|at full load|full load|submerged|surfaced)\b)/i,
  weight:
    /^[- ](?:heavy )?(?:main battle |battle )?(?:tank|howitzer|behemoth)\b(?![- ](?:crew|truck|transporter|bridge))/i,
  length: /^ (?:long|in length)\b/i,
  wingspan: /^[- ]wing ?span\b/i,
  crew: /^[- ](?:(?:person|member|strong) )?crew\b/i,
  endurance: /^(?: of|[- ])? ?endurance\b/i,
  'unit price':
    /^ (?:each|apiece|a piece|per (?:unit|aircraft|jet|missile|tank|plane|drone|shot|round|copy|vehicle|launcher|helicopter|airframe))\b/i,
};

/** Of what is only counted, few sentences tell anything. */
const MANNED: readonly Attribute[] = ['crew'];
const CREW = WordList.of('crew');

const KINDS: Readonly<Partial<Record<Quantity['kind'], readonly Attribute[]>>> = {
  length: ['range', 'ceiling', 'wingspan', 'length'],
  speed: ['speed'],
  mass: ['payload', 'warhead', 'displacement', 'weight'],
  number: MANNED,
  count: MANNED,
  duration: ['endurance'],
  money: ['unit price'],
  calibre: ['calibre'],
};

const SIGNS = new Set('$€£¥₹');

/** How far a sentence is read before and behind a figure, in characters. */
const REACH = 90;

/** Longer sentences are lists or tables. */
const LONGEST = 1000;

/** All figures that a draft's sentences plainly give a system that they name; read once for all who ask. */
export const figuresSaid = rememberedBy(readFigures);

/** Linear in the number of quantities. */
function readFigures(draft: Draft, lexicon: Lexicon): readonly SaidFigure[] {
  const { prose, quantities, mentions } = draft;
  const figures: SaidFigure[] = [];
  const hasCrew = sentencesWith(prose, CREW);
  let sentence = 0;
  let first = 0;
  for (const quantity of quantities) {
    const attributes = KINDS[quantity.kind];
    if (!attributes) continue;
    const { start } = quantity.span;
    while (prose.sentences[sentence] && prose.sentences[sentence].end <= start) sentence++;
    const bounds = prose.sentences[sentence];
    if (!bounds) break;
    if (bounds.end - bounds.start > LONGEST || (attributes === MANNED && !hasCrew(sentence))) continue;
    while (first < mentions.length && mentions[first].sentence < sentence) first++;
    const previous: Mention | undefined = mentions[first - 1];
    const here = mentions[first]?.sentence === sentence;
    if (!here && previous?.sentence !== sentence - 1) continue;
    const opening = prose.prose.slice(Math.max(bounds.start, start - 3 * REACH), start);
    const before = opening.slice(-REACH);
    const behind = prose.prose.slice(quantity.span.end, Math.min(bounds.end, quantity.span.end + REACH));
    const attribute =
      attributeOf(quantity, attributes, before, behind) ?? calibreOfNext(draft, quantity, first, lexicon);
    const value = attribute && siValue(quantity);
    if (!attribute || value === undefined || !(value > 0)) continue;
    const mention = here
      ? subjectOf(draft, { quantity, first, sentence, lexicon })
      : meantBefore(draft, { first, sentence, quantity, lexicon });
    if (!mention || isOtherThing(opening, behind, attribute) || isVersion(prose.prose, mention)) continue;
    const most =
      /\b(?:up to|out to|as far as|as much as|max(?:imum)?|top|most|ceiling)\b[^,;]*$/i.test(before) ||
      /^ (?:top|maximum)\b/i.test(behind);
    figures.push({ attribute, quantity, mention, sentence, value, most });
  }
  return figures;
}

function attributeOf(
  quantity: Quantity,
  attributes: readonly Attribute[],
  before: string,
  behind: string,
): Attribute | undefined {
  if (quantity.kind === 'calibre')
    return /^ ?(?:main |smoothbore |rifled |automatic |self-propelled |towed |wheeled |tracked |tank |naval |field )*(?:gun|howitzer|cannon|autocannon|smoothbore)s?\b/i.test(
      behind,
    )
      ? 'calibre'
      : undefined;
  if (
    quantity.kind === 'number' &&
    quantity.unit !== undefined &&
    !/^(?:man|person|member)$/.test(quantity.unit)
  )
    return undefined;
  for (const attribute of attributes) if (BEHIND[attribute]?.test(behind)) return attribute;
  const bare = SIGNS.has(before.at(-1) ?? '') ? before.slice(0, before.lastIndexOf(' ') + 1) : before;
  for (const attribute of attributes) if (BEFORE[attribute]?.test(bare)) return attribute;
  return undefined;
}

/** "The 155-mm M777": a calibre right before the gun that it is of. */
function calibreOfNext(
  { mentions }: Draft,
  { kind, span }: Quantity,
  first: number,
  lexicon: Lexicon,
): Attribute | undefined {
  if (kind !== 'calibre') return undefined;
  let at = first;
  while (at < mentions.length && mentions[at].span.start < span.end) at++;
  const next: Mention | undefined = mentions[at];
  if (!next || next.span.start > span.end + 1) return undefined;
  const kinds = lexicon.lineage(lexicon.entry(next.system).kind).map((node) => node.kind);
  return kinds.some((each) => GUNS.has(each)) ? 'calibre' : undefined;
}

const GUNS: ReadonlySet<string> = new Set([
  'howitzer',
  'self-propelled howitzer',
  'self-propelled gun',
  'field gun',
  'main battle tank',
]);

/** A quantity's upper end in SI; money as it is. */
function siValue({ kind, value, unit = '' }: Quantity): number | undefined {
  if (kind === 'money' || kind === 'number' || kind === 'count') return value;
  if (kind === 'duration') {
    const seconds: Readonly<Record<string, number>> = { minute: 60, hour: 3600, day: 86_400 };
    const si = seconds[unit];
    return si && value * si;
  }
  const known = unitBySymbol.get(unit);
  return known && value * known.si;
}

interface Place {
  readonly quantity: Quantity;
  /** The first mention of the sentence, or of those behind it. */
  readonly first: number;
  readonly sentence: number;
  readonly lexicon: Lexicon;
}

/** The one system of a sentence, or the one that grammar leaves no doubt about. */
function subjectOf(draft: Draft, { quantity, first, sentence, lexicon }: Place): Mention | undefined {
  const { mentions, prose } = draft;
  let before: Mention | undefined;
  let other: Mention | undefined;
  let behind: Mention | undefined;
  for (let at = first; at < mentions.length && mentions[at].sentence === sentence; at++) {
    const mention = mentions[at];
    if (mention.span.end <= quantity.span.start) {
      if (before && before.system !== mention.system) other = before;
      before = mention;
    } else if (!behind) behind = mention;
  }
  const text = prose.prose;
  if (strangersIn(draft).has(sentence)) return undefined;
  if (before) {
    const gap = text.slice(before.span.end, quantity.span.start);
    if (gap.length > 200 || /[;:]|\bfrom the\b/.test(gap)) return undefined;
    const alone = !other && (!behind || isKin(behind, before, lexicon));
    const bound =
      /^(?:['’]s|s['’])? ?(?:\(|,? ?(?:with|has|have|had|whose|which has|which have|that has|displac))/.test(
        gap,
      ) && gap.length < 60;
    if (other && isKin(other, before, lexicon)) return alone || bound ? before : undefined;
    // "the F-22 and the F-35 have a range of …" tells of both.
    if (
      other &&
      /^(?:,| and| or|\/)/.test(text.slice(other.span.end, other.span.end + 4)) &&
      before.span.start - other.span.end < 14
    )
      return undefined;
    return alone || bound ? before : undefined;
  }
  if (!behind) return undefined;
  const gap = text.slice(quantity.span.end, behind.span.start);
  return /^[-, ](?:(?:maximum )?(?:range|reach|crew|payload|displacement|top speed|endurance))?,? ?(?:(?:of )?(?:the|an?|its|their|Russian|Russia['’]s|American|US|U\.S\.|Chinese|China['’]s|(?:[a-z]+-)?(?:made|built)|ballistic|cruise|missile|tank|howitzer|destroyer|frigate|self-propelled|towed) ?){0,4}$/.test(
    gap,
  )
    ? behind
    : undefined;
}

function isKin(a: Mention, b: Mention, lexicon: Lexicon): boolean {
  return a.system === b.system || familyOf(a.system, lexicon).some(({ system }) => system === b.system);
}

const STANDS_FOR =
  /^(?:It|Its|(?:The|This|That|Each) (?:missile|system|aircraft|jet|fighter|plane|bomber|drone|tank|vehicle|howitzer|gun|submarine|ship|vessel|warship|destroyer|frigate|carrier|corvette|helicopter|weapon|rocket|munition|torpedo|class|launcher|missiles|drones|jets|tanks|weapons|rockets))\b/;

/** "The missile has a range of 600 km": the one system of the sentence before. */
function meantBefore(
  { mentions, prose }: Draft,
  { first, sentence, quantity, lexicon }: Place,
): Mention | undefined {
  const bounds = prose.sentences[sentence];
  const opening = STANDS_FOR.exec(prose.prose.slice(bounds.start, bounds.start + 40))?.[0];
  if (!opening || quantity.span.start - bounds.start > 90) return undefined;
  const last = mentions[first - 1];
  if (!last) return undefined;
  for (let at = first - 1; at >= 0 && mentions[at].sentence === sentence - 1; at--)
    if (mentions[at].system !== last.system) return undefined;
  const noun = /\w+$/.exec(opening)?.[0].toLowerCase().replace(/s$/, '') ?? '';
  if (noun === 'it') return isHead(prose.prose, last, prose.sentences[sentence - 1]) ? last : undefined;
  const { kind } = lexicon.entry(last.system);
  return noun === 'system' || noun === 'weapon' || lexicon.headNouns(kind).has(noun) ? last : undefined;
}

/** Whether a mention is what its sentence tells of: the subject, near its beginning. */
function isHead(text: string, { span }: Mention, bounds: Span): boolean {
  return /^(?:(?:The|A|An|Its|Each|Russia['’]s|China['’]s|Iran['’]s|Ukraine['’]s|India['’]s|[A-Z]\w+-(?:made|built)|new|[A-Z][a-z]+n) )*$/.test(
    text.slice(bounds.start, span.start),
  );
}

/** A block, mark or flight of its own: "the Aster 30 Block II". */
function isVersion(text: string, { form }: Mention): boolean {
  return /^[ -](?:[Bb]lock|M[Kk]\b|[Mm]ark|[Bb]atch|[Ff]light|[Tt]ranche|[Ii]ncrement|[IVX]+\b|[A-Z]{1,3}\d+\b)/.test(
    text.slice(form.end, form.end + 12),
  );
}

/** A version in the making has figures of its own. */
const IN_THE_MAKING =
  /\b(?:versions?|variants?|develop(?:ing|ment)|upgraded?|prototype|modified|moderni[sz]\w+|future|planned|plans|planning|will|next-generation|successor)\b/i;

/** A part of it, a change, a condition, a sum: not the figure of the system itself. */
const OF_ELSE =
  /\b(?:radars?|sensors?|camera|detect|detection|track|tracking|datalink|minimum|improved|extend(?:ed|ing)?|increas(?:e|ed|ing)|reduced|doubled?|twice|half|short of|less than|under|within|rocket-assisted|special|newer|new|refuel\w*|ferry|external|launch(?:ed)? from|away|total|combined|all)\b/i;

/** A figure of something else that stands near. */
function isOtherThing(opening: string, behind: string, attribute: Attribute): boolean {
  if (IN_THE_MAKING.test(opening) || OF_ELSE.test(opening.slice(-80))) return true;
  if (/^ (?:more|less|faster|further|farther|longer)\b/.test(behind)) return true;
  if (attribute === 'weight')
    return /\b(?:warheads?|shells?|bombs?|rounds?|guns?|turret|engine|payload|rockets?|missiles? (?:it|they)|armou?r|package|kit|empty|fuel|loads?|tow\w*|lift\w*|carr\w*|pull\w*|bridge)\b/i.test(
      opening.slice(-60),
    );
  if (attribute === 'range')
    return (
      /\b(?:altitudes?|heights?|high|depth)\b/i.test(opening.slice(-30)) ||
      /^ (?:high|deep|in altitude|wide|long|tall|per|an hour|\(?[\d.,]+ ?(?:ft|feet|m)\b)/i.test(behind)
    );
  return (
    attribute === 'length' &&
    /\b(?:barrel|runway|deck|cable|missile|gun|tunnel|blade|column|convoy|bridge)\b/i.test(
      opening.slice(-60) + behind.slice(0, 20),
    )
  );
}
