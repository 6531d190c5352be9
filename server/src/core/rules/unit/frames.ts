import type { Quantity, QuantityKind } from '../../claims/claim';

/** What the words round a figure say that it measures, where they name no attribute: "140 knots long", "stays aloft for 24 km". */
export interface Frame {
  /** "a length", "a time": what the figure should be. */
  readonly is: string;
  readonly measuredIn: string;
  /** How much of the text before and behind the figure belongs to it. */
  readonly before: number;
  readonly behind: number;
}

interface Pattern {
  readonly is: string;
  readonly measuredIn: string;
  /** The kinds of quantity that it never is. */
  readonly never: ReadonlySet<QuantityKind>;
  readonly before?: RegExp;
  readonly behind?: RegExp;
}

const kinds = (list: string): ReadonlySet<QuantityKind> => new Set(list.split(' ') as QuantityKind[]);
const bounds =
  '(?:(?:up|close) to |about |around |approximately |roughly |nearly |almost |some |over |under |at least |at most |more than |less than |just |only |well )*';

const patterns: readonly Pattern[] = [
  {
    is: 'a length',
    measuredIn: 'metres or feet',
    never: kinds('speed mass energy power force temperature frequency'),
    behind:
      /^ (?:long|wide|tall|thick)(?! (?:ago|after|before|since|tons?|march|journey|day|haul|time)\b)(?=[ .,;)]|$)/,
  },
  {
    is: 'a time',
    measuredIn: 'hours',
    never: kinds('length mass speed'),
    before: new RegExp(
      `\\b(?:(?:stay|remain)(?:s|ed|ing)? (?:aloft|airborne|in the air|on station|submerged|under ?water)|loiter(?:s|ed|ing)?(?: over [a-z]+)?) for ${bounds}$`,
      'i',
    ),
    behind: /^(?:[.,;)]|$| (?:at a time|without|before|and|while|on one|over)\b)/,
  },
  {
    is: 'a speed',
    measuredIn: 'a distance in a time',
    never: kinds('mass energy'),
    before: new RegExp(
      `\\b(?:sail|steam|cruis|fly|fli|travel|mov|rac|dash)(?:s|es|e|ed|ing|led|ling)? at (?:a speed of |speeds of )?${bounds}$`,
      'i',
    ),
    behind:
      /^(?:[.,;)]|$| (?:and|but|when|while|on (?:the )?(?:surface|roads?|land)|under ?water|submerged)\b)/,
  },
  {
    is: 'a distance',
    measuredIn: 'kilometres, miles or nautical miles',
    never: kinds('mass energy power force temperature'),
    before: new RegExp(
      `\\b(?:hit|strik(?:e|es|ing)|struck|reach(?:es|ed)?|engag(?:e|es|ing)|destroys?|detects?|tracks?|targets?|located|lies|bas(?:e|es|ed))\\b[^.;:\\n\\uFFFC]{0,40}?(?<! of) ${bounds}$`,
      'i',
    ),
    behind: /^ (?:away|distant)\b/,
  },
];

/** So far the words before a figure are read. */
const reach = 70;

/** The frame that says that a figure is of another kind than its unit; `undefined` where none does. */
export function frameOf(prose: string, { kind, unit, number, span, low }: Quantity): Frame | undefined {
  // Metres and feet may be what one is aloft for, or a yard wide; a letter or two may be something else than a unit.
  if (low !== undefined || /^(?:m|ft|in|cm|mm|yd|g|kt)$/.test(unit ?? '')) return undefined;
  if (unit === 't' && span.end - number.end < 3) return undefined;
  let ahead: string | undefined;
  let after: string | undefined;
  for (const { is, measuredIn, never, before, behind } of patterns) {
    if (!never.has(kind)) continue;
    after ??= prose.slice(span.end, span.end + 30);
    const next = behind ? behind.exec(after) : null;
    if (behind && !next) continue;
    ahead ??= prose.slice(Math.max(0, span.start - reach), span.start);
    const said = before ? before.exec(ahead) : null;
    if (before && !said) continue;
    return {
      is,
      measuredIn,
      before: said ? ahead.length - said.index : 0,
      behind: before ? 0 : (next?.[0].length ?? 0),
    };
  }
  return undefined;
}
