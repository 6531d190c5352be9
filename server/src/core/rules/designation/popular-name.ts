import type { RuleFinding } from '../../finding';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import type { Rule } from '../../rule';
import { keyOf } from '../../text/characters';
import { replace } from '../fix';

export const popularName: Rule = {
  id: 'designation/popular-name',
  severity: 'warning',
  summary: 'A designation with the name of another system: an F-16 Hornet, an F-15 Falcon',
  *check({ mentions, prose }, { lexicon }): Iterable<RuleFinding> {
    for (let at = 1; at < mentions.length; at++) {
      const first = mentions[at - 1];
      const name = mentions[at];
      if (name.kind !== 'name' || first.kind !== 'designation' || name.span.start !== first.span.end + 1)
        continue;
      if (prose.prose[first.span.end] !== ' ' || !isOther(first, name, lexicon)) continue;
      const right = lexicon.entry(first.system).name;
      const owner = lexicon.entry(name.system);
      const written = prose.text.slice(first.form.start, first.form.end);
      // The K of "SH-60J/K Seahawk" goes by the name of both.
      if (!/\d/.test(written)) continue;
      yield {
        span: name.form,
        message: `${name.canonical} is the name of the ${owner.designation}, not of the ${written}${right ? `, which is the ${right}` : ''}.`,
        system: lexicon.entry(first.system).id,
        related: [{ span: first.span, message: lexicon.title(first.system) }],
        fixes: [
          ...(right ? [replace(name.form, right, 'choice')] : []),
          replace(first.form, owner.designation, 'choice', `Change ${written} to ${owner.designation}`),
        ],
      };
    }
  },
};

/** Names are given within these: beside a ship stands its missile's name, beside an aircraft that of its bomb. */
const REALMS = ['aircraft', 'armoured vehicle', 'warship'];

/** Whether a name belongs to another system of the same realm, and to none of the first one's relatives. */
function isOther(first: Mention, name: Mention, lexicon: Lexicon): boolean {
  const realm = realmOf(first.system, lexicon);
  if (realm === undefined || realmOf(name.system, lexicon) !== realm) return false;
  const family = rootOf(first.system, lexicon);
  // Whoever licenses a Seahawk to Japan as SH-60K licenses its name too.
  const { designation } = lexicon.entry(first.system);
  // Each system that goes by this name: there are three Tigers.
  return lexicon
    .formsOfKey(keyOf(name.canonical))
    .every(
      ({ system }) =>
        rootOf(system, lexicon) !== family && !designation.startsWith(lexicon.entry(system).designation),
    );
}

function realmOf(system: number, lexicon: Lexicon): string | undefined {
  const lineage = lexicon.lineage(lexicon.entry(system).kind).map(({ kind }) => kind);
  return REALMS.find((realm) => lineage.includes(realm));
}

/** The system from which a family comes. */
function rootOf(system: number, lexicon: Lexicon): string {
  const seen = new Set<string>();
  let entry = lexicon.entry(system);
  while (entry.family && !seen.has(entry.id)) {
    seen.add(entry.id);
    const above = lexicon.systemOf(entry.family);
    if (above === undefined) break;
    entry = lexicon.entry(above);
  }
  return entry.id;
}
