import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import { isTight } from '../../lexicon/context';
import { reportingParts } from '../../lexicon/forms';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import type { Rule } from '../../rule';
import { keyOf } from '../../text/characters';
import { TokenFlag } from '../../text/prose';
import { tokenAt } from '../../text/tokens';
import { replace } from '../fix';
import { foundIn } from '../found-in';
import { namesSaid } from './reporting-said';

export const reportingName: Rule = {
  id: 'designation/reporting-name',
  severity: 'warning',
  summary: 'A NATO reporting name on the wrong system: SA-21 Gargoyle, “the Su-57 Fulcrum”.',
  check(draft, { lexicon }) {
    const saidOf = namesSaid(draft);
    return foundIn(draft.mentions, (mention) => {
      const bare = mention.kind === 'reporting' && !/\d/.test(mention.canonical);
      if (mention.kind === 'wrong' || bare) return undefined;
      const behind = wordBehind(mention, draft);
      const said = saidOf(mention);
      return (
        (behind && findingOf(mention, behind, { said: false, draft, lexicon })) ??
        (said && findingOf(mention, said, { said: true, draft, lexicon }))
      );
    });
  },
};

/** NATO names what is not its own. */
function hasReportingNames(system: number, lexicon: Lexicon): boolean {
  return [lexicon.entry(system).origin]
    .flat()
    .some((country) => country === 'RU' || country === 'SU' || country === 'CN');
}

/** The capitalised word right behind a mention: "Su-57 Fulcrum". */
function wordBehind(mention: Mention, { prose }: Draft): Span | undefined {
  const token = tokenAt(prose.tokens, mention.span.end);
  if ((prose.tokens.flags[token] & TokenFlag.capital) === 0) return undefined;
  if (token >= prose.sentences[mention.sentence].lastToken) return undefined;
  const span = { start: prose.tokens.start[token], end: prose.tokens.end[token] };
  return isTight(prose.prose, mention.span.end, span.start) ? span : undefined;
}

/**
 * If a name that a draft gives a system is a reporting name, is it this system's?
 * @param said whether the draft calls it NATO's, so that it can be nothing else
 */
function findingOf(
  mention: Mention,
  span: Span,
  { said, draft, lexicon }: { readonly said: boolean; readonly draft: Draft; readonly lexicon: Lexicon },
): RuleFinding | undefined {
  const { prose } = draft;
  const word = prose.text.slice(span.start, span.end);
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(word) || !hasReportingNames(mention.system, lexicon)) return undefined;
  const all = lexicon.formsOfKey(keyOf(word));
  const names = all.filter(({ kind }) => kind === 'reporting');
  const own = namesOf(mention.system, lexicon);
  // What has a name of its own does not go by that of what it comes from, where a draft says that NATO calls it so.
  const isOther = said && own.length > 0 && !own.includes(word);
  const owners = names.filter(
    ({ system }) =>
      !isRelative(mention.system, system, lexicon) ||
      (isOther && ancestors(mention.system, lexicon).has(system)),
  );
  // The word is (also) a right name of this system, or no reporting name at all.
  if (owners.length === 0 || owners.length < (said ? names : all).length) return undefined;
  const [owner] = owners;
  const written = prose.text.slice(mention.form.start, mention.form.end);
  return {
    span,
    message: `${word} is NATO’s name for the ${lexicon.entry(owner.system).designation}, not for the ${written}${own[0] ? `, which is ${own.join(' or ')}` : ''}.`,
    system: lexicon.entry(mention.system).id,
    related: [
      {
        span: mention.span,
        message: `${lexicon.title(mention.system)}, ${lexicon.entry(mention.system).kind}`,
      },
    ],
    fixes: [
      ...own.map((name) => replace(span, name, 'choice')),
      replace(
        mention.form,
        lexicon.entry(owner.system).designation,
        'choice',
        `Change ${written} to ${lexicon.entry(owner.system).designation}`,
      ),
    ],
  };
}

/** The same system, one that it descends from, or a variant of it: a Su-35 is a Flanker, as the Su-27 is. */
function isRelative(system: number, other: number, lexicon: Lexicon): boolean {
  return system === other || ancestors(system, lexicon).has(other) || ancestors(other, lexicon).has(system);
}

function ancestors(system: number, lexicon: Lexicon): Set<number> {
  const found = new Set<number>();
  for (let entry = lexicon.entry(system); entry.family; ) {
    const parent = lexicon.systemOf(entry.family);
    if (parent === undefined || found.has(parent)) break;
    // A successor has a name of its own: the S-400 is no Grumble.
    if (entry.relation !== 'successor') found.add(parent);
    else break;
    entry = lexicon.entry(parent);
  }
  return found;
}

/** NATO's bare names of a system: Growler, Flanker. */
function namesOf(system: number, lexicon: Lexicon): string[] {
  const printed = [lexicon.entry(system).reporting?.nato ?? []].flat();
  const words = printed.flatMap(reportingParts).filter(({ word }) => word);
  return [...new Set(words.map(({ surface }) => surface))];
}
