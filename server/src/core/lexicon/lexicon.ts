import { ByText } from '../text/by-text';
import { keyOf } from '../text/characters';
import { CONTEXTUAL, type Compiled, FORM_KINDS } from './compiled';
import type { Entry, Force, Instrument, Kind, Maker, Source } from './entry';
import { membersIn } from './families';
import { idOf, numberOf } from './ids';
import { type Noun, restoreNouns } from './kind-nouns';
import { KindTable } from './kinds';
import { forcesIn, instrumentsIn, type Knowledge, knowledgeAt, sourceIn } from './knowledge';
import type { FormKind } from './mention';
import { kindsMadeIn } from './products';
import { SeriesTable } from './series';
import { hasOnlyLongNear, hasSlips, maySlip } from './slips';
import { hasLine } from './sorted-lines';
import { restoreEntry } from './stored-entry';
import { type Entrance, entranceOf, find, oneSlipAway, reach, valueAt, withPrefix } from './trie';
import { Phrases } from './words';

/** A printed form of one system. */
export interface PrintedForm {
  readonly system: number;
  readonly kind: FormKind;
  readonly contextual: boolean;
  readonly surface: string;
}

export interface ContextPhrases {
  readonly near: Phrases;
  readonly not: Phrases;
}

/** One compiled dictionary inside a lexicon; its systems are numbered from `base`. */
export interface Layer {
  readonly compiled: Compiled;
  readonly base: number;
  /** See `entranceOf`. */
  readonly entrance: Entrance;
}

/**
 * What is known of the world's systems. Made of layers: the house's own dictionaries first, then ours; an entry of an
 * earlier layer replaces the later one of the same id.
 */
export class Lexicon {
  readonly layers: readonly Layer[];
  /** By system, as long as there are systems: a list that grows by its highest number is slow to ask. */
  readonly #entries: (Entry | undefined)[];
  readonly #hidden = new Set<number>();
  readonly #numbers = new Map<string, number>();
  readonly #children = new Map<string, readonly Entry[]>();
  /** By layer and value: a draft names its systems again and again, and at the next keystroke once more. */
  readonly #forms = new Map<Layer, Map<number, readonly PrintedForm[]>>();
  readonly #ofKey = new ByText((key) => this.#findOfKey(key));
  readonly #misspelt = new ByText((written) => this.#findMisspelt(keyOf(written)));
  readonly #slips = new ByText((key) => this.#findSlips(key));
  /** By system: read once, for many rules ask. */
  readonly #knowledge = new Map<number, Knowledge>();
  readonly #phrases = new Map<number, ContextPhrases>();
  readonly #kinds: KindTable;
  #series: SeriesTable | undefined;
  #makers: Map<string, Maker> | undefined;
  #forces: readonly Force[] | undefined;
  #instruments: readonly Instrument[] | undefined;

  /** @param dictionaries the most particular first. */
  constructor(dictionaries: readonly Compiled[]) {
    let base = 0;
    this.layers = dictionaries.map((compiled) => {
      const layer = { compiled, base, entrance: entranceOf(compiled.trie) };
      base += compiled.entryAt.length - 1;
      return layer;
    });
    this.#entries = new Array(base);
    // The texts of a dictionary are decoded when they are asked for.
    this.#kinds = new KindTable(() => dictionaries.map(({ kinds }) => kinds).toReversed());
    if (dictionaries.length > 1) this.#hideReplaced();
  }

  /** How many systems there are, replaced ones included. */
  get size(): number {
    return this.#entries.length;
  }

  /** The numbers of all systems in force. */
  *systems(): Generator<number> {
    for (let system = 0; system < this.size; system++) if (!this.#hidden.has(system)) yield system;
  }

  entry(system: number): Entry {
    let entry = this.#entries[system];
    if (!entry) {
      const { compiled, base } = this.#layerOf(system);
      const local = system - base;
      const json = compiled.entries.subarray(compiled.entryAt[local], compiled.entryAt[local + 1]);
      entry = restoreEntry(idOf(compiled, local), decoder.decode(json));
      this.#entries[system] = entry;
    }
    return entry;
  }

  /** The number of the system with this id. */
  systemOf(id: string): number | undefined {
    // A search of all ids: rules that walk families ask for the same few again and again.
    const system = this.#numbers.get(id) ?? this.#find(id);
    if (system !== undefined) this.#numbers.set(id, system);
    return system;
  }

  #find(id: string): number | undefined {
    for (const { compiled, base } of this.layers) {
      const local = numberOf(compiled, id);
      if (local !== undefined) return base + local;
    }
    return undefined;
  }

