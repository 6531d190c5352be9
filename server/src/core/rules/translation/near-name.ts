import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { isAbout, isOwn, MIDDLE_EASTERN, Phrase, Table } from './places';

interface NearName {
  readonly first: string;
  /** The wrong name as group 1, with what stands behind and shows that it is wrong. */
  readonly pattern: Phrase;
  readonly right: readonly string[];
  readonly why: string;
  readonly severity?: 'information';
}

const BALLISTIC =
  '(?:medium range |short range |long range |liquid fuel(?:l?ed)? )?(?:ballistic missiles?|MRBMs?)';
const NAVAL = '(?:anti ship |naval |coastal )(?:cruise )?missiles?';

/** Names of Iranian weapons that one letter tells apart, with what the other one is. */
const names: readonly NearName[] = [
  {
    first: 'shahab',
    pattern: new Phrase(
      '(Shahab) (?:13[16]|149|238|(?:kamikaze |suicide |attack |one way attack |loitering )?(?:drone|UAV)s?)',
    ),
    right: ['Shahed'],
    why: 'Shahab (meteor) is a family of ballistic missiles; the drones are Shahed (witness)',
  },
  {
    first: 'shahed',
    pattern: new Phrase(
      `(Shahed) (?:3|[12]|4)(?! (?:drone|UAV|\\d))(?: ${BALLISTIC}| missiles?)|(Shahed)(?: \\d)? ${BALLISTIC}`,
    ),
    right: ['Shahab'],
    why: 'Shahed (witness) is a family of drones; the ballistic missiles are Shahab (meteor)',
  },
  {
    first: 'shahid',
    pattern: new Phrase('(Shahid) (?:(?:kamikaze |suicide |attack )?(?:drone|UAV)s?)'),
    right: ['Shahed'],
    why: 'the drones are called Shahed, witness; shahid is a martyr',
  },
  {
    first: 'ghadir',
    pattern: new Phrase(`(Ghadir) ${BALLISTIC}`),
    right: ['Ghadr'],
    why: 'the ballistic missile is Ghadr; Ghadir is an anti-ship missile, a radar and a submarine',
    severity: 'information',
  },
  {
    first: 'qadir',
    pattern: new Phrase(`(Qadir) ${BALLISTIC}`),
    right: ['Qadr', 'Ghadr'],
    why: 'the ballistic missile is Qadr or Ghadr; Qadir, or Ghadir, is an anti-ship missile',
    severity: 'information',
  },
  {
    first: 'ghader',
    pattern: new Phrase(`(Ghader) ${BALLISTIC}`),
    right: ['Ghadr'],
    why: 'the ballistic missile is Ghadr; Ghader, or Qader, is an anti-ship missile',
    severity: 'information',
  },
  {
    first: 'qader',
    pattern: new Phrase(`(Qader) ${BALLISTIC}`),
    right: ['Qadr', 'Ghadr'],
    why: 'the ballistic missile is Qadr or Ghadr; Qader is an anti-ship missile',
    severity: 'information',
  },
  {
    first: 'ghadr',
    pattern: new Phrase(`(Ghadr) ${NAVAL}`),
    right: ['Ghader', 'Ghadir'],
    why: 'Ghadr is a ballistic missile; the anti-ship missiles are Ghader (Qader) and Ghadir',
    severity: 'information',
  },
  {
    first: 'qadr',
    pattern: new Phrase(`(Qadr) ${NAVAL}`),
    right: ['Qader', 'Ghadir'],
    why: 'Qadr is a ballistic missile; the anti-ship missiles are Qader and Ghadir',
    severity: 'information',
  },
  {
    first: 'fattah',
    pattern: new Phrase('(Fattah) (?:110|313)'),
    right: ['Fateh'],
    why: 'the short-range missiles are Fateh-110 and Fateh-313; Fattah is the hypersonic one',
  },
  {
    first: 'fateh',
    pattern: new Phrase('(Fateh)(?: [12])? (?:hypersonic)'),
    right: ['Fattah'],
    why: 'the hypersonic missile is Fattah; Fateh is a family of short-range missiles',
  },
];

const rows = new Table(names, ({ first }) => first);

export const nearName: Rule = {
  id: 'translation/near-name',
  severity: 'warning',
  summary:
    'One of two Iranian weapons of nearly the same name for the other: Shahab drones, a Shahed ballistic missile',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { tokens, prose: text } = draft.prose;
    for (const [{ pattern, right, why, severity }, places] of rows.in(draft)) {
      for (const token of places) {
        const start = tokens.start[token];
        const found = pattern.at(text, start);
        if (!found || !isAbout(draft, MIDDLE_EASTERN, start)) continue;
        const written = found[1] ?? found[2] ?? '';
        const name = { start, end: start + written.length };
        const span = { start, end: start + found[0].length };
        if (!isOwn(draft, token, span) || isTwoNames(draft, token, right)) continue;
        yield {
          span,
          ...(severity && { severity }),
          message: `Check the name: ${why}.`,
          fixes: right.map((each) => replace(name, each, 'choice')),
        };
      }
    }
  },
};

/** A sentence that has both names tells them apart. */
function isTwoNames({ prose }: Draft, token: number, right: readonly string[]): boolean {
  const { start, end } = prose.sentences[sentenceAt(prose, token)];
  const at = prose.tokens.start[token];
  const around = prose.prose.slice(Math.max(start, at - 200), Math.min(end, at + 200));
  return right.some((name) => new RegExp(`\\b${name}\\b`).test(around));
}
