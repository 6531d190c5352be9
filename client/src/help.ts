import {
  commands,
  type Disposable,
  type ExtensionContext,
  env,
  l10n,
  UIKind,
  Uri,
  version,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { RuleRow } from '../../server/src/lsp/host';

/** A system of which nobody knows, to show how an entry is written. */
const EXAMPLE = `- id: falcon-9x
  designation: Falcon-9X
  kind: armed MALE drone
  origin: TR`;

/** What a new house dictionary says: comments, and nothing that counts. */
function newDictionary(): string {
  const lines = [
    l10n.t('Systems of this house: ones that Designator does not know, and changes to those it knows.'),
    l10n.t('A new one needs at least these:'),
    '',
    ...EXAMPLE.split('\n'),
    '',
    l10n.t(
      'With the id of one that Designator knows, an entry changes it: aliases and wrong forms are added.',
    ),
  ];
  return [...lines.map((line) => `# ${line}`.trimEnd()), ''].join('\n');
}

/** Commands that explain, begin something, or help to report what went wrong. */
export function registerHelp(
  client: BaseLanguageClient,
  { extension, extensionUri }: ExtensionContext,
): Disposable[] {
  return [
    commands.registerCommand('designator.explainRule', async (id?: string) => {
      const rule = id ?? (await chooseRule(client));
      if (!rule) return;
      const page = Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`);
      await commands.executeCommand('markdown.showPreview', page);
    }),
    commands.registerCommand('designator.openSample', async () => {
      const sample = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'test', 'sample', 'story.md'));
      // A draft of the writer's own, to be played with.
      const content = new TextDecoder().decode(sample);
      await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
    }),
    commands.registerCommand('designator.newHouseDictionary', async () => {
      const folder = workspace.workspaceFolders?.[0]?.uri;
      if (!folder) {
        void window.showInformationMessage(
          l10n.t('Open the folder of your drafts first: the dictionary is kept there.'),
        );
        return;
      }
      const file = Uri.joinPath(folder, '.designator', 'house.yaml');
      const there = await workspace.fs.stat(file).then(
        () => true,
        () => false,
      );
      if (!there) await workspace.fs.writeFile(file, new TextEncoder().encode(newDictionary()));
      await window.showTextDocument(file);
    }),
    commands.registerCommand('designator.reportProblem', async () => {
      const { version: own } = extension.packageJSON as { version: string };
      const where = env.uiKind === UIKind.Web ? 'in the browser' : 'on the desktop';
      // In English whatever the editor's language: it is written to those who mend it.
      const content = `# A problem with Designator

## What happened, and what should have


## A sentence that shows it (your own words, nothing that may not be published)


## Versions

- Designator ${own}
- ${env.appName} ${version}, ${where}${env.remoteName ? `, remote: ${env.remoteName}` : ''}
- language server: ${client.initializeResult?.serverInfo?.version ?? 'not running'}
- workspace: ${workspace.isTrusted ? 'trusted' : 'untrusted'}, folders: ${workspace.workspaceFolders?.length ?? 0}

Nothing of your drafts, paths or settings is in here. The log is in the output panel under “Designator”.
`;
      await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
    }),
    commands.registerCommand('designator.showLog', () => client.outputChannel.show()),
  ];
}

async function chooseRule(client: BaseLanguageClient): Promise<string | undefined> {
  const rules = await client.sendRequest<RuleRow[]>('designator/rules');
  const picked = await window.showQuickPick(
    rules.map(({ id, summary, severity, optIn }) => ({
      label: id,
      description: optIn
        ? l10n.t({
            message: '{0}, only when asked for',
            args: [severity],
            comment: 'hint, only when asked for',
          })
        : severity,
      detail: summary,
    })),
    {
      title: l10n.t('Explain a rule'),
      matchOnDetail: true,
      placeHolder: l10n.t('What does a mark mean, and why?'),
    },
  );
  return picked?.label;
}
