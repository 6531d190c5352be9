import type { Quantity } from '../../claims/claim';
import { isHyphen, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { firstFrom } from '../../text/in-order';
import type { Prose } from '../../text/prose';
import { tokenAt } from '../../text/tokens';
import { replace } from '../fix';
import { quantitiesOf } from '../quantities';
import {
  artillery,
  artilleryNouns,
  designations,
  inchCalibres,
  misprints,
  rockets,
  smallArms,
  strange,
} from './calibres';

export const calibre: Rule = {
  id: 'unit/calibre',
  severity: 'warning',
  summary: 'A calibre that no gun has, or that was read as a length: a 155-km howitzer, a 240-caliber rifle',
  *check(draft: Draft): Iterable<RuleFinding> {
    const words = Words.of(draft.prose);
    for (const quantity of quantitiesOf(draft, 'calibre', 'length')) {
      const finding = quantity.low === undefined ? check(draft, words, quantity) : undefined;
      if (finding) yield finding;
    }
  },
};

function check(draft: Draft, words: Words, quantity: Quantity): RuleFinding | undefined {
  if (quantity.unit === undefined) return inCalibres(draft, words, quantity);
  const noun = nounBehind(words, draft.prose, quantity);
  if (quantity.unit === 'in' || quantity.unit === 'mm') {
    const long = readAsLength(draft, quantity);
    if (long) return long;
  }
  if (!noun) return ofCalibre(draft, quantity);
  if (quantity.unit === 'mm') return inMillimetres(draft, quantity, noun);
  return inAnotherUnit(draft, words, quantity, noun);
}

interface Noun {
  /** "howitzer", in lower case and singular; "tank gun", "machine gun". */
  readonly word: string;
  readonly token: number;
}

const between = new Set(
  'self propelled towed light medium heavy wheeled tracked field naval deck main assault sniper battle submachine sub smoothbore rifled automatic fully semi tank anti aircraft lightweight ultralight armor armour piercing high explosive guided caliber calibre'.split(
    ' ',
  ),
);

/** The gun, shell or rifle that a figure stands before: "155-mm self-propelled howitzer". */
function nounBehind(words: Words, { prose, tokens }: Prose, { span }: Quantity): Noun | undefined {
  const first = tokenAt(tokens, span.end);
  let before = '';
  for (let token = first; token < first + 4 && token < words.count; token++) {
    const gap = prose.slice(token === first ? span.end : words.endOf(token - 1), words.startOf(token));
    if (!/^[ \u00a0-]$/.test(gap)) return undefined;
    const word = words.lower(token);
    const single = word.replace(/s$/, '');
    if (single === 'machine' && /^guns?$/.test(words.raw(token + 1))) {
      before = single;
      continue;
    }
    if (single === 'rocket' || artilleryNouns.has(single) || smallArms.has(single)) {
      // "tank gun", "machine gun", "rifle rounds": the first noun tells what the calibre is of.
      if (single === 'gun' && before === 'submachine') return { word: 'rifle', token };
      const name =
        single === 'gun' && /^(?:tank|machine|smoothbore)$/.test(before) ? `${before} gun` : single;
      return { word: name, token };
    }
    if (between.has(word)) before = word;
    else return undefined;
  }
  return undefined;
}

/** 240-caliber, 155 calibre: a number of calibres is a barrel's length, or a bore in hundredths of an inch. */
function inCalibres(draft: Draft, words: Words, quantity: Quantity): RuleFinding | undefined {
  const { prose, text } = draft.prose;
  const { number, span, value } = quantity;
  if (
    prose[number.start - 1] === '.' ||
    /[/L]$/.test(prose.slice(Math.max(0, number.start - 1), number.start))
  )
    return undefined;
  // "16-inch 50-caliber guns", "a 45-calibre 5-inch gun": there it is the length of the barrel.
  const at = firstFrom(draft.quantities, span.start);
  for (const other of [draft.quantities[at - 1], draft.quantities[at + 1]]) {
    if (!other?.unit || !/^(?:in|mm|cm)$/.test(other.unit)) continue;
    const [a, b] = other.span.end <= span.start ? [other.span.end, span.start] : [span.end, other.span.start];
    if (b - a < 24 && !/[.;\n\uFFFC]/.test(prose.slice(a, b))) return undefined;
  }
  const noun = nounBehind(words, draft.prose, quantity);
  if (!noun) return undefined;
  const said = text.slice(span.start, span.end);
  const millimetres = `${text.slice(number.start, number.end)} mm`;
  const metric = (severity?: 'hint'): RuleFinding => ({
    span,
    ...(severity && { severity }),
    message: `Without a unit, ${said} is a number of inches or a barrel length; the bore is ${millimetres}.`,
    fixes: [
      replace(
        span,
        isHyphen(prose.charCodeAt(number.end)) ? millimetres.replace(' ', '-') : millimetres,
        'choice',
      ),
    ],
  });
  if (noun.word === 'rocket') return rockets.has(value) ? metric() : undefined;
  const named = designations[String(value)];
  if (named?.nouns.test(noun.word)) {
    return {
      span,
      message: `No ${noun.word} has a ${said} bore; the ${named.name} is ${named.is}. Was its name read as a calibre?`,
      fixes: [replace(span, named.name, 'choice')],
    };
  }
  if (artilleryNouns.has(noun.word) || noun.word === 'tank gun' || noun.word === 'smoothbore gun')
    return artillery.has(value) && value >= 75 ? metric() : undefined;
  if (value === 9) return metric();
  if (/\./.test(text.slice(number.start, number.end)))
    return /^(?:5\.45|5\.56|7\.62|7\.92|12\.7|14\.5)$/.test(String(value)) ? metric('hint') : undefined;
  if (value > 100 && !inchCalibres.has(value)) {
    return {
      span,
      message: `A ${said} ${noun.word} is not known: it would be ${(value / 1000).toFixed(3).slice(1)} or ${value / 100} inches. Check the calibre, and whether it is a name.`,
      fixes: [],
    };
  }
  return undefined;
}

/** ".50 mm machine gun", "156-mm howitzer", "7.26 mm rounds". */
function inMillimetres(draft: Draft, quantity: Quantity, noun: Noun): RuleFinding | undefined {
  const { prose, text } = draft.prose;
  const { number, span, value } = quantity;
  const written = text.slice(number.start, number.end);
  if (prose[number.start - 1] === '.' && !/\d/.test(prose[number.start - 2] ?? '')) {
    const whole = { start: number.start - 1, end: span.end };
    const right = artillery.has(value) && value >= 75 ? `${written} mm` : `.${written}-caliber`;
    return {
      span: whole,
      message: `.${written} mm is less than a millimetre: write ${right}.`,
      fixes: [replace(whole, right, 'choice')],
    };
  }
  const meant = misprints[written];
  if (meant !== undefined && (smallArms.has(noun.word) || / gun$/.test(noun.word))) {
    return {
      span,
      message: `No ${noun.word} has a calibre of ${written} mm. Was ${meant} mm meant?`,
      fixes: [replace(number, meant, 'choice')],
    };
  }
  const likely = strange[noun.word]?.[value];
  if (likely === undefined) return undefined;
  const fixes: Fix[] = likely.map((each) => replace(number, String(each), 'choice', `Change to ${each} mm`));
  return {
    span,
    message: `No ${noun.word} with a calibre of ${written} mm is known. Was ${likely.join(' or ')} mm meant?`,
    fixes,
  };
}

/** "rifles of 7.26 mm calibre", "of calibre 7.26 mm": the word itself says that it is one. */
function ofCalibre(
  { prose: { prose, text } }: Draft,
  { number, span, unit }: Quantity,
): RuleFinding | undefined {
  const written = text.slice(number.start, number.end);
  const meant = unit === 'mm' ? misprints[written] : undefined;
  if (meant === undefined) return undefined;
  const said =
    /^[ -]calib(?:re|er)\b/i.test(prose.slice(span.end, span.end + 9)) ||
    /\bcalib(?:re|er)(?: of)? $/i.test(prose.slice(Math.max(0, span.start - 12), span.start));
  if (!said) return undefined;
  return {
    span,
    message: `No rifle or machine gun has a calibre of ${written} mm. Was ${meant} mm meant?`,
    fixes: [replace(number, meant, 'choice')],
  };
}

/** "a 155-km howitzer", "a 120-metre mortar", "a 155-inch gun". */
function inAnotherUnit(draft: Draft, words: Words, quantity: Quantity, noun: Noun): RuleFinding | undefined {
  const { prose, text } = draft.prose;
  const { number, span, value, unit } = quantity;
  if (!artilleryNouns.has(noun.word) && noun.word !== 'tank gun' && noun.word !== 'smoothbore gun')
    return undefined;
  if (!/^(?:km|m|in|ft|cm)$/.test(unit ?? '') || !artillery.has(value) || value < 76) return undefined;
  // A hundred metres is a range, and so are 90 and 100 feet.
  if (unit !== 'km' && unit !== 'in' && /^(?:90|100)$/.test(String(value))) return undefined;
  // "a 120-metre gun frigate", "a 120-metre mortar range"
  const end = words.endOf(noun.token);
  const behind = prose[end] ?? '';
  if (
    !/^[.,;:)!?\]|\n\uFFFC]?$/.test(behind) &&
    !(behind === ' ' && words.is(noun.token + 1, Is.stop | Is.adverb | Is.gun))
  )
    return undefined;
  const hyphen = isHyphen(prose.charCodeAt(number.end)) ? '-' : ' ';
  const right = `${text.slice(number.start, number.end)}${hyphen}mm`;
  return {
    span: { start: span.start, end },
    message: `${text.slice(span.start, span.end)} is no calibre: was ${right} meant?`,
    fixes: [replace({ start: number.end, end: span.end }, `${hyphen}mm`, 'choice', `Change to ${right}`)],
  };
}

/** "a 5-inch-long gun": five inches are the bore. */
function readAsLength(draft: Draft, { span, unit, value }: Quantity): RuleFinding | undefined {
  const { prose, text } = draft.prose;
  const behind = prose.slice(span.end, span.end + 40);
  const long =
    /^(-long|\s(?:long|in length)) (?:(?:naval|deck|main|ship|artillery|field|anti-aircraft) )*(gun|cannon|howitzer)s?(?![\w-]| barrel)/.exec(
      behind,
    );
  if (!long?.[1] || !long[2] || value > (unit === 'in' ? 18 : 460) || value < (unit === 'in' ? 3 : 20))
    return undefined;
  // A "long gun" is a rifle: only what cannot be one.
  if (long[1] !== '-long' && /^\slong gun/.test(behind)) return undefined;
  const end = span.end + long[1].length;
  const right = text.slice(span.start, span.end);
  return {
    span: { start: span.start, end: span.end + long[0].length },
    message: `${right} is the bore of such a ${long[2]}, not its length: its barrel is many times longer.`,
    fixes: [replace({ start: span.end, end }, '', 'choice', `Change to ${right} ${long[2]}`)],
  };
}
