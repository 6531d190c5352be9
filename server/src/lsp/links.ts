import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { HOUSE_FOLDER, LEDGER_FILE } from '../core/config/desk';
import type { FileLink, linksIn } from '../core/config/file-links';
import type { Lexicon } from '../core/lexicon/lexicon';
import { rangeOf } from './convert';
import { ENTRY_SCHEME, entryLocation } from './navigation';

interface Linking {
  readonly lexicon: Lexicon;
  /** Whether the client shows what the dictionary has of a system. */
  readonly showsEntries: boolean;
  readonly linksIn: typeof linksIn;
}

/** Whether a document has links of ours: a desk's file, or the entry of a system. Prose has none: nothing is underlined there. */
export function hasLinks(uri: string): boolean {
  return uri.startsWith(`${ENTRY_SCHEME}:`) || /\/\.designator\/[^/]+\.ya?ml$/.test(uri);
}

/** Sources as links to their pages, systems to their entries, and in a ledger drafts to where they are. */
export function linksOf(document: TextDocument, { lexicon, showsEntries, linksIn }: Linking): DocumentLink[] {
  const { uri } = document;
  const isLedger = uri.endsWith(`/${HOUSE_FOLDER}/${LEDGER_FILE}`);
  const root = uri.slice(0, uri.lastIndexOf(`/${HOUSE_FOLDER}/`));
  const leadTo = ({ to, name }: FileLink): Pick<DocumentLink, 'target' | 'tooltip'> | undefined => {
    switch (to) {
      case 'address':
        return { target: name };
      case 'source': {
        const source = lexicon.source(name);
        if (!source || !/^https?:/.test(source.address)) return undefined;
        return { target: source.address, tooltip: `${source.publisher}: ${source.title}` };
      }
      case 'system': {
        const system = showsEntries ? lexicon.systemOf(name) : undefined;
        return system === undefined
          ? undefined
          : { target: entryLocation(name).uri, tooltip: lexicon.title(system) };
      }
      case 'draft':
        return { target: `${root}/${name.split('/').map(encodeURIComponent).join('/')}` };
    }
  };
  return linksIn(document.getText(), isLedger).flatMap((link) => {
    const led = leadTo(link);
    return led ? [{ range: rangeOf(document, link.span), ...led }] : [];
  });
}
