import type { Desk } from '../core/config/desk';
import { eachDraft, type OpenDraft, type RunOutcome } from './each-draft';
import type { Options } from './options';

/** A batch is full with so many drafts or so many UTF-16 units: beyond, it is no quicker and only takes memory. */
const FULL = { drafts: 16, length: 100_000 };

/** @param drafts one or more, of the same desk */
type Visit = (drafts: readonly OpenDraft[], desk: Desk) => void;

/** Calls back with the drafts that the arguments name, in order and several at a time (see `lintAll`). @throws UsageError */
export async function inBatches(options: Options, visit: Visit): Promise<RunOutcome> {
  const batches = new Batches(visit);
  const outcome = await eachDraft(options, (draft, desk) => batches.add(draft, desk));
  batches.end();
  return outcome;
}

class Batches {
  readonly #visit: Visit;
  #drafts: OpenDraft[] = [];
  #length = 0;
  #desk: Desk | undefined;

  constructor(visit: Visit) {
    this.#visit = visit;
  }

  add(draft: OpenDraft, desk: Desk): void {
    if (desk !== this.#desk) this.end();
    this.#desk = desk;
    this.#drafts.push(draft);
    this.#length += draft.text.length;
    if (this.#drafts.length >= FULL.drafts || this.#length >= FULL.length) this.end();
  }

  /** What was added last is visited too. */
  end(): void {
    if (this.#desk && this.#drafts.length > 0) this.#visit(this.#drafts, this.#desk);
    this.#drafts = [];
    this.#length = 0;
  }
}
