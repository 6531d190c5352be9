import { type Disposable, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Shows what the dictionary has of a system as a document that nobody can change: `designator:/systems/s-400.yaml`. */
export function registerEntries(client: BaseLanguageClient): Disposable {
  return workspace.registerTextDocumentContentProvider('designator', {
    provideTextDocumentContent: ({ path }) => {
      const id = /([^/]+)\.yaml$/.exec(path)?.[1] ?? '';
      return client.sendRequest<string>('designator/entry', { id });
    },
  });
}
