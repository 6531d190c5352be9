import { type Card, cardOf } from '../core/lexicon/card';
import { type Options, UsageError } from './options';
import { Output } from './output';
import { openDesks, workingFolder } from './session';

/** `designator lookup NAME`: the systems that go by a name, best first. Exit code 1 where there is none. */
export async function lookupCommand(options: Options): Promise<number> {
  const query = options.arguments.join(' ');
  if (query.trim() === '') throw new UsageError('Say what to look up: `designator lookup flanker`.');
  const output = new Output();
  const { lexicon } = await openDesks().deskOfFolder(workingFolder());
  const { Lookup } = await import('../core/lexicon/lookup');
  const found = new Lookup(lexicon).find(query);
  const cards = found.map(({ system, form }) => ({
    form,
    card: cardOf(lexicon, system),
    entry: lexicon.entry(system),
  }));
  if (options.format === 'json') {
    output.write(
      `${JSON.stringify(
        cards.map(({ form, entry, card: { figures, events } }) => ({ form, ...entry, figures, events })),
        null,
        2,
      )}\n`,
    );
  } else if (cards.length === 0) {
    output.note(`No system goes by “${query}”.\n`);
  } else {
    for (const [index, { card }] of cards.entries()) {
      output.write(`${card.title}  ${card.summary}\n`);
      // The best one in full; the others are there to be asked for.
      if (index === 0) output.write(inFull(card));
      if (index === 0 && cards.length > 1) output.write('\nAlso\n');
    }
  }
  await output.end();
  return cards.length > 0 ? 0 : 1;
}

/** Names, figures and events, each line under its label; sources by publisher. */
function inFull({ rows, figures, events }: Card): string {
  const known = [...figures, ...events].map(
    ({ label, parts }) =>
      [
        label,
        parts
          .map(({ text, sources }) => `${text} [${sources.map(({ publisher }) => publisher).join(', ')}]`)
          .join('; '),
      ] as const,
  );
  const lines = [...rows, ...known];
  const width = Math.max(10, ...lines.map(([label]) => label.length + 2));
  return lines.map(([label, text]) => `  ${label.padEnd(width)}${text}\n`).join('');
}
