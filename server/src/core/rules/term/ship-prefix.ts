import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { around, isOwn, tokensOn } from './places';
import { hullTypes, NAMES, SHIP } from './ships';

export const shipPrefix: Rule = {
  id: 'term/ship-prefix',
  severity: 'warning',
  summary:
    'A ship’s prefix and its name, hull number or nation that do not fit: the HMS Victory, the cruiser USS Ramage (DDG 61)',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const token of tokensOn(draft, 'prefix')) {
      const { tokens, prose } = draft.prose;
      const word = prose.slice(tokens.start[token], tokens.end[token]);
      if (word !== 'HMS' && word !== 'USS') continue;
      const places = around(draft, token, 90);
      for (const look of [article, hull, nation, name]) {
        const found = look({ start: tokens.start[token], word, ...places });
        if (!found || !isOwn(draft, sentenceAt(draft.prose, token), found.span)) continue;
        yield found;
        break;
      }
    }
  },
};

interface Ship {
  readonly start: number;
  readonly word: string;
  readonly before: string;
  readonly after: string;
}

/** What may stand behind a ship's name where the article before it is the ship's own. */
export const ITSELF =
  /^ (?:[A-Z](?:[\w'’-]*\w|\.)?(?![\w'’-])(?: (?:of|the|and|de) (?=[A-Z]))? ?){1,4}(?:\([^)]{1,20}\))?(?:[,;:)]|(?<! [A-Z])\.|$| ?(?:was|is|has|had|were|and|or|in|at|on|off|to|from|with|sailed|will|would|which|that|arrived|left|entered|fired|sank|by|during|near|after|before|while|when|as|for|into|shot|went|took|came|made|ran|lost|fought|began|met|hit|saw|struck|became|lies|[a-z]{3,}ed)\b)/;

function article({ start, word, before, after }: Ship): RuleFinding | undefined {
  if (/^ the [A-Z]/.test(after) && !/^ the (?:Sullivans)/.test(after)) {
    const span = { start, end: start + word.length + ' the'.length };
    return {
      span,
      message: `${word} is part of the ship’s name; no article stands between.`,
      fixes: [replace(span, word, 'safe'), replace(span, `the ${word}`, 'choice')].slice(0, 1),
    };
  }
  if (word !== 'HMS') return undefined;
  const the = /\b(the|The) $/.exec(before);
  if (!the || !ITSELF.test(after)) return undefined;
  const span = { start: start - 4, end: start + word.length };
  return {
    span,
    severity: 'hint',
    message: 'HMS is His Majesty’s Ship: “the His Majesty’s Ship” is one article too many.',
    fixes: [replace(span, word, 'choice')],
  };
}

const NAMED = new RegExp(`\\b(${SHIP}),? $`, 'i');
const NUMBER =
  /^ (?:[A-Z][\w.'’-]*(?: (?:of|the|and) (?=[A-Z]))? ?){1,5},? ?\(([A-Z]{2,4})[ -]?\d{1,3}\)(?:,? (?:an?|the) (?:[\w-]+ ){0,3}?([\w ]+?)\b(?=[ ,.;]))?/;
const APPOSED = new RegExp(
  `\\) ?,? (?:an?|the) (?:[A-Z][\\w-]*-class |guided-missile |nuclear-powered |attack |fast-attack |ballistic missile )*(${SHIP})\\b`,
  'i',
);

/** The noun that the sentence gives the ship against the letters of its hull number. */
function hull({ start, word, before, after }: Ship): RuleFinding | undefined {
  if (word !== 'USS') return undefined;
  const number = NUMBER.exec(after);
  if (!number) return undefined;
  const known = hullTypes.find(({ code }) => code.test(number[1]));
  if (!known) return undefined;
  const ahead = NAMED.exec(before);
  const behind = ahead ? null : APPOSED.exec(after.slice(after.indexOf(')')));
  const noun = ahead?.[1] ?? behind?.[1];
  // A type that became another (CV to CVS), and "carrier" for what carries helicopters, are right enough.
  if (!noun || known.words.test(noun.toLowerCase()) || (noun === 'carrier' && /^LH/.test(number[1])))
    return undefined;
  const close = after.indexOf(')');
  const at = ahead
    ? start - before.length + ahead.index
    : start + word.length + close + (behind?.index ?? 0) + (behind?.[0].length ?? 0) - noun.length;
  const span = { start: at, end: at + noun.length };
  return {
    span,
    // Frigates of the 1960s became destroyers and cruisers, and their numbers with them.
    ...(noun.toLowerCase() === 'frigate' && { severity: 'information' as const }),
    message: `${number[1]} in a hull number stands for ${/^[aeiou]/.test(known.type) ? 'an' : 'a'} ${known.type}, not a ${noun.toLowerCase()}. Check the ship.`,
    fixes: [replace(span, known.type, 'choice')],
  };
}

const AMERICAN = new RegExp(
  `(?:\\bU\\.?S\\.?|\\bAmerican)(?: Navy(?:['’]s)?)?(?: [\\w-]+){0,2} (?:${SHIP}|warship|ship),? $`,
);
const BRITISH = new RegExp(
  `\\b(?:British|Royal Navy(?:['’]s)?|UK)(?: [\\w-]+){0,2} (?:${SHIP}|warship|ship),? $`,
);

/** A British ship has no American prefix. */
function nation({ start, word, before, after }: Ship): RuleFinding | undefined {
  if (!/^ [A-Z]/.test(after)) return undefined;
  const wrong = word === 'HMS' ? AMERICAN.test(before) : BRITISH.test(before);
  if (!wrong) return undefined;
  const span = { start, end: start + word.length };
  const right = word === 'HMS' ? 'USS' : 'HMS';
  return {
    span,
    message:
      word === 'HMS'
        ? 'HMS is the prefix of British ships; those of the US Navy are USS.'
        : 'USS is the prefix of US Navy ships; those of the Royal Navy are HMS.',
    fixes: [replace(span, right, 'choice')],
  };
}

const OF_USS = new RegExp(`^ (${NAMES.USS})(?![\\w-])`);
const OF_HMS = new RegExp(`^ (${NAMES.HMS})(?![\\w-])`);

/** "HMS Gerald R. Ford": a name that the other navy alone has. */
function name({ start, word, after }: Ship): RuleFinding | undefined {
  const [, found] = (word === 'HMS' ? OF_USS : OF_HMS).exec(after) ?? [];
  if (!found) return undefined;
  const span = { start, end: start + word.length };
  const right = word === 'HMS' ? 'USS' : 'HMS';
  return {
    span,
    message: `${found} is a ship of the ${word === 'HMS' ? 'US Navy: USS' : 'Royal Navy: HMS'} ${found}.`,
    fixes: [replace(span, right, 'choice')],
  };
}