  /** The systems that come straight from this one: its variants, successors, munitions. */
  childrenOf(id: string): readonly Entry[] {
    let children = this.#children.get(id);
    if (!children) {
      children = this.layers
        .flatMap(({ compiled, base }) => membersIn(compiled.families, id).map((local) => base + local))
        .filter((system) => !this.#hidden.has(system))
        .map((system) => this.entry(system));
      this.#children.set(id, children);
    }
    return children;
  }

  /** How a message names a system: designation and name, "S-400 Triumf". */
  title(system: number): string {
    const { designation, name } = this.entry(system);
    return name && !keyOf(designation).includes(keyOf(name)) ? `${designation} ${name}` : designation;
  }

  /** The forms that end at value `value` of a layer's trie, of systems in force. */
  formsAt(layer: Layer, value: number): readonly PrintedForm[] {
    let known = this.#forms.get(layer);
    if (!known) {
      known = new Map();
      this.#forms.set(layer, known);
    }
    let forms = known.get(value);
    if (!forms) {
      forms = this.#readForms(layer, value);
      known.set(value, forms);
    }
    return forms;
  }

  #readForms({ compiled, base }: Layer, value: number): PrintedForm[] {
    const forms: PrintedForm[] = [];
    for (let form = compiled.formAt[value]; form < compiled.formAt[value + 1]; form++) {
      const system = base + compiled.formSystem[form];
      if (this.#hidden.has(system)) continue;
      forms.push({
        system,
        kind: FORM_KINDS[compiled.formKind[form] & ~CONTEXTUAL],
        contextual: (compiled.formKind[form] & CONTEXTUAL) !== 0,
        surface: compiled.surfaces.slice(compiled.surfaceAt[form], compiled.surfaceAt[form + 1]),
      });
    }
    return forms;
  }

  /** The forms with exactly this key. */
  formsOfKey(key: string): readonly PrintedForm[] {
    return this.#ofKey.get(key);
  }

  #findOfKey(key: string): PrintedForm[] {
    return this.#collect(({ compiled }) => {
      const value = find(compiled.trie, key);
      return value < 0 ? [] : [value];
    });
  }

  /** The forms whose key begins so. */
  formsWithPrefix(prefix: string, limit = 200): PrintedForm[] {
    return this.#collect(({ compiled }) => withPrefix(compiled.trie, prefix, limit));
  }

  /** Whether the key of some form begins with the letters and digits between two offsets of a text. */
  isBeginning(text: string, from: number, to: number): boolean {
    for (const { compiled, entrance } of this.layers)
      if (reach(compiled.trie, entrance, text, from, to) !== 0) return true;
    return false;
  }

  /** Whether the letters and digits between two offsets of a text are the key of some form, in force or not. */
  isSpelling(text: string, from: number, to: number): boolean {
    for (const { compiled, entrance } of this.layers) {
      const node = reach(compiled.trie, entrance, text, from, to);
      if (node !== 0 && valueAt(compiled.trie, node) >= 0) return true;
    }
    return false;
  }

  /**
   * The forms one slip away from this key: a letter or digit dropped, added, changed, or two swapped. Of a long key the wrong
   * and the native forms may be left out: nobody means them.
   */
  formsOneSlipAway(key: string): readonly PrintedForm[] {
    return this.#slips.get(key);
  }

  #findSlips(key: string): PrintedForm[] {
    return this.#collect(({ compiled, entrance }) =>
      hasOnlyLongNear(key) && !maySlip(compiled.slips, key) ? [] : oneSlipAway(compiled.trie, entrance, key),
    );
  }

  /**
   * The forms that one or more words may be a misspelling of: none for nearly all. Plain English words are set aside
   * ("stringer" beside Stinger).
   */
  misspeltBy(written: string): readonly PrintedForm[] {
    return this.#misspelt.get(written);
  }

  #findMisspelt(key: string): readonly PrintedForm[] {
    if (!hasSlips(key) || !this.layers.some(({ compiled }) => maySlip(compiled.slips, key))) return [];
    return this.isEnglish(key) || this.formsOfKey(key).length > 0 ? [] : this.formsOneSlipAway(key);
  }

  kind(name: string): Kind | undefined {
    return this.#kinds.get(name);
  }

  /** All kinds that there are. */
  kinds(): Iterable<Kind> {
    return this.#kinds.all();
  }

  /** What kinds are called, the longest noun first. */
  nouns(): Noun[] {
    return this.layers.flatMap(({ compiled }) => restoreNouns(compiled.nouns));
  }

  /** A kind and all that it is a kind of: fighter, combat aircraft, aircraft. */
  lineage(kind: string): readonly Kind[] {
    return this.#kinds.lineage(kind);
  }

  /** See `KindTable`. */
  contextWords(kind: string): ReadonlySet<string> {
    return this.#kinds.contextWords(kind);
  }

  /** See `KindTable`. */
  nounPhrases(kind: string): readonly (readonly string[])[] {
    return this.#kinds.nounPhrases(kind);
  }

  /** See `KindTable`. */
  headNouns(kind: string): ReadonlySet<string> {
    return this.#kinds.headNouns(kind);
  }

  /** The phrases that an entry lists as standing near, and as showing something else; words in the singular. */
  contextPhrases(system: number): ContextPhrases {
    let phrases = this.#phrases.get(system);
    if (!phrases) {
      const { near, not } = this.entry(system).context ?? {};
      phrases = { near: new Phrases(near), not: new Phrases(not) };
      this.#phrases.set(system, phrases);
    }
    return phrases;
  }

  get series(): SeriesTable {
    this.#series ??= new SeriesTable(this.layers.map(({ compiled }) => compiled.series));
    return this.#series;
  }

  maker(id: string): Maker | undefined {
    return this.#makersById().get(id);
  }

  /** All makers that there are. */
  makers(): Iterable<Maker> {
    return this.#makersById().values();
  }

  /** The kinds of what a maker has made, by any dictionary. */
  kindsMadeBy(maker: string): string[] {
    return this.layers.flatMap(({ compiled }) => kindsMadeIn(compiled.products, maker));
  }

  /** By which words in a draft a maker may be told: see `marksOf`. */
  get makerMarks(): string[] {
    return this.layers.flatMap(({ compiled }) => compiled.makerMarks.split('\n'));
  }

  #makersById(): Map<string, Maker> {
    this.#makers ??= new Map(
      this.layers
        .toReversed()
        .flatMap((l) => (JSON.parse(l.compiled.makers) as Maker[]).map((m) => [m.id, m] as const)),
    );
    return this.#makers;
  }

  /** Figures and events of a system; of the first dictionary that has any. */
  knowledge(system: number): Knowledge {
    let known = this.#knowledge.get(system);
    if (!known) {
      known = this.#readKnowledge(system) ?? NOTHING;
      this.#knowledge.set(system, known);
    }
    return known;
  }

  #readKnowledge(system: number): Knowledge | undefined {
    const { id } = this.entry(system);
    for (const { compiled } of this.layers) {
      const at = compiled.knowledgeAt[numberOf(compiled, id) ?? -1];
      if (at) return knowledgeAt(compiled.knowledge(), at);
    }
    return undefined;
  }

  /** Armed services and their formations; the one called "common" holds what is so as a rule. */
  get forces(): readonly Force[] {
    this.#forces ??= this.layers.flatMap(({ compiled }) => forcesIn(compiled.knowledge()));
    return this.#forces;
  }

  /** Laws, treaties and programmes; read when first asked for. */
  get instruments(): readonly Instrument[] {
    this.#instruments ??= this.layers.flatMap(({ compiled }) => instrumentsIn(compiled.knowledge()));
    return this.#instruments;
  }

  source(id: string): Source | undefined {
    for (const { compiled } of this.layers) {
      const source = sourceIn(compiled.knowledge(), id);
      if (source) return source;
    }
    return undefined;
  }

  /** Whether a key is a plain English word, a country or a maker: of those alone that are one slip away from a form. */
  isEnglish(word: string): boolean {
    return this.layers.some(
      ({ compiled: { english } }) =>
        hasLine(english, word) || (word.endsWith('s') && hasLine(english, word.slice(0, -1))),
    );
  }

  #collect(valuesOf: (layer: Layer) => readonly number[]): PrintedForm[] {
    const forms: PrintedForm[] = [];
    for (const layer of this.layers)
      for (const value of valuesOf(layer)) forms.push(...this.formsAt(layer, value));
    return forms;
  }

  #layerOf(system: number): Layer {
    return this.layers.findLast(({ base }) => base <= system) ?? this.layers[0];
  }

  #hideReplaced(): void {
    const seen = new Set<string>();
    for (const { compiled, base } of this.layers) {
      const ids = compiled.ids.split('\n').slice(1, -1);
      for (const [local, id] of ids.entries()) if (seen.has(id)) this.#hidden.add(base + local);
      for (const id of ids) seen.add(id);
    }
  }
}

const decoder = new TextDecoder();

const NOTHING: Knowledge = { facts: [], events: [] };
