import { type Draft, readDrafts } from '../core/draft';
import type { Lexicon } from '../core/lexicon/lexicon';
import { inBatches } from './batches';
import { Printer } from './contract';
import type { Options } from './options';
import { Output } from './output';
import { table } from './table';

/** `designator systems`: the systems that drafts name. */
export function systemsCommand(options: Options): Promise<number> {
  return inventory(
    options,
    'mentions',
    (printer, draft, lexicon) => printer.mentions(draft, lexicon),
    ({ line, column, text, designation, kind, origin }) => [
      `${line}:${column}`,
      text,
      designation,
      kind,
      origin,
    ],
  );
}

/** Lists something of each draft: as JSON under a name, or as a table. @returns the exit code. */
async function inventory<T>(
  options: Options,
  name: string,
  itemsOf: (printer: Printer, draft: Draft, lexicon: Lexicon) => readonly T[],
  rowOf: (item: T) => readonly string[],
): Promise<number> {
  const output = new Output();
  const json: unknown[] = [];
  const outcome = await inBatches(options, (drafts, { lexicon }) => {
    for (const [index, draft] of readDrafts(drafts, lexicon).entries()) {
      const { text, file } = drafts[index];
      const items = itemsOf(new Printer(text), draft, lexicon);
      if (options.format === 'json') json.push({ path: file.path, [name]: items });
      else {
        const rows = items.map((item) => rowOf(item).map((cell) => cell.replace(/\s+/g, ' ')));
        output.write(`${file.path}\n${table(rows)}`);
      }
    }
  });
  if (options.format === 'json') output.write(`${JSON.stringify(json, null, 2)}\n`);
  await output.end();
  return outcome.failures > 0 ? 2 : 0;
}
