import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Checker, MAX_LENGTH, type Refusal } from './checker';
import { diagnosticOf, SOURCE } from './convert';
import { whenAllIsRead } from './turns';

interface Wiring {
  readonly connection: Connection;
  readonly checker: Checker;
  readonly documents: { get(uri: string): TextDocument | undefined; all(): TextDocument[] };
  /** Whether the client asks for diagnostics itself. Then none are sent to it. */
  readonly pulls: boolean;
  readonly pageOf: (rule: string) => string | undefined;
  readonly log: (message: string) => void;
}

/** Sends diagnostics to clients that wait for them, and answers those that ask. */
export class Diagnostics {
  readonly #wiring: Wiring;
  /** How to call off the checks that are to come. */
  readonly #waiting = new Map<string, () => void>();
  /** Documents whose marks were sent. */
  readonly #marked = new Set<string>();
  /** Counts changes of settings: an answer to an old question is no answer any more. */
  #generation = 0;
  /** How long the last check took, in ms: a slow draft is checked when the keys rest, a quick one at once. */
  #lastDuration = 0;

  constructor(wiring: Wiring) {
    this.#wiring = wiring;
  }

  /** A draft was opened or changed. Keystrokes that come faster than checks are checked once. */
  changed(uri: string): void {
    if (this.#wiring.pulls || this.#waiting.has(uri)) return;
    const check = (): void => {
      this.#waiting.delete(uri);
      void this.#push(uri);
    };
    // A check that a writer does not feel is made at once; a slow one waits until the keys rest.
    if (this.#lastDuration < 50) {
      this.#waiting.set(
        uri,
        whenAllIsRead(() => this.#wiring.documents.get(uri)?.version, check),
      );
      return;
    }
    const timer = setTimeout(check, Math.min(500, this.#lastDuration * 2));
    this.#waiting.set(uri, () => clearTimeout(timer));
  }

  closed(uri: string): void {
    this.#waiting.get(uri)?.();
    this.#waiting.delete(uri);
    this.#wiring.checker.forget(uri);
    if (this.#marked.delete(uri)) void this.#wiring.connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** Settings or dictionaries changed: everything open is checked again. */
  refresh(): void {
    this.#generation++;
    if (this.#wiring.pulls) this.#wiring.connection.languages.diagnostics.refresh().catch(() => {});
    else for (const { uri } of this.#wiring.documents.all()) this.changed(uri);
  }

  async #push(uri: string): Promise<void> {
    const document = this.#wiring.documents.get(uri);
    // A desk's own file has marks from elsewhere, which are not to be taken away.
    if (!document || this.#wiring.checker.isDeskFile(document)) return;
    const { version } = document;
    const generation = this.#generation;
    const diagnostics = await this.of(document);
    // The draft or the settings went on meanwhile: a newer check is under way, and this one is stale.
    if (this.#wiring.documents.get(uri)?.version !== version || generation !== this.#generation) return;
    this.#marked.add(uri);
    void this.#wiring.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Answers a client that asks. */
  async answer({
    textDocument: { uri },
    previousResultId,
  }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const document = this.#wiring.documents.get(uri);
    if (!document) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const id = (): string => `${document.version}.${this.#generation}`;
    if (previousResultId === id()) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id() };
    let resultId: string;
    let items: Diagnostic[];
    // What was typed or set meanwhile would make a stale answer of it.
    do {
      resultId = id();
      items = await this.of(document);
    } while (resultId !== id());
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  /** The marks of a text as it is now. */
  async of(document: TextDocument): Promise<Diagnostic[]> {
    const { checker, pageOf, log } = this.#wiring;
    const began = performance.now();
    try {
      const checked = await checker.check(document);
      this.#lastDuration = performance.now() - began;
      if (typeof checked === 'string') return refusals(checked, document);
      return checked.findings.map((finding) => diagnosticOf(document, finding, pageOf));
    } catch (error) {
      // A mistake of ours must not take the writer's editor down with it.
      log(`Checking ${document.uri} failed: ${(error as Error).stack ?? error}`);
      return [];
    }
  }
}

function refusals(refusal: Refusal, document: TextDocument): Diagnostic[] {
  if (refusal !== 'too long') return [];
  const megabytes = (length: number): string => (length / 1_000_000).toFixed(1);
  return [
    {
      range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } },
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: `This text has ${megabytes(document.getText().length)} million characters and is not checked here: the limit is ${megabytes(MAX_LENGTH)} million. Split it, or use \`designator lint\`.`,
    },
  ];
}
