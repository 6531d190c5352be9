/** The extension on the desktop, and on remote machines. */
import type { ExtensionContext } from 'vscode';

let started: { end(): Promise<void> } | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  // The protocol's library takes most of the time that we need to wake: what the editor has waiting goes first.
  await new Promise((resolve) => setImmediate(resolve));
  const { start } = await import('./desktop');
  started = await start(context);
}

export async function deactivate(): Promise<void> {
  await started?.end();
}
