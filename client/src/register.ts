import type { Disposable, ExtensionContext } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { registerAddToDictionary } from './add-to-dictionary';
import { registerAskReporter } from './ask-reporter';
import { registerCheckWorkspace } from './check-workspace';
import { registerFixInWorkspace } from './fix-in-workspace';
import { registerHelp } from './help';
import type { LiveWord } from './live-word';
import { registerLookUp } from './look-up';
import { registerOpenLedger } from './open-ledger';
import { serveFiles } from './options';
import { registerEntries } from './show-entries';
import { registerVerifyClaim } from './verify-claim';
import { views } from './views';

/** Everything that the extension does beside what the protocol carries: the same on the desktop and in the browser. */
export function register(
  client: BaseLanguageClient,
  context: ExtensionContext,
  live: LiveWord,
): Disposable[] {
  serveFiles(client);
  return [
    live.watch(client),
    registerAddToDictionary(client),
    registerVerifyClaim(client),
    registerAskReporter(client),
    registerOpenLedger(),
    registerEntries(client),
    registerLookUp(client),
    ...views(client),
    ...registerCheckWorkspace(client),
    registerFixInWorkspace(client),
    ...registerHelp(client, context),
  ];
}
