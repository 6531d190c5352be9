import { MarkupKind } from 'vscode-languageserver';
import type { Source } from '../core/lexicon/entry';

/** The commands of a client that follows command links in cards; others leave them out. */
export interface CardCommands {
  /** Goes to a place of a draft: address, line and column, from nought. */
  readonly reveal?: string;
  /** Shows everything that is known of a system, by its id. */
  readonly card?: string;
  /** Asks what stands behind the figure at a place. */
  readonly verify?: string;
}

/**
 * Writes a card in the way that an editor shows it: as Markdown, with links that work there, or in plain words. What comes from
 * drafts and dictionaries is text: it can become neither mark-up nor a link.
 */
export class CardText {
  readonly #markdown: boolean;
  readonly commands: CardCommands;

  /** @param markdown false for editors that show plain text; then no command is linked either */
  constructor(markdown: boolean, commands: CardCommands = {}) {
    this.#markdown = markdown;
    this.commands = markdown ? commands : {};
  }

  get kind(): MarkupKind {
    return this.#markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  }

  text(text: string): string {
    return this.#markdown ? text.replace(/[\\`*_{}[\]<>|#~&]/g, '\\$&') : text;
  }

  strong(text: string): string {
    return this.#markdown ? `**${this.text(text)}**` : text;
  }

  /** A line with what it is about in front. `said` is written already. */
  labelled(label: string, said: string): string {
    return this.#markdown ? `_${this.text(label)}_ ${said}` : `${label}: ${said}`;
  }

  /** A link to a page of the web; the text alone for an address that is none. */
  link(text: string, address: string): string {
    if (!/^https?:\/\//.test(address)) return this.text(text);
    if (!this.#markdown) return text === address ? text : `${text} <${address}>`;
    return `[${this.text(text)}](${inLink(address)})`;
  }

  /** A link that calls a command, where the editor has it; the text alone elsewhere. */
  command(text: string, command: string | undefined, ...args: readonly unknown[]): string {
    if (command === undefined) return this.text(text);
    // An editor decodes an address when it reads it, and once more when it calls the command.
    const query = encodeURIComponent(JSON.stringify(args).replaceAll('%', '%25'));
    return `[${this.text(text)}](${inLink(`command:${command}?${query}`)})`;
  }

  /** The pages on which something rests, in brackets: by their publishers, each once. */
  sources(sources: readonly Source[]): string {
    const byPublisher = new Map(sources.toReversed().map((source) => [source.publisher, source.address]));
    const names = [...new Set(sources.map(({ publisher }) => publisher))];
    if (names.length === 0) return '';
    // Plain text is read at a glance, and an address may be as long as the rest of the card.
    const written = names.map((name) =>
      this.#markdown ? this.link(name, byPublisher.get(name) ?? '') : name,
    );
    return this.#markdown ? ` (${written.join(', ')})` : ` [${written.join(', ')}]`;
  }

  /** Blocks of lines as one text; what is empty is left out. */
  join(blocks: readonly (readonly string[])[]): string {
    const lines = this.#markdown ? '  \n' : '\n';
    return blocks
      .map((block) => block.filter((line) => line !== '').join(lines))
      .filter((block) => block !== '')
      .join(this.#markdown ? '\n\n' : '\n');
  }
}

/** A bracket or a blank would end a link. */
function inLink(address: string): string {
  return address.replace(/[()\s<>\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
