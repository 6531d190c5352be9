/** How well quantities are read: against sentences of news prose with labels, of which one half is held back from the work. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Quantity, QuantityKind } from '../../server/src/core/claims/claim';
import { unitBySymbol } from '../../server/src/core/claims/words/units';
import { readDraft } from '../../server/src/core/draft';
import type { Lexicon } from '../../server/src/core/lexicon/lexicon';
import { readLexicon } from './project';
import { percent, printTable } from './report';

/**
 * In the order of the tables. The labels have no ordinals, no calibres inside a name and no month without a day or a year;
 * what is read as such is left out.
 */
const KINDS: readonly QuantityKind[] = [
  'count',
  'money',
  'percentage',
  'length',
  'speed',
  'mass',
  'area',
  'volume',
  'power',
  'force',
  'energy',
  'frequency',
  'temperature',
  'rate',
  'duration',
  'age',
  'number',
  'date',
  'time',
];
const HALVES = ['dev', 'held'] as const;
/** Thirds are written with four digits. */
const TOLERANCE = 2e-4;

type Half = (typeof HALVES)[number];

interface Label {
  readonly text: string;
  readonly number: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly kind: QuantityKind;
}

interface Labelled {
  readonly text: string;
  readonly quantities: readonly Label[];
}

/** What a label and a quantity must have in common. */
type Measure = (label: Label, read: Quantity) => boolean;

interface Outcome {
  readonly sentence: Labelled;
  readonly read: readonly Quantity[];
  /** By index of the label, the quantity that has its value; likewise with its unit. */
  readonly value: ReadonlyMap<number, Quantity>;
  readonly unit: ReadonlyMap<number, Quantity>;
}

const real = optionOf('--real');
const lexicon = readLexicon();
for (const half of HALVES) {
  const outcomes = readLabels(half).map((sentence) => judge(sentence, lexicon));
  print(half, outcomes);
  if (half === 'dev' && process.argv.includes('--misses')) tell(outcomes);
}

function optionOf(name: string): string | undefined {
  const index = process.argv.indexOf(name);
  const value = index < 0 ? undefined : process.argv[index + 1];
  return value?.startsWith('--') ? undefined : value;
}

/** @throws where a label is not in its sentence, or out of order, or of no kind that there is. */
function readLabels(half: Half): Labelled[] {
  const path =
    real === undefined
      ? join('test', 'bench', 'labels', `quantities-${half}.yaml`)
      : join(real, `real-${half}.yaml`);
  const sentences = parse(readFileSync(path, 'utf8')) as Labelled[];
  for (const { text, quantities } of sentences) {
    let end = 0;
    for (const label of quantities) {
      const start = text.indexOf(label.text, end);
      if (start < 0 || !label.text.includes(label.number) || !KINDS.includes(label.kind))
        throw new Error(`${path}: "${label.text}" is no ${label.kind} of "${text}"`);
      end = start + label.text.length;
    }
  }
  return sentences;
}

function judge(sentence: Labelled, lexicon: Lexicon): Outcome {
  const labelled = { text: sentence.text, quantities: endsOf(sentence.quantities) };
  const read = endsOf(
    readDraft(sentence.text, 'plaintext', lexicon).quantities.filter(
      ({ kind, unit }) => KINDS.includes(kind) && !(kind === 'date' && /^--\d\d$/.test(unit ?? '')),
    ),
  );
  return {
    sentence: labelled,
    read,
    value: pair(labelled, read, hasValue),
    unit: pair(labelled, read, (label, each) => hasValue(label, each) && hasUnit(label, each)),
  };
}

/** A period in two dates, so that it is the same whether it is taken for one quantity or for two. */
function endsOf<T extends Pick<Label, 'kind' | 'unit'>>(quantities: readonly T[]): T[] {
  return quantities.flatMap((each) => {
    const [start, end] = each.kind === 'date' ? (each.unit ?? '').split('/') : [];
    return start && end ? [start, end].map((unit) => ({ ...each, unit })) : [each];
  });
}

/** Pairs labels and quantities, each once: first those that stand in the same place, then the others. */
function pair(
  { text, quantities }: Labelled,
  read: readonly Quantity[],
  measure: Measure,
): Map<number, Quantity> {
  const pairs = new Map<number, Quantity>();
  const used = new Set<Quantity>();
  const places = placesOf(text, quantities);
  for (const isHere of [true, false]) {
    for (const [index, label] of quantities.entries()) {
      if (pairs.has(index)) continue;
      const place = places[index];
      const found = read.find(
        (each) =>
          !used.has(each) &&
          measure(label, each) &&
          (!isHere || (place && each.number.start < place.end && each.number.end > place.start)),
      );
      if (!found) continue;
      used.add(found);
      pairs.set(index, found);
    }
  }
  return pairs;
}

function placesOf(text: string, labels: readonly Label[]): { start: number; end: number }[] {
  let end = 0;
  return labels.map((label) => {
    const next = text.indexOf(label.text, end);
    const start = next < 0 ? text.lastIndexOf(label.text, end) : next;
    end = start + label.text.length;
    return { start, end };
  });
}

