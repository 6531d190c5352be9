import { type Diagnostic, DiagnosticSeverity, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit, Finding, Severity, Span } from '../core/finding';

/** Between the core's spans (UTF-16 offsets) and the protocol's ranges. Nothing else in the server counts lines. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function textEditOf(document: TextDocument, { span, text }: Edit): TextEdit {
  return { range: rangeOf(document, span), newText: text };
}

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export const SOURCE = 'Designator';

/** @param pageOf the address of a rule's page, where the client can open one. */
export function diagnosticOf(
  document: TextDocument,
  finding: Finding,
  pageOf: (rule: string) => string | undefined,
): Diagnostic {
  const page = pageOf(finding.rule);
  return {
    range: rangeOf(document, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    ...(page ? { codeDescription: { href: page } } : {}),
    source: SOURCE,
    message: finding.message,
    ...(finding.related && finding.related.length > 0
      ? {
          relatedInformation: finding.related.map(({ span, message }) => ({
            location: { uri: document.uri, range: rangeOf(document, span) },
            message,
          })),
        }
      : {}),
  };
}
