import { isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Span } from '../finding';

/** Something in a desk's file, or in an entry, that leads elsewhere. */
export interface FileLink {
  readonly span: Span;
  /** A source of the dictionary, an address of the web, a system, or a draft by its path from the desk's folder. */
  readonly to: 'source' | 'address' | 'system' | 'draft';
  /** The id, the address or the path. */
  readonly name: string;
}

/** Fields that hold the id of a system. */
const SYSTEMS: ReadonlySet<unknown> = new Set(['family', 'system']);

/**
 * What leads elsewhere in a file of entries (a house dictionary, or what the dictionary has of a system) or in a ledger, in the
 * order of the text. A file with a mistake is read as far as that goes.
 * @param isLedger whether the file's top fields are drafts
 */
export function linksIn(text: string, isLedger: boolean): FileLink[] {
  const document = parseDocument(text);
  const links: FileLink[] = [];
  const add = (node: unknown, to: FileLink['to']): void => {
    if (!isScalar(node) || !node.range || typeof node.value !== 'string' || node.value === '') return;
    const [start, end] = node.range;
    links.push({ span: { start, end }, to, name: node.value });
  };
  visit(document, {
    Pair(_, { key, value }, path) {
      if (isLedger && path.length === 2) add(key, 'draft');
      if (!isScalar(key)) return;
      const field = key.value;
      if (field === 'source')
        for (const each of isSeq(value) ? value.items : [value])
          add(each, isAddress(each) ? 'address' : 'source');
      else if (field === 'address' && isAddress(value)) add(value, 'address');
      else if (SYSTEMS.has(field)) add(value, 'system');
    },
  });
  return links.sort((a, b) => a.span.start - b.span.start);
}

function isAddress(node: unknown): boolean {
  return isScalar(node) && typeof node.value === 'string' && /^https?:\/\/\S+$/.test(node.value);
}