function hasValue(label: Label, read: Quantity): boolean {
  if (label.kind === 'date') return read.kind === 'date' && read.unit === label.unit;
  if (label.kind === 'time') return read.kind === 'time' && clock(read.unit) === clock(label.unit);
  if (label.value === undefined || read.kind === 'date' || read.kind === 'time') return false;
  const scale = scaleOf(label, read);
  return (
    isNear(label.value, read.value * scale) &&
    isNear(label.low ?? label.value, (read.low ?? read.value) * scale) &&
    isNear(label.high ?? label.value, (read.high ?? read.value) * scale)
  );
}

/** A fraction may be read as a percentage, and a measure in a unit of another size. */
function scaleOf(label: Label, read: Quantity): number {
  if (label.kind === 'number' && read.unit === '%') return 0.01;
  const wanted = unitBySymbol.get(label.unit ?? '');
  const given = unitBySymbol.get(read.unit ?? '');
  if (!wanted || !given || wanted.kind !== given.kind || wanted.kind === 'temperature') return 1;
  return given.si / wanted.si;
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** 14:30 of T14:30Z. */
function clock(time = ''): string {
  return time.replace(/^T/, '').slice(0, 5);
}

/** A label without a unit leaves the unit open: its noun stands elsewhere. A bare age is one in years. */
function hasUnit(label: Label, read: Quantity): boolean {
  if (label.unit === undefined || label.kind === 'date' || label.kind === 'time') return true;
  if (read.unit === undefined) return label.kind === 'age' && read.kind === 'age';
  if (unitBySymbol.has(label.unit))
    return unitBySymbol.get(label.unit)?.kind === unitBySymbol.get(read.unit)?.kind;
  const noun = read.unit.toLowerCase();
  const wanted = label.unit.toLowerCase();
  return noun === wanted || (read.kind === 'rate' && noun.startsWith(`${wanted}/`));
}

function print(half: Half, outcomes: readonly Outcome[]): void {
  const labels = outcomes.reduce((sum, { sentence }) => sum + sentence.quantities.length, 0);
  const rows = KINDS.map((kind) => rowOf(kind, outcomes, (each) => each === kind));
  printTable(
    `${half}: ${outcomes.length} ${real === undefined ? '' : 'real '}sentences, ${labels} quantities`,
    [
      'Kind',
      'labelled',
      'read',
      ...['value:', 'with unit:'].flatMap((name) => [name, 'precision', 'recall', 'F1']),
    ],
    [
      ...rows.filter(([, labelled, read]) => labelled !== '0' || read !== '0'),
      rowOf('all', outcomes, () => true),
      rowOf('without dates', outcomes, (kind) => kind !== 'date'),
    ],
  );
}

/** Recall over the labels of these kinds, precision over what was read as such. */
function rowOf(
  name: string,
  outcomes: readonly Outcome[],
  counts: (kind: QuantityKind) => boolean,
): string[] {
  const labelled = sum(outcomes, ({ sentence }) => sentence.quantities.filter(({ kind }) => counts(kind)));
  const read = sum(outcomes, (outcome) => outcome.read.filter(({ kind }) => counts(kind)));
  const scores = (['value', 'unit'] as const).flatMap((measure) => {
    const found = sum(outcomes, (outcome) =>
      [...outcome[measure].keys()].filter((index) => {
        const kind = outcome.sentence.quantities[index]?.kind;
        return kind !== undefined && counts(kind);
      }),
    );
    const right = sum(outcomes, (outcome) =>
      [...outcome[measure].values()].filter(({ kind }) => counts(kind)),
    );
    const precision = right / read;
    const recall = found / labelled;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return ['', ...[precision, recall, f1].map((share) => (Number.isNaN(share) ? '–' : percent(share)))];
  });
  return [name, String(labelled), String(read), ...scores];
}

function sum(outcomes: readonly Outcome[], what: (outcome: Outcome) => readonly unknown[]): number {
  return outcomes.reduce((total, outcome) => total + what(outcome).length, 0);
}

/** Every miss, wrong unit and false find, under its sentence; into a file where one is named. */
function tell(outcomes: readonly Outcome[]): void {
  const text = outcomes.flatMap(linesOf).join('\n');
  const file = optionOf('--misses');
  if (file === undefined) {
    console.log(`\n${text}`);
    return;
  }
  writeFileSync(file, `${text}\n`);
  console.log(`\n  Every miss and false find of the half for the work is in ${file}.`);
}

function linesOf({ sentence, read, value, unit }: Outcome): string[] {
  const lines: string[] = [];
  for (const [index, label] of sentence.quantities.entries()) {
    const found = value.get(index);
    const wanted = `"${label.text}" ${label.value ?? ''} ${label.unit ?? ''} (${label.kind})`;
    if (!found) lines.push(`    missed  ${wanted}`);
    else if (!unit.has(index)) lines.push(`    unit    ${wanted}, read as ${found.unit ?? 'none'}`);
  }
  const right = new Set(value.values());
  for (const each of read) {
    if (right.has(each)) continue;
    const words = sentence.text.slice(each.span.start, each.span.end);
    const range = each.low === undefined ? '' : `${each.low} to `;
    lines.push(`    false   "${words}" ${range}${each.value} ${each.unit ?? ''} (${each.kind})`);
  }
  return lines.length > 0 ? [`  ${sentence.text}`, ...lines] : [];
}
