import { countryName } from '../core/lexicon/countries';
import { sheetOf } from '../core/sheet';
import type { Checked } from './checker';
import { rangeOf } from './convert';
import type { ClaimRow, DraftSheet, SystemRow } from './host';

/** A draft's fact-check sheet and the systems that it names, for the client's views. */
export function draftSheet(checked: Checked): DraftSheet {
  const { document, draft, desk } = checked;
  const claims = sheetOf(draft, desk.lexicon).lines.map(
    ({ claim, figure, sentence, status, who, was, system, known }): ClaimRow => ({
      range: rangeOf(document, claim.quantity.span),
      figure,
      predicate: claim.predicate,
      sentence,
      status,
      ...(was ? { who: `was “${was.says}” (${was.source})` } : who !== undefined && { who }),
      ...(system !== undefined && { system }),
      known: known.map(({ text, sources }) => {
        const publishers = [...new Set(sources.map(({ publisher }) => publisher))];
        return publishers.length > 0 ? `${text} [${publishers.join(', ')}]` : text;
      }),
    }),
  );
  return { claims, systems: systemsOf(checked) };
}

function systemsOf({ document, draft, desk: { lexicon } }: Checked): SystemRow[] {
  const bySystem = new Map<number, Map<string, SystemRow['names'][number]['ranges'][number][]>>();
  for (const { system, form, span } of draft.mentions) {
    const names = bySystem.get(system) ?? new Map();
    bySystem.set(system, names);
    const name = document.getText(rangeOf(document, form)).replace(/\s+/g, ' ');
    names.set(name, [...(names.get(name) ?? []), rangeOf(document, span)]);
  }
  return [...bySystem].map(([system, names]) => {
    const { id, kind, origin } = lexicon.entry(system);
    return {
      id,
      title: lexicon.title(system),
      kind,
      country: [origin].flat().map(countryName).join(', '),
      names: [...names].map(([name, ranges]) => ({ name, ranges })),
    };
  });
}
