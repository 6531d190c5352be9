import type { Draft } from '../../draft';
import type { Fix, RuleFinding } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import { remembered } from '../../remember';
import type { Rule } from '../../rule';
import { keyOf } from '../../text/characters';
import { TokenFlag } from '../../text/prose';
import { tokenAt } from '../../text/tokens';
import { isSpellingOf } from '../designation/inconsistent';

export const doubleName: Rule = {
  id: 'system/double-name',
  severity: 'information',
  summary: 'One system under two names that the draft never joins: KN-23 and Hwasong-11A',
  *check(draft, { lexicon }) {
    const groups = new Map<string, Mention[]>();
    const names = namesOf(draft.mentions, lexicon);
    for (const mention of draft.mentions) {
      // Hardly a system goes by more than its own names.
      if (mention.kind === 'wrong' || names[mention.system] !== Name.several) continue;
      const { id } = lexicon.entry(mention.system);
      const key = SAME[id] ?? id;
      const list = groups.get(key);
      if (list) list.push(mention);
      else groups.set(key, [mention]);
    }
    for (const mentions of groups.values()) {
      const [first, ...others] = mentions.filter((mention) => isInProse(mention, draft));
      const second = first && others.find((mention) => isOtherName(first, mention, lexicon));
      if (first && second && !isJoined(mentions, draft, lexicon)) yield report(first, second, draft, lexicon);
    }
  },
};

/** What a draft calls a system: bits. */
const Name = { own: 1, reporting: 2, several: 3 } as const;

/** By system, the sorts of its names; one that is the same as another may have several. */
function namesOf(mentions: readonly Mention[], lexicon: Lexicon): Uint8Array {
  const names = new Uint8Array(lexicon.size);
  for (const { system, kind } of mentions) names[system] |= kind === 'reporting' ? Name.reporting : Name.own;
  for (const system of twinsIn(lexicon)) names[system] = Name.several;
  return names;
}

const twinsIn = remembered((lexicon: Lexicon): readonly number[] =>
  Object.entries(SAME)
    .flat()
    .flatMap((id) => lexicon.systemOf(id) ?? []),
);

/** Systems that are one thing under the names of two countries, or of two times: each with the one that it goes under. */
const SAME: Readonly<Record<string, string>> = {
  'geran-1': 'shahed-131',
  'geran-2': 'shahed-136',
  'geran-3': 'shahed-238',
  'fc-31': 'j-35',
};

/** Titles and captions say it short. */
function isInProse({ kind, sentence, span }: Mention, { prose }: Draft): boolean {
  if (kind === 'native') return false;
  const block = prose.blocks[prose.sentences[sentence].block];
  if (block.kind !== 'paragraph' && block.kind !== 'list-item') return false;
  return (prose.tokens.flags[tokenAt(prose.tokens, span.start)] & TokenFlag.quoted) === 0;
}

/**
 * Whether a reader may take two names for two systems: a code that others gave it beside its own designation, or the name in
 * another country. A designation and the name beside it (F-16, Fighting Falcon) are known to belong together.
 */
function isOtherName(one: Mention, other: Mention, lexicon: Lexicon): boolean {
  if (one.system !== other.system) return true;
  if ((one.kind === 'reporting') === (other.kind === 'reporting')) return false;
  const [code] = one.kind === 'reporting' ? [one, other] : [other, one];
  // Bare names of NATO's (Growler, Flanker) are household words; codes are not.
  if (!/\d/.test(code.canonical)) return false;
  const own = new Set(
    [lexicon.entry(one.system).designation, ...(lexicon.entry(one.system).aliases ?? [])].map(keyOf),
  );
  return !own.has(keyOf(code.canonical)) && !isSpellingOf(one.canonical, other.canonical);
}

/** Tokens between two names of which the one glosses the other. */
const NEAR = 14;

/** Whether a draft says anywhere that the two are one: in brackets, by "known as", or by one clause that has both. */
function isJoined(mentions: readonly Mention[], { prose }: Draft, lexicon: Lexicon): boolean {
  for (const [i, mention] of mentions.entries()) {
    const next = mentions[i + 1];
    if (!next || next.sentence !== mention.sentence || !isOtherName(mention, next, lexicon)) continue;
    const between = tokenAt(prose.tokens, next.span.start) - tokenAt(prose.tokens, mention.span.end);
    if (between <= NEAR) return true;
  }
  // A name for it may stand where no mention is counted: in a title, in brackets behind a third name.
  return mentions.some(({ sentence }) => {
    const { start, end } = prose.sentences[sentence];
    return /\b(?:known|designat|dubbed|codenamed|called|renamed|rebranded|export version|version of|based on|variant|derived|copy|copies|local|domestic|licen[cs]e|equivalent|counterpart)/i.test(
      prose.prose.slice(start, Math.min(end, start + 400)),
    );
  });
}

function report(first: Mention, second: Mention, { prose }: Draft, lexicon: Lexicon): RuleFinding {
  const written = ({ form }: Mention): string => prose.text.slice(form.start, form.end).replace(/\s+/g, ' ');
  const gloss = glossOf(second, lexicon);
  const same =
    first.system === second.system
      ? `${gloss.by} the ${written(first)} is ${written(second)}`
      : `the ${written(second)} is the ${written(first)} under another name, or nearly so`;
  return {
    span: second.form,
    message: `A reader may take them for two systems: ${same}. Say so once, or keep to one name.`,
    system: lexicon.entry(second.system).id,
    related: [{ span: first.form, message: `${written(first)} here` }],
    fixes: fixesOf(first, second, written, gloss.label),
  };
}

function glossOf({ system, kind, canonical }: Mention, lexicon: Lexicon): { by: string; label: string } {
  if (kind !== 'reporting') return { by: 'the own name of', label: '' };
  const { us = [] } = lexicon.entry(system).reporting ?? {};
  const isAmerican = [us].flat().some((name) => keyOf(name).includes(keyOf(canonical)));
  return isAmerican
    ? { by: 'the American name of', label: 'US: ' }
    : { by: 'NATO’s name of', label: 'NATO: ' };
}

/** "(NATO: SA-21)" behind the first of the two, or the first name in the second's place. */
function fixesOf(
  first: Mention,
  second: Mention,
  written: (mention: Mention) => string,
  label: string,
): Fix[] {
  const gloss = label ? `${label}${written(second)}` : `also ${written(second)}`;
  return [
    {
      title: `Gloss the ${written(first)}: (${gloss})`,
      safety: 'choice',
      edits: [{ span: { start: first.span.end, end: first.span.end }, text: ` (${gloss})` }],
    },
    {
      title: `Change to ${written(first)}`,
      safety: 'choice',
      edits: [{ span: second.form, text: written(first) }],
    },
  ];
}
