import type { Quantity } from '../../claims/claim';
import { isHyphen, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { RuleFinding, Span } from '../../finding';
import type { Rule } from '../../rule';
import { tokenAt } from '../../text/tokens';
import { replace } from '../fix';

export const mixedStyle: Rule = {
  id: 'unit/mixed-style',
  severity: 'hint',
  optIn: true,
  summary: 'One unit written two ways in one draft: 155mm and 155-mm guns, km/h and kph',
  *check(draft: Draft): Iterable<RuleFinding> {
    const topics = new Map<string, Use[]>();
    for (const quantity of draft.quantities) {
      for (const use of usesOf(draft, quantity)) {
        const uses = topics.get(use.topic);
        if (uses) uses.push(use);
        else topics.set(use.topic, [use]);
      }
    }
    for (const uses of topics.values()) yield* minority(uses);
  },
};

/** One place in which a draft has chosen a style. */
interface Use {
  readonly topic: string;
  readonly style: string;
  readonly span: Span;
  /** The place written in another style. */
  readonly as: (style: string) => string;
}

function* usesOf({ prose }: Draft, quantity: Quantity): Iterable<Use> {
  const { kind, number, span, unit } = quantity;
  const { text } = prose;
  const digits = text.slice(number.start, number.end);
  if (span.end <= number.end || !/\d$/.test(digits)) return;
  const written = text.slice(number.end, span.end);
  const letters = written.replace(/^[\s\u00a0\u202f-]+/, '');
  if (unit === 'km/h' && /^(?:km\/h|kph|kmh|kmph)$/.test(letters)) {
    const lead = written.slice(0, written.length - letters.length);
    yield {
      topic: 'kilometres an hour',
      style: letters,
      span: { start: number.end + lead.length, end: span.end },
      as: (style) => style,
    };
  }
  if (!/^(?:mm|cm|km|m|kg|km\/h|kph|mph|ft|nm|nmi|lb|lbs|hp|kW|MW)$/.test(letters)) return;
  const joint = letters.length === written.length ? '' : isHyphen(written.charCodeAt(0)) ? '-' : ' ';
  const gun = letters === 'mm' && (kind === 'calibre' || kind === 'length') && beforeGun(prose, span.end);
  // A hyphen belongs to "a 40-km march", so that only guns are asked which of three they have.
  if (!gun && joint === '-') return;
  yield {
    topic: gun ? 'calibres' : 'units',
    style: joint,
    span,
    as: (style) => `${digits}${style}${letters}`,
  };
}

function beforeGun(prose: Draft['prose'], end: number): boolean {
  const words = Words.of(prose);
  const token = tokenAt(prose.tokens, end);
  return words.startOf(token) === end + 1 && words.is(token, Is.gun);
}

/** The uses that do not follow the draft's most frequent style; of equals, the first. */
function* minority(uses: readonly Use[]): Iterable<RuleFinding> {
  const counted = new Map<string, number>();
  for (const { style } of uses) counted.set(style, (counted.get(style) ?? 0) + 1);
  if (counted.size < 2) return;
  const [usual = '', times = 0] = [...counted].reduce((best, each) => (each[1] > best[1] ? each : best));
  for (const { style, span, as } of uses) {
    if (style === usual) continue;
    const better = as(usual);
    yield {
      span,
      message: `Elsewhere this draft writes it like ${better} (${times === 1 ? 'once' : `${times} times`}). Choose one style.`,
      fixes: [replace(span, better, 'choice')],
    };
  }
}
