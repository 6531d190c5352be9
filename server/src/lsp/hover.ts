import type { Hover } from 'vscode-languageserver';
import type { Span } from '../core/finding';
import type { CardText } from './card-text';
import type { Checked } from './checker';
import { claimCard } from './claim-card';
import { rangeOf } from './convert';
import { holds } from './places';
import { systemCard } from './system-card';

/**
 * The card of what stands at an offset: the system that is named there, or must be meant there; else what is known of a claim.
 * @param text how the editor shows cards
 */
export function hoverAt(checked: Checked, offset: number, text: CardText): Hover | undefined {
  const { document, draft, findings, desk } = checked;
  const isHere = ({ span }: { readonly span: Span }): boolean => holds(span, offset);
  const card = (span: Span, value: string): Hover => ({
    range: rangeOf(document, span),
    contents: { kind: text.kind, value },
  });
  const mention = draft.mentions.find(isHere);
  if (mention) return card(mention.span, systemCard(checked, mention.system, text, offset));
  // A name that is wrong is looked up by what it should be; any other mark at a figure is about the figure.
  const marked = findings.filter((finding) => finding.system !== undefined && isHere(finding));
  const misnamed = marked.find(({ rule }) => rule.startsWith('designation/'));
  const claim = misnamed ? undefined : draft.claims.find(({ quantity }) => isHere(quantity));
  if (claim) return card(claim.quantity.span, claimCard(checked, claim, text));
  const [finding] = misnamed ? [misnamed] : marked;
  const meant = finding?.system === undefined ? undefined : desk.lexicon.systemOf(finding.system);
  return finding && meant !== undefined
    ? card(finding.span, systemCard(checked, meant, text, offset))
    : undefined;
}
