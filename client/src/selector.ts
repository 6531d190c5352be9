import { languages, type TextDocument, workspace } from 'vscode';

/** Where drafts live. Not in the output panel, a diff's left side or a chat box, which are plain text too. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web'];

const LANGUAGES = ['markdown', 'plaintext'];

/** What desks keep beside their drafts: what the server adds to a file must fit it as it is on the screen, saved or not. */
const DESK_FILES = ['**/.designator.yaml', '**/.designator/*.{yaml,yml}'];

type Filter = { readonly scheme: string } & ({ readonly language: string } | { readonly pattern: string });

/** The documents that the server is told of: as the editor has it, and the protocol. */
export function selector(): Filter[] {
  const schemes = new Set([...SCHEMES, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)]);
  return [...schemes]
    .flatMap((scheme): Filter[] => [
      ...LANGUAGES.map((language) => ({ scheme, language })),
      ...DESK_FILES.map((pattern) => ({ scheme, pattern })),
    ])
    .concat({ scheme: 'designator', language: 'yaml' });
}

/** Whether a document is one of those. */
export function concerns(document: TextDocument): boolean {
  return languages.match(selector(), document) > 0;
}

/** Whether one of those is open: the editor wakes the extension for less, as its own search boxes are plain text. */
export function hasDraft(): boolean {
  return workspace.textDocuments.some(concerns);
}
