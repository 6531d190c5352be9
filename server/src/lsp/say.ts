import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Tells the writer something that needs no answer. */
export function say(connection: Connection, message: string): void {
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
}
