import { readDraft } from '../core/draft';
import { sheetOf } from '../core/sheet';
import { Printer } from './contract';
import { eachDraft } from './each-draft';
import { type Options, UsageError } from './options';
import { Output, wantsColour } from './output';
import { csvSheet, markdownSheet, SheetPrinter } from './sheet';

/** `designator claims`: the fact-check sheet of drafts. @returns the exit code. @throws UsageError */
export async function claimsCommand(options: Options): Promise<number> {
  const { format } = options;
  if (format === 'compact') throw new UsageError('claims takes --format pretty, json, csv or markdown.');
  const output = new Output();
  const pretty = new SheetPrinter(wantsColour(options));
  const json: unknown[] = [];
  if (format === 'csv') output.write(csvSheet.head);
  const outcome = await eachDraft(options, ({ file, text, language, desk }) => {
    const draft = readDraft(text, language, desk.lexicon, desk.verifiedIn(file.absolute));
    const printer = new Printer(text);
    const sheet = sheetOf(draft, desk.lexicon);
    if (format === 'json')
      json.push({ path: file.path, ...printer.sheet(sheet, options.all ? draft.quantities : []) });
    else if (format === 'csv') output.write(csvSheet.draft(file.path, sheet, printer));
    else if (format === 'markdown') output.write(markdownSheet(file.path, sheet, printer));
    else output.write(pretty.draft(file.path, sheet, printer));
  });
  if (format === 'json') output.write(`${JSON.stringify(json, null, 2)}\n`);
  await output.end();
  return outcome.failures > 0 ? 2 : 0;
}
