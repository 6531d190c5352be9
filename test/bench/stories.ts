/** Defence stories from a seed: the prose that a desk reads all day, in any amount, and the same in every run. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../server/src/core/lexicon/lexicon';
import type { Language } from '../../server/src/core/text/prose';
import { SEED } from './project';
import { Random } from './random';
import * as words from './story-words';
import { nounOf, plural, printedForms, withArticles } from './systems';

/** One in so many mentions is carelessly typed: even good writers are. */
const CARELESS = 0.03;

/** Where the sentences of a story's body come from, by share: most name no system. */
const BODY: readonly (readonly [share: number, sentences: readonly string[]])[] = [
  [0.58, words.PLAIN],
  [0.12, words.ATTRIBUTED],
  [0.06, words.UNATTRIBUTED],
  [0.24, words.OF_SYSTEMS],
];

export class Storyteller {
  readonly #random: Random;
  readonly #lexicon: Lexicon;
  readonly #systems: readonly number[];

  constructor(lexicon: Lexicon, seed = SEED) {
    this.#random = new Random(seed);
    this.#lexicon = lexicon;
    this.#systems = [...lexicon.systems()].filter((system) => {
      const { status } = lexicon.entry(system);
      return status !== 'retired' && status !== 'cancelled';
    });
  }

  /** One story of about `length` characters. */
  article(language: Language, length = 4096): string {
    const cast = this.#cast();
    const paragraphs = [this.#heading(cast, language, '#')];
    let written = paragraphs[0]?.length ?? 0;
    while (written < length) {
      const paragraph = this.#paragraph(cast, language, paragraphs.length);
      paragraphs.push(paragraph);
      written += paragraph.length + 2;
    }
    return `${paragraphs.join('\n\n')}\n`;
  }

  /** A text of exactly so many characters: story behind story, each with systems of its own. */
  document(language: Language, length: number): string {
    const stories: string[] = [];
    for (let written = 0; written < length; written += stories.at(-1)?.length ?? 0)
      stories.push(`${this.article(language)}\n`);
    return stories.join('').slice(0, length);
  }

  /** Writes stories into a folder, half of them Markdown. @returns their paths. */
  write(folder: string, count: number): string[] {
    mkdirSync(folder, { recursive: true });
    return Array.from({ length: count }, (_, index) => {
      const markdown = index % 2 === 0;
      const path = join(folder, `story-${String(index + 1).padStart(4, '0')}.${markdown ? 'md' : 'txt'}`);
      writeFileSync(path, this.article(markdown ? 'markdown' : 'plaintext'));
      return path;
    });
  }

  /** Who and what a story is about. */
  #cast(): Cast {
    const random = this.#random;
    const [country = '', country2 = ''] = random.some(words.COUNTRIES, 2);
    const [place = '', place2 = ''] = random.some(words.PLACES, 2);
    return { systems: random.some(this.#systems, random.int(3, 6)), country, country2, place, place2 };
  }

  #heading(cast: Cast, language: Language, mark: string): string {
    const text = this.#fill(this.#random.pick(words.HEADINGS), cast);
    return language === 'markdown' ? `${mark} ${text}` : text;
  }

  /** A paragraph; in Markdown now and then a heading, a list, a table or code instead. */
  #paragraph(cast: Cast, language: Language, index: number): string {
    const random = this.#random;
    if (language === 'markdown' && index > 2) {
      const draw = random.next();
      if (draw < 0.08) return this.#heading(cast, language, '##');
      if (draw < 0.14) return this.#list(cast);
      if (draw < 0.18) return this.#table(cast);
      if (draw < 0.2) return '```\nrange = 400 # S400, from the table above\n```';
    }
    const sentences = Array.from({ length: random.int(2, 5) }, () => this.#sentence(cast));
    return this.#dress(sentences.join(' '), language);
  }

  #sentence(cast: Cast): string {
    let draw = this.#random.next();
    for (const [share, sentences] of BODY) {
      if (draw < share) return this.#fill(this.#random.pick(sentences), cast);
      draw -= share;
    }
    return this.#fill(this.#random.pick(words.PLAIN), cast);
  }

  /** Links and stress, as people set them. */
  #dress(text: string, language: Language): string {
    if (language !== 'markdown' || !this.#random.chance(0.3)) return text;
    const mark = this.#random.chance(0.5) ? ['[', '](https://example.org/2026/talks-400)'] : ['*', '*'];
    return text.replace(/(?<= )(\p{Ll}{4,} \p{Ll}+)(?= )/u, `${mark[0]}$1${mark[1]}`);
  }

  #list(cast: Cast): string {
    return this.#random
      .some(words.ITEMS, 3)
      .map((item) => `- ${this.#fill(item, cast)}`)
      .join('\n');
  }

  #table(cast: Cast): string {
    const rows = cast.systems.slice(0, 4).map((system) => {
      const { kind } = this.#lexicon.entry(system);
      return `| ${this.#form(system)} | ${kind} | ${this.#random.int(2, 90)} |`;
    });
    return ['| System | What it is | Ordered |', '|---|---|---|', ...rows].join('\n');
  }

  #fill(template: string, cast: Cast): string {
    const random = this.#random;
    const [system, system2] = random.some(cast.systems, 2);
    if (system === undefined || system2 === undefined) return template;
    const surname = random.pick(words.SURNAMES);
    const km = random.int(4, 250) * 10;
    const slots: Record<string, () => string> = {
      ...cast,
      system: () => this.#form(system),
      system2: () => this.#form(system2),
      systems: () => this.#several(system),
      possessive: () => `${this.#form(system)}’s`,
      noun: () => nounOf(system, this.#lexicon, random),
      nouns: () => plural(nounOf(system, this.#lexicon, random)),
      country: () => cast.country,
      Country: () => cast.country,
      country2: () => cast.country2,
      Country2: () => cast.country2,
      place: () => cast.place,
      place2: () => cast.place2,
      surname: () => surname,
      person: () => `${random.pick(words.FIRST_NAMES)} ${surname}`,
      role: () => random.pick(words.ROLES),
      outlet: () => random.pick(words.OUTLETS),
      month: () => random.pick(words.MONTHS),
      weekday: () => random.pick(words.WEEKDAYS),
      year: () => String(random.int(2008, 2031)),
      day: () => `${random.int(1, 28)} ${random.pick(words.MONTHS)}`,
      n: () => random.pick(['12', '40', '140', '2,300', '18', 'two dozen', '54', '16,000']),
      few: () => random.pick(['three', 'four', 'five', 'seven', '10']),
      money: () =>
        random.pick(['$5.43 billion', '$340 million', '€90 million', '£1.2bn', '1.8 billion euros']),
      percent: () => `${random.int(2, 60)}%`,
      km: () => String(km),
      miles: () => String(Math.round(km / 1.609)),
    };
    const text = template.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot]?.() ?? slot);
    return withArticles(text).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  }

  /** A system as writers name it: by designation or name, both, and sometimes carelessly. */
  #form(system: number): string {
    const form = this.#random.pick(printedForms(system, this.#lexicon)).surface;
    return this.#random.chance(CARELESS) ? form.replace('-', ' ') : form;
  }

  /** S-400s, Leopard 2s, Virginia-class submarines. */
  #several(system: number): string {
    const form = this.#form(system);
    if (!/[ -]class$/.test(form) && !/s$/.test(form)) return `${form}s`;
    return `${form.replace(/ class$/, '-class')} ${plural(nounOf(system, this.#lexicon, this.#random))}`;
  }
}

interface Cast {
  readonly systems: readonly number[];
  readonly country: string;
  readonly country2: string;
  readonly place: string;
  readonly place2: string;
}
