import { readDrafts } from '../core/draft';
import { csvSheet } from '../core/pages/sheet-csv';
import { markdownSheet } from '../core/pages/sheet-markdown';
import { sheetPage } from '../core/pages/sheet-page';
import { sheetOf } from '../core/sheet';
import { inBatches } from './batches';
import { Printer } from './contract';
import { type Options, UsageError } from './options';
import { Output, wantsColour } from './output';
import { SheetPrinter } from './sheet';

/** `designator claims`: the fact-check sheet of drafts. @returns the exit code. @throws UsageError */
export async function claimsCommand(options: Options): Promise<number> {
  const { format } = options;
  if (format === 'compact')
    throw new UsageError('claims takes --format pretty, json, csv, markdown or html.');
  const output = new Output();
  const pretty = new SheetPrinter(wantsColour(options));
  const json: unknown[] = [];
  let pages = 0;
  if (format === 'csv') output.write(csvSheet.head);
  const outcome = await inBatches(options, (drafts, { lexicon }) => {
    for (const [index, draft] of readDrafts(drafts, lexicon).entries()) {
      const { text, file } = drafts[index];
      const sheet = sheetOf(draft, lexicon);
      if (format === 'json')
        json.push({
          path: file.path,
          ...new Printer(text).sheet(sheet, options.all ? draft.quantities : []),
        });
      else if (format === 'csv') output.write(csvSheet.draft(file.path, sheet, text));
      else if (format === 'markdown') output.write(markdownSheet(file.path, sheet, text));
      else if (format === 'html') {
        // A page is one document: two in a row would be none.
        if (pages++ > 0) throw new UsageError('--format html takes one draft at a time.');
        output.write(sheetPage(file.path, draft, sheet, lexicon));
      } else output.write(pretty.draft(file.path, sheet, text));
    }
  });
  if (format === 'json') output.write(`${JSON.stringify(json, null, 2)}\n`);
  await output.end();
  return outcome.failures > 0 ? 2 : 0;
}
