import { type Uri, workspace } from 'vscode';

/** More drafts than this are no desk's: somebody has opened a whole archive, and is told so. */
export const MOST_DRAFTS = 5000;

/** The drafts of the workspace, open or not: Markdown and plain text, less what the editor's settings hide. */
export function draftsOfWorkspace(): Thenable<Uri[]> {
  return workspace.findFiles('**/*.{md,markdown,txt}', '**/{node_modules,.git,.designator}/**', MOST_DRAFTS);
}
