import { type Card, cardOf, type Kin, relationTo } from '../core/lexicon/card';
import type { Line } from '../core/lexicon/figures';
import type { CardText } from './card-text';
import type { Checked } from './checker';
import { namesOf } from './places';

/** A hover is read at a glance: the rest is on the system's page, one click away, or for `designator lookup`. */
const MOST = { figures: 4, parts: 3, operators: 8, kin: 6, places: 8, names: 4 };

/** Where there is no page to click to, the card itself says a little more. */
const MOST_ALONE = { figures: 6, events: 3 };

/**
 * What a writer wants to know of a system in the middle of a sentence: what it is and what it is called, who makes and has it,
 * its figures with their pages, and where else the draft names it.
 * @param offset where the writer is: that line is not among the others
 */
export function systemCard(checked: Checked, system: number, text: CardText, offset: number): string {
  const card = cardOf(checked.desk.lexicon, system);
  const { title, flags, summary, figures, events, id } = card;
  const page = text.commands.card;
  const head = text.strong(title) + (page && flags ? ` ${flags}` : '');
  const known = figures.slice(0, page ? MOST.figures : MOST_ALONE.figures);
  const told = page ? [] : events.slice(0, MOST_ALONE.events);
  const more = page ? [text.command('Everything known', page, id)] : [];
  const others = placesIn(checked, system, text, offset);
  return text.join([
    [head, text.text(summary)],
    [...namesIn(card, text), ...kinIn(card, text)],
    [...known, ...told].map((line) => figureIn(line, text)),
    [[...others, ...more].join(' · ')],
  ]);
}

function namesIn({ names, makers, operators }: Card, text: CardText): string[] {
  const called = names.map(([label, said]) => text.labelled(label, text.text(shortened(said))));
  return [
    called.join(' · '),
    makers.length > 0 ? text.labelled('Maker', text.text(makers.join(', '))) : '',
    operators.length > 0 ? text.labelled('Operators', text.text(listed(operators, MOST.operators))) : '',
  ];
}

/** The family: where it comes from, and what comes from it or belongs to it. */
function kinIn({ base, kin }: Card, text: CardText): string[] {
  const link = ({ id, designation }: Kin): string => text.command(designation, text.commands.card, id);
  const said: string[] = [];
  if (base) {
    const relation = relationTo(base);
    said.push(text.text(relation.slice(0, relation.length - base.designation.length)) + link(base));
  }
  if (kin.length > 0) {
    const shown = kin.length > MOST.kin + 1 ? kin.slice(0, MOST.kin) : kin;
    const rest = kin.length > shown.length ? ` and ${kin.length - shown.length} more` : '';
    said.push(shown.map(link).join(', ') + rest);
  }
  return said.length > 0 ? [text.labelled('Family', said.join('; with it '))] : [];
}

function figureIn({ label, parts }: Line, text: CardText): string {
  const said = parts
    .slice(0, MOST.parts)
    .map((part) => text.text(part.text) + text.sources(part.sources))
    .join('; ');
  return text.labelled(label, parts.length > MOST.parts ? `${said} …` : said);
}

/** "Also on lines 3, 17": the other lines that name the system, under any name. */
function placesIn(checked: Checked, system: number, text: CardText, offset: number): string[] {
  const { document } = checked;
  const here = document.positionAt(offset).line;
  const lines = new Map<number, number>();
  for (const { span } of namesOf(checked, system)) {
    const { line, character } = document.positionAt(span.start);
    if (line !== here && !lines.has(line)) lines.set(line, character);
  }
  if (lines.size === 0) return [];
  const links = [...lines]
    .slice(0, MOST.places)
    .map(([line, column]) =>
      text.command(String(line + 1), text.commands.reveal, document.uri, line, column),
    );
  const rest = lines.size > MOST.places ? ` and ${lines.size - MOST.places} more` : '';
  return [`${text.text(lines.size === 1 ? 'Also on line' : 'Also on lines')} ${links.join(', ')}${rest}`];
}

function listed(names: readonly string[], most: number): string {
  // "and 1 more" is no shorter than the name.
  return names.length <= most + 1
    ? names.join(', ')
    : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

/** The first few of the names that are set off by commas. */
function shortened(names: string): string {
  return listed(names.split(', '), MOST.names);
}
