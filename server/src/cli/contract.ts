import type { Quantity } from '../core/claims/claim';
import type { Draft } from '../core/draft';
import type { Finding, Span } from '../core/finding';
import type { Lexicon } from '../core/lexicon/lexicon';
import type { Sheet, SheetLine } from '../core/sheet';
import { LineIndex } from '../core/text/positions';

/**
 * The JSON that the command line prints: a contract with those who read it. Lines and columns count from 1, ends are
 * exclusive, columns are UTF-16 units. Fields may be added, never renamed.
 */

interface Place {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export class Printer {
  readonly #text: string;
  readonly #lines: LineIndex;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new LineIndex(text);
  }

  place({ start, end }: Span): Place {
    const from = this.#lines.at(start);
    const to = this.#lines.at(end);
    return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
  }

  finding(finding: Finding) {
    const { rule, severity, message, span, system, fixes } = finding;
    return {
      rule,
      severity,
      message,
      ...this.place(span),
      text: this.#slice(span),
      ...(system ? { system } : {}),
      fixes: fixes.map(({ title, safety, edits }) => ({
        title,
        safety,
        edits: edits.map((edit) => ({ ...this.place(edit.span), text: edit.text })),
      })),
    };
  }

  mentions(draft: Draft, lexicon: Lexicon) {
    return draft.mentions.map(({ span, system }) => {
      const { id, designation, kind, origin } = lexicon.entry(system);
      return {
        text: this.#slice(span),
        ...this.place(span),
        system: id,
        designation,
        kind,
        origin: [origin].flat().join(', '),
      };
    });
  }

  /** @param quantities also to be listed where they assert nothing, with `claim: false`. */
  sheet({ lines, absent }: Sheet, quantities: readonly Quantity[]) {
    const claims = lines.map((line) => ({ span: line.claim.span, printed: this.#line(line) }));
    const claimed = new Set(lines.map(({ claim }) => claim.quantity));
    const others = quantities
      .filter((quantity) => !claimed.has(quantity))
      .map((quantity) => ({
        span: quantity.span,
        printed: {
          text: this.#slice(quantity.span),
          ...this.place(quantity.span),
          quantity: quantityOf(quantity),
          claim: false,
        },
      }));
    const all = [...claims, ...others].sort((a, b) => a.span.start - b.span.start);
    return {
      claims: all.map(({ printed }) => printed),
      ...(absent.length > 0 ? { absent } : {}),
    };
  }

  #line({ claim, sentence, status, was, known }: SheetLine) {
    const { span, quantity, predicate, subject, attribution, verification } = claim;
    const { cue, source } = attribution;
    return {
      text: this.#slice(span),
      ...this.place(span),
      quantity: quantityOf(quantity),
      predicate,
      ...(subject ? { system: subject } : {}),
      sentence,
      status,
      attribution: {
        status: attribution.status,
        ...(cue ? { cue: this.#slice(cue) } : {}),
        ...(source ? { source: this.#slice(source) } : {}),
      },
      ...(verification ? { verified: verification } : {}),
      ...(was ? { was } : {}),
      known: known.map(({ text, sources }) => ({
        text,
        sources: sources.map(({ publisher, title, address }) => ({ publisher, title, address })),
      })),
    };
  }

  #slice({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }
}

function quantityOf({ kind, value, unit, low, high }: Quantity) {
  return {
    kind,
    value,
    ...(unit ? { unit } : {}),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}
