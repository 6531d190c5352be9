import type { Quantity } from '../../claims/claim';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { isRun } from '../../text/characters';
import { replace } from '../fix';

interface Slip {
  readonly right: string;
  readonly why: string;
  /** What must stand near: a milliwatt has its own uses. */
  readonly near: RegExp;
}

const slips: Readonly<Record<string, Slip>> = {
  mW: {
    right: 'MW',
    why: 'mW is a milliwatt, a thousandth of a watt; a megawatt is MW',
    near: /reactor|turbine|power (?:plant|station|unit|grid)|generator|generat|propulsion|electricity|wind farm|solar|diesel|grid|hydro|substation/i,
  },
  mHz: {
    right: 'MHz',
    why: 'mHz is a millihertz, one wave in a quarter of an hour; a megahertz is MHz',
    near: /radar|radio|frequenc|band|jam|signal|channel|antenna|spectrum|transmi|receiv/i,
  },
  mt: {
    right: 'Mt',
    why: 'a megaton is written Mt, for mt is read as metric tons',
    near: /thermonuclear|hydrogen|nuclear|warhead|\bbombs?\b|\byield|\bTNT\b|test/i,
  },
};

/** How far the word that decides may stand. */
const reach = 60;

export const letterCase: Rule = {
  id: 'unit/letter-case',
  severity: 'warning',
  summary: 'A capital that makes a unit a million times larger: 300 mW for 300 MW',
  *check({ quantities, prose }: Draft): Iterable<RuleFinding> {
    for (const { number } of quantities.filter((quantity) => mayHaveUnit(quantity, prose.prose))) {
      const { end: at } = number;
      const found = /^[\s-]?(m(?:W|Hz|t))/.exec(prose.prose.slice(at, at + 4));
      if (!found || isRun(prose.prose.charCodeAt(at + found[0].length))) continue;
      const written = found[1] ?? '';
      const slip = slips[written];
      if (!slip) continue;
      const end = number.end + found[0].length;
      const [behind = ''] = prose.prose.slice(end, end + reach).split('\uFFFC', 1);
      const before =
        prose.prose
          .slice(Math.max(0, number.start - reach), number.start)
          .split('\uFFFC')
          .at(-1) ?? '';
      if (!slip.near.test(`${before}·${behind}`)) continue;
      if (written === 'mW' && /laser pointer|diode|\bLED\b|^ laser/i.test(behind.slice(0, 20))) continue;
      // Ten tons of grain.
      if (written === 'mt' && /^ of (?!TNT)/.test(behind)) continue;
      yield {
        span: { start: number.start, end },
        message: `Write ${slip.right}: ${slip.why}.`,
        fixes: [replace({ start: end - written.length, end }, slip.right, 'choice')],
      };
    }
  },
};

/** Whether a unit with a small m may stand behind a number: nearly never. */
function mayHaveUnit({ kind, number: { end } }: Quantity, prose: string): boolean {
  return (
    (prose.charCodeAt(end) === SMALL_M || prose.charCodeAt(end + 1) === SMALL_M) &&
    (kind === 'number' || kind === 'count' || kind === 'frequency')
  );
}

const SMALL_M = 0x6d;
