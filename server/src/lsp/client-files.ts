import type { Connection } from 'vscode-languageserver';
import type { FileAccess } from '../core/config/desk';
import { type Host, ListFolderRequest, ReadFileRequest } from './host';

/** Files by URI: the host's own for `file:`, the client's for everything else. */
export function filesOf(host: Host, connection: Connection, clientReads: boolean): FileAccess {
  const own = (uri: string): FileAccess | undefined => (uri.startsWith('file:') ? host.files : undefined);
  return {
    async read(uri) {
      const files = own(uri);
      if (files) return files.read(uri);
      if (!clientReads) return undefined;
      return (await connection.sendRequest<string | null>(ReadFileRequest, { uri })) ?? undefined;
    },
    async list(uri) {
      const files = own(uri);
      if (files) return files.list(uri);
      return clientReads ? connection.sendRequest<string[]>(ListFolderRequest, { uri }) : [];
    },
  };
}
