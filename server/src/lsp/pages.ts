import { cardPage } from '../core/pages/card-page';
import { csvSheet } from '../core/pages/sheet-csv';
import { markdownSheet } from '../core/pages/sheet-markdown';
import { sheetPage } from '../core/pages/sheet-page';
import { type Sheet, sheetOf } from '../core/sheet';
import { nameOf } from './address';
import type { Checked } from './checker';
import type { ExportFormat, Page } from './host';

/** The fact-check sheet of a draft, for a panel whose links lead back into it. */
export function sheetPanel(checked: Checked, nonce: string, revealCommand: string | undefined): Page {
  const { document, draft, desk } = checked;
  const title = nameOf(document.uri);
  const linkTo =
    revealCommand &&
    (({ line, column }: { line: number; column: number }): string =>
      `command:${revealCommand}?${encodeURIComponent(JSON.stringify([document.uri, line - 1, column - 1]))}`);
  const html = sheetPage(title, draft, sheetFor(checked), desk.lexicon, { nonce, ...(linkTo && { linkTo }) });
  return { title: `Fact-check sheet: ${title}`, html };
}

/** The card of a system, for a panel; `undefined` for an id that nobody has. */
export function cardPanel(lexicon: Checked['desk']['lexicon'], id: string, nonce: string): Page | undefined {
  const system = lexicon.systemOf(id);
  return system === undefined
    ? undefined
    : { title: lexicon.title(system), html: cardPage(lexicon, system, { nonce }) };
}

/** The sheet of a draft as a file's text. */
export function exportSheet(checked: Checked, format: ExportFormat): string {
  const { document, draft, desk } = checked;
  const title = nameOf(document.uri);
  const sheet = sheetFor(checked);
  const text = document.getText();
  switch (format) {
    case 'html':
      return sheetPage(title, draft, sheet, desk.lexicon);
    case 'markdown':
      return markdownSheet(title, sheet, text);
    case 'csv':
      return csvSheet.head + csvSheet.draft(title, sheet, text);
  }
}

function sheetFor({ draft, desk }: Checked): Sheet {
  return sheetOf(draft, desk.lexicon);
}
