import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ClaimsView } from './claims-view';
import { Panels } from './panels';
import { Sheets } from './sheets';
import { StatusBar } from './status-bar';
import { SystemsView } from './systems-view';

/** What stands beside the draft: its claims, its systems, and their count in the status bar. */
export function views(client: BaseLanguageClient): Disposable[] {
  const sheets = new Sheets(client);
  return [
    sheets,
    new ClaimsView(sheets),
    new SystemsView(sheets),
    new StatusBar(sheets),
    new Panels(client, sheets),
  ];
}
