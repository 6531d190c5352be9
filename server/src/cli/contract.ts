import type { Claim, Quantity } from '../core/claims/claim';
import type { Draft } from '../core/draft';
import type { Finding, Span } from '../core/finding';
import type { Lexicon } from '../core/lexicon/lexicon';
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

  /** @param all also the quantities that assert nothing, with `claim: false`. */
  claims(draft: Draft, all: boolean) {
    const claims = draft.claims.map((claim) => ({ span: claim.span, printed: this.#claim(claim) }));
    if (!all) return claims.map(({ printed }) => printed);
    const claimed = new Set(draft.claims.map(({ quantity }) => quantity));
    const others = draft.quantities
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
    return [...claims, ...others].sort((a, b) => a.span.start - b.span.start).map(({ printed }) => printed);
  }

  #claim({ span, quantity, predicate, subject, attribution: { status, cue, source } }: Claim) {
    return {
      text: this.#slice(span),
      ...this.place(span),
      quantity: quantityOf(quantity),
      predicate,
      ...(subject ? { system: subject } : {}),
      attribution: {
        status,
        ...(cue ? { cue: this.#slice(cue) } : {}),
        ...(source ? { source: this.#slice(source) } : {}),
      },
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
