import { Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { remembered } from '../../remember';
import type { Rule } from '../../rule';
import { lineOf, other, quote } from './figures';
import { isSubset } from './rivals';
import { apartOf, type Scene, sceneOf } from './scene';
import { type Statement, statementsOf } from './statements';

export const countNoun: Rule = {
  id: 'claim/count-noun',
  severity: 'warning',
  summary: 'One purchase counted in two kinds of formations: five squadrons, five regiments of the S-400',
  *check(draft: Draft): Iterable<RuleFinding> {
    const before = new Map<number, Statement[]>();
    const told = new Set<number>();
    for (const statement of statementsOf(draft).filter(isOfFormations)) {
      const { system, thing } = statement;
      const group = before.get(system) ?? [];
      before.set(system, group);
      const first = told.has(system)
        ? undefined
        : group.find((each) => each.thing !== thing && isOnePurchase(draft, each, statement));
      if (first) {
        told.add(system);
        yield report(draft, first, statement);
      }
      if (group.length < mostStatements) group.push(statement);
    }
  },
};

const mostStatements = 12;

/** Levels of one army's order: none is another word for the next. */
const formations = new Set(['squadron', 'regiment', 'brigade', 'battalion', 'division', 'battery']);

/** Whether a statement counts formations of a system. */
function isOfFormations(statement: Statement): statement is Statement & { readonly system: number } {
  const { system, thing, quantity, place } = statement;
  return (
    system !== undefined && formations.has(thing) && quantity.low === undefined && place !== 'table-cell'
  );
}

function report(draft: Draft, first: Statement, second: Statement): RuleFinding {
  const [there, here] = [first.quantity, second.quantity];
  const noun = nounOf(draft, second);
  const text = plural(first.thing);
  return {
    span: here.span,
    // Five of one and two of another may be two purchases.
    ...(there.value !== here.value && { severity: 'information' as const }),
    message: `Line ${lineOf(draft, there.span.start)} counts “${quote(draft, there.span)}”; a ${second.thing} is not a ${first.thing}. Choose one word, and say once how many launchers or aircraft it stands for.`,
    related: [other(draft, there.span)],
    fixes: noun ? [{ title: `Change to ${text}`, safety: 'choice', edits: [{ span: noun, text }] }] : [],
  };
}

const plural = (noun: string): string => (noun === 'battery' ? 'batteries' : `${noun}s`);

function nounOf({ prose }: Draft, { thing, token, next }: Statement) {
  const words = Words.of(prose);
  for (let at = token + 1; at < next; at++)
    if (words.lower(at) === plural(thing)) return { start: words.startOf(at), end: words.endOf(at) };
  return undefined;
}

/** Two regiments of two battalions each are something else, and so are another country's. */
function isOnePurchase(draft: Draft, a: Statement, b: Statement): boolean {
  if (a.sentence === b.sentence) return false;
  const [one, other] = [sceneOf(draft, a), sceneOf(draft, b)];
  const same = a.quantity.value === b.quantity.value;
  const isWhole = (statement: Statement): boolean => apartOf(draft, statement).size === 0;
  if (same ? !isWhole(a) || !isWhole(b) : !isDealt(one) || !isDealt(other)) return false;
  return (
    !one.roles.has('formed') &&
    !other.roles.has('formed') &&
    isSubset(one.countries, other.countries) &&
    !isGlossed(draft, a.thing, b.thing)
  );
}

/** Whether a formation is spoken of as goods. */
const isDealt = ({ roles }: Scene): boolean => roles.has('ordered') || roles.has('delivered');

/** Whether a sentence of the draft has both words, and so may say what each of them means. */
function isGlossed(draft: Draft, a: string, b: string): boolean {
  return glossesOf(draft).has(a < b ? `${a} ${b}` : `${b} ${a}`);
}

/** The formations that stand in one sentence with another: all pairs, in the order of the alphabet. */
const glossesOf = remembered(({ prose }: Draft): ReadonlySet<string> => {
  const words = Words.of(prose);
  const pairs = new Set<string>();
  for (const { firstToken, lastToken } of prose.sentences) {
    const here = new Set<string>();
    for (let token = firstToken; token < lastToken; token++) {
      if (!words.is(token, Is.formation)) continue;
      const word = words.word(token).replace(/ies$/, 'y').replace(/s$/, '');
      if (formations.has(word)) here.add(word);
    }
    const found = [...here].sort();
    found.forEach((first, index) => {
      for (const second of found.slice(index + 1)) pairs.add(`${first} ${second}`);
    });
  }
  return pairs;
});
