/** A dictionary entry, as people write it in `dictionaries/systems/**.yaml`; `systems.schema.json` is its schema. */
export interface Entry {
  /** For ever; kebab-case. */
  id: string;
  /** As printed: S-400, F-16, Type 055, Leopard 2A8, Arleigh Burke class. */
  designation: string;
  /** The name beside it: Triumf, Fighting Falcon. */
  name?: string;
  /** Every other correct spelling in the English-language press. */
  aliases?: string[];
  /** Known misprints that no rule generates, each with the reason. */
  wrong?: { form: string; why: string }[];
  /** Native spelling by language (ISO 639-1). Lookalike forms are generated from it. */
  native?: Record<string, string | string[]>;
  /** Code and name that others gave it: `nato: SA-21 Growler`, `nato: Felon`, `us: KN-23`. */
  reporting?: { nato?: string | string[]; us?: string | string[] };
  /** Numbers of a national or maker's index: `grau: [40R6]`, `izdeliye: [...]`, `export: [...]`. */
  index?: Record<string, string[]>;
  /** A node of kinds.yaml. */
  kind: string;
  /** ISO 3166-1 alpha-2, `SU` for what never outlived the Soviet Union, `EU` never: list the countries. */
  origin: string | string[];
  makers?: string[];
  /** Id of the system that it descends from or belongs to, and how. */
  family?: string;
  relation?: Relation;
  /** True where it descends from no other system that has a name: a design of its own. */
  'clean-sheet'?: boolean;
  status?: Status;
  service?: { from?: number; to?: number };
  operators?: string[];
  /** Countries that have ordered it and have none yet. */
  'ordered-by'?: string[];
  /** The year in which `operators` and `ordered-by` had every country that has it, had it or has ordered it. */
  'operators-as-of'?: number;
  /** For forms that are also plain English, a place or a person's name. */
  context?: Context;
  facts?: Fact[];
  events?: SystemEvent[];
}

export interface Context {
  /** The forms that count only where the context shows that they are meant. */
  forms: string[];
  /** Words, one of which stands near when the system is meant, beside those of its kind. */
  near?: string[];
  /** Words that show, next to the form, that it is not meant: Act, League. */
  not?: string[];
}

export type Relation =
  | 'variant'
  | 'successor'
  | 'export version'
  | 'licence-built'
  | 'derivative'
  | 'munition of'
  | 'component of'
  | 'member';

export type Status =
  | 'in service'
  | 'in development'
  | 'in production'
  | 'on order'
  | 'retired'
  | 'cancelled'
  | 'prototype';

/** A figure, as a page gives it. Of `value`, `min` and `max` at least one is there; each is a number and its unit: "400 km". */
export interface Fact {
  /** One of `FACTS`: range, speed, built … */
  what: string;
  value?: string | number;
  min?: string | number;
  max?: string | number;
  /** Whose it is: of what is ordered or planned, all that this country had by then. */
  country?: string;
  /** The munition, variant or condition for which it holds: 40N6, "full load". */
  of?: string;
  /** When it was true: a year, a month or a day, ISO 8601. */
  'as-of': number | string;
  /** The page that says so; several where they disagree and the figure spans both. */
  source: string | string[];
}

/** Something that happened to a system: a contract, a first flight, sanctions for buying it. */
export interface SystemEvent {
  /** One of `EVENTS` in the schema: contract, delivered, cancelled … */
  what: string;
  /** A year, a month or a day, ISO 8601. */
  date: number | string;
  /** Who bought or received it, or whom it befell. */
  country?: string | string[];
  of?: string;
  /** "5 regiments", 36. */
  quantity?: string | number;
  /** "5.43 billion USD". */
  value?: string;
  note?: string;
  source: string | string[];
}

/** A node of kinds.yaml. */
export interface Kind {
  /** The name, as printed in a message: "surface-to-air missile system". */
  kind: string;
  parent?: string;
  /** The words that the press uses for it, in the singular. */
  nouns: string[];
  /** Further words that stand near when such a system is meant: squadron, pilot. Single words, lower case. */
  near?: string[];
}

/** An entry of makers.yaml. */
export interface Maker {
  id: string;
  name: string;
  country: string;
  aliases?: string[];
  /** Id of the company that it went into. */
  now?: string;
}

/** A series of nomenclature.yaml: who uses `Su-NN`, and which numbers really exist. */
export interface Series {
  prefix: string;
  /** House form, N for the number: `Su-N`, `Type N`, `MN`. */
  form: string;
  origin: string;
  kinds: string[];
  maker?: string;
  /** What a member says in plain words: "Sukhoi aircraft". */
  gloss: string;
  /** Every number that the press may rightly print: 27, "055", "21D", ranges "1..23". */
  members: (number | string)[];
  /** Numbers of long-gone types, which a story of today does not mean. */
  historic?: (number | string)[];
  /** True where `members` is complete, so that any other number is an error. */
  closed: boolean;
  /** True where prefix and number also mean other things (F-150, Type 2 diabetes): a word of its kind must stand near. */
  context?: boolean;
  /** Also for other wrongly-cased prefixes, e.g. MIG, Mig. */
  misspelt?: string[];
}

/** An entry of forces.yaml: an armed service, and its formations from small to large. */
export interface Force {
  /** For ever; "common" holds what is so as a rule. */
  id: string;
  name: string;
  aliases?: string[];
  native?: Record<string, string | string[]>;
  country?: string;
  branch?: 'land' | 'sea' | 'air' | 'marine' | 'missile' | 'space' | 'airborne' | 'joint' | 'guard';
  /** Id of the force that it belongs to. */
  'part-of'?: string;
  formations?: Formation[];
}

/** How many of something a formation has; without `counts`, only that there is such a formation. */
export interface Formation {
  name: string;
  aliases?: string[];
  /** What it is called at home, above all where that misleads: дивизион, which is no division. */
  native?: string | string[];
  /** Kinds, or ids of systems, of which alone it holds. */
  of?: string[];
  counts?: string;
  min?: number;
  max?: number;
  'as-of'?: number | string;
  source?: string | string[];
}

/** An entry of instruments.yaml: a law, a treaty, a programme. */
export interface Instrument {
  /** For ever; kebab-case. */
  id: string;
  /** In full, as printed. */
  name: string;
  aliases?: string[];
  wrong?: { form: string; why: string }[];
  kind: 'law' | 'regulations' | 'process' | 'treaty' | 'agreement' | 'regime' | 'resolution' | 'programme';
  /** Whose law it is, ISO 3166-1 alpha-2. */
  of?: string;
  statements: Statement[];
}

/** What a page says of a law or a treaty: one of those listed in the schema. */
export interface Statement {
  what: string;
  /** A year, a month or a day, ISO 8601: when it happened; of what is not so, when that was known. */
  date?: number | string;
  country?: string | string[];
  note?: string;
  source: string | string[];
}

/** An entry of sources.yaml: a page that was read. */
export interface Source {
  id: string;
  publisher: string;
  title: string;
  address: string;
  /** The day it was published, where it says so. */
  published?: number | string;
  /** The day it was read. */
  read: string;
}
