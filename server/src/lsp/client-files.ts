import type { Connection } from 'vscode-languageserver';
import type { FileAccess } from '../core/config/desk';
import { type Host, ListFolderRequest, ReadFileRequest } from './host';

/**
 * Files by URI: the host's own for `file:`, the client's for everything else. What cannot be read is not there, whatever the
 * reason: an address that is none, a right that is missing, a client that has no answer.
 */
export function filesOf(host: Host, connection: Connection, clientReads: boolean): FileAccess {
  const own = (uri: string): FileAccess | undefined => (uri.startsWith('file:') ? host.files : undefined);
  return {
    async read(uri) {
      try {
        const files = own(uri);
        if (files) return await files.read(uri);
        if (!clientReads) return undefined;
        return (await connection.sendRequest<string | null>(ReadFileRequest, { uri })) ?? undefined;
      } catch {
        return undefined;
      }
    },
    async list(uri) {
      try {
        const files = own(uri);
        if (files) return await files.list(uri);
        return clientReads ? await connection.sendRequest<string[]>(ListFolderRequest, { uri }) : [];
      } catch {
        return [];
      }
    },
  };
}
