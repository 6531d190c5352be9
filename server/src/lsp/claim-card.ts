import type { Claim } from '../core/claims/claim';
import { lineOf, type SheetLine } from '../core/sheet';
import { plainWords } from '../core/text/plain-words';
import type { CardText } from './card-text';
import type { Checked } from './checker';

/** What is asserted, who says so, what the dictionary has that bears on it, and how it stands in the desk's ledger. */
export function claimCard(checked: Checked, claim: Claim, text: CardText): string {
  const { document, draft, desk } = checked;
  const line = lineOf(draft, desk.lexicon, claim);
  const about = [claim.predicate, ...(line.system === undefined ? [] : [line.system])];
  const position = document.positionAt(claim.quantity.span.start);
  const verify =
    text.commands.verify && line.status !== 'verified'
      ? text.command('Verify it …', text.commands.verify, { uri: document.uri, position })
      : '';
  return text.join([
    [`${text.strong(line.figure)} ${text.text(`· ${about.join(' · ')}`)}`, standing(checked, line, text)],
    line.known.map(({ text: known, sources }) => {
      const [label = '', ...rest] = known.split(': ');
      const said = text.text(rest.join(': ')) + text.sources(sources);
      return rest.length > 0 ? text.labelled(label, said) : text.text(label) + text.sources(sources);
    }),
    [verify],
  ]);
}

/** Who says so; of what the desk has verified, with what, and whether the figure is still the same. */
function standing(checked: Checked, { claim, status, who, was }: SheetLine, text: CardText): string {
  const { verification } = claim;
  const quoted = who === undefined ? '' : ` (“${who}”)`;
  switch (status) {
    case 'verified': {
      if (!verification) return text.text('Verified by the desk');
      const { source, note, date } = verification;
      const behind = text.text(note ? ` (${note})` : '');
      return `${text.text(`Verified on ${date}: `)}${text.link(source, source)}${behind}`;
    }
    case 'revoked':
      return was
        ? `${text.text(`Changed since it was verified: on ${was.date} it was “${was.says}”, by `)}${text.link(was.source, was.source)}`
        : text.text('Changed since it was verified');
    case 'named': {
      const address = linkIn(checked, claim, who);
      const { source } = claim.attribution;
      // The figure's own words may be the link.
      if (
        address &&
        source &&
        source.start < claim.quantity.span.end &&
        source.end > claim.quantity.span.start
      )
        return `${text.text('Linked to ')}${text.link(hostOf(address), address)}`;
      const name = who ?? 'a named source';
      return `${text.text('Said by ')}${address ? text.link(name, address) : text.text(name)}`;
    }
    case 'anonymous':
      return text.text(`The source is not named${quoted}`);
    case 'vague':
      return text.text(`No source is named${quoted}`);
    case 'none':
      return text.text('No source is named');
  }
}

/** The page that the draft itself links to for a source: the link that names it in the claim's sentence, or the only one. */
function linkIn({ document, draft }: Checked, claim: Claim, who: string | undefined): string | undefined {
  const { start, end } = draft.prose.sentences[claim.sentence];
  // A link at the end of a sentence goes on behind its last word.
  const source = document.getText().slice(start, end + MARK_UP);
  const links = [...source.matchAll(/\[([^[\]\n]{1,200})\]\((https?:\/\/[^\s()]{1,500})\)/g)].filter(
    ({ index }) => index < end - start,
  );
  const named = links.find(([, label = '']) => who !== undefined && plainWords(label).includes(who));
  return (named ?? (links.length === 1 ? links[0] : undefined))?.[2];
}

/** "reuters.com", of the address of a page there. */
function hostOf(address: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(address)?.[1] ?? address;
}

/** So many characters a link's address may have. */
const MARK_UP = 700;
