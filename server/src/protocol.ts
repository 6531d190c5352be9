/** The protocol's library: what says the server's first word and what has all its answers share one. */
export * from 'vscode-languageserver/node';
