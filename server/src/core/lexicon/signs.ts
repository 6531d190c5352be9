import type { ContextReader } from './context';
import type { Lexicon } from './lexicon';
import type { Reading } from './reading';

/** What speaks for one of a reading's systems: each sign is looked for when it is first asked about, and most never are. */
export class Signs {
  readonly system: number;
  /** The draft has named the system beyond doubt. */
  readonly isNamed: boolean;
  readonly #reading: Reading;
  readonly #behind: number;
  readonly #context: ContextReader;
  readonly #lexicon: Lexicon;
  #isElse: boolean | undefined;
  #evidence: number | undefined;
  #noun: boolean | undefined;

  /** @param behind the first token behind the reading */
  constructor(
    system: number,
    isNamed: boolean,
    reading: Reading,
    behind: number,
    context: ContextReader,
    lexicon: Lexicon,
  ) {
    this.system = system;
    this.isNamed = isNamed;
    this.#reading = reading;
    this.#behind = behind;
    this.#context = context;
    this.#lexicon = lexicon;
  }

  /** The neighbours say that the form is something else. */
  get isElse(): boolean {
    const { sentence, token } = this.#reading;
    this.#isElse ??= this.#context.isSomethingElse(this.system, sentence, token, this.#behind);
    return this.#isElse;
  }

  /** How plainly the words around speak of the system. */
  get evidence(): number {
    const { sentence, token } = this.#reading;
    this.#evidence ??= this.#context.evidence(this.system, sentence, token, this.#behind);
    return this.#evidence;
  }

  /** A number stands before. */
  get counted(): boolean {
    return this.#context.isCounted(this.#reading.sentence, this.#reading.token);
  }

  /** A word of its kind stands behind. */
  get noun(): boolean {
    this.#noun ??= this.#isBehind(this.#lexicon.contextWords(this.#kind), 2);
    return this.#noun;
  }

  /** What the kind itself is called stands right behind: missile, tank, frigate. */
  get head(): boolean {
    return this.#isBehind(this.#lexicon.headNouns(this.#kind), 1);
  }

  /** The sentence tells of such a thing, and points at this one: "the Nasams, an air defence system". */
  get told(): boolean {
    const { sentence, token } = this.#reading;
    return this.#context.isTold(this.system, sentence, token, this.#behind);
  }

  get #kind(): string {
    return this.#lexicon.entry(this.system).kind;
  }

  #isBehind(words: ReadonlySet<string>, reach: number): boolean {
    return this.#context.nounAfter(words, this.#reading.sentence, this.#behind, reach);
  }
}
