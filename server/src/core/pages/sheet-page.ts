import type { Draft } from '../draft';
import type { Lexicon } from '../lexicon/lexicon';
import { SHEET_STATUSES, type Sheet, type SheetLine } from '../sheet';
import { LineIndex } from '../text/positions';
import { type Frame, type Html, html, linksTo, page } from './html';
import { STATUS_WORDS, summaryOf } from './sheet-words';
import { timeline } from './timeline';

/**
 * The fact-check sheet as a page: who stands behind the numbers, the dates of the story, its systems by kind, and every claim
 * with its sentence, its source and what the dictionary knows.
 * @param title the draft's name
 */
export function sheetPage(
  title: string,
  draft: Draft,
  sheet: Sheet,
  lexicon: Lexicon,
  frame: Frame = {},
): string {
  const lines = new LineIndex(draft.prose.text);
  const { length } = sheet.lines;
  const body = html`
<h1>${title}</h1>
<p class="summary">${length === 0 ? 'This draft asserts no figures.' : `${summaryOf(sheet)}.`}</p>
${length > 0 && html`<h2>Who stands behind the numbers</h2>${stands(sheet)}`}
${dates(draft)}
${systems(draft, lexicon)}
${
  length > 0 &&
  html`<h2>Claim by claim</h2>
<table class="sheet" role="table">
<thead role="rowgroup"><tr role="row">${['Line', 'Figure', 'Who says so', 'Known'].map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${sheet.lines.map((line) => row(line, lines, frame))}</tbody>
</table>`
}
${
  sheet.absent.length > 0 &&
  html`<h2>Verified, and no longer in the draft</h2><ul>${sheet.absent.map(
    ({ says, source, date }) => html`<li>${says} <span class="dim">(${date}, ${source})</span></li>`,
  )}</ul>`
}`;
  return page(`Fact-check sheet: ${title}`, body, frame);
}

/** One bar, divided by status, and what its parts are. */
function stands(sheet: Sheet): Html {
  const { lines, counts: of } = sheet;
  const shown = SHEET_STATUSES.filter((status) => of[status] > 0);
  let at = 0;
  const parts = shown.map((status) => {
    const start = at;
    const share = (of[status] / lines.length) * 100;
    at += share;
    return html`<rect class="${status}" x="${start.toFixed(2)}%" y="0" width="${Math.max(0.3, share - 0.3).toFixed(2)}%" height="22" rx="3"><title>${STATUS_WORDS[status]}: ${of[status]}</title></rect>`;
  });
  const legend = shown.map(
    (status) => html`<li><span class="mark ${status}"></span>${STATUS_WORDS[status]} ${of[status]}</li>`,
  );
  return html`<svg width="100%" height="22" role="img" aria-label="${summaryOf(sheet)}">${parts}</svg><ul class="legend">${legend}</ul>`;
}

function dates(draft: Draft): Html {
  const moments = draft.quantities
    .filter(({ kind, unit }) => kind === 'date' && /^\d{4}/.test(unit ?? ''))
    .map(({ unit = '', span }) => ({
      date: unit,
      text: draft.prose.text.slice(span.start, span.end).replace(/\s+/g, ' '),
    }));
  const drawn = timeline(moments);
  return drawn ? html`<h2>The dates of the story</h2>${drawn}` : html``;
}

/** How many systems of each kind the draft names. */
function systems({ mentions }: Draft, lexicon: Lexicon): Html {
  const byKind = new Map<string, Set<string>>();
  for (const { system } of mentions) {
    const { kind } = lexicon.entry(system);
    byKind.set(kind, (byKind.get(kind) ?? new Set()).add(lexicon.title(system)));
  }
  if (byKind.size === 0) return html``;
  const rows = [...byKind].sort(([, a], [, b]) => b.size - a.size);
  const most = rows[0]?.[1].size ?? 1;
  const bars = rows.map(
    ([kind, titles]) =>
      html`<div>${kind}</div><svg role="img" aria-label="${titles.size} ${titles.size === 1 ? 'system' : 'systems'}"><rect class="bar" width="${((titles.size / most) * 100).toFixed(1)}%" height="100%" rx="3"/></svg><div class="dim">${[...titles].join(', ')}</div>`,
  );
  return html`<h2>The systems by kind</h2><div class="bars">${bars}</div>`;
}

function row(
  { claim, figure, sentence, status, who, was, system, known }: SheetLine,
  lines: LineIndex,
  { linkTo }: Frame,
): Html {
  const place = lines.at(claim.quantity.span.start);
  const link = linkTo?.(place);
  const number = link ? html`<a href="${link}">${place.line}</a>` : html`${place.line}`;
  const source = who && /^https?:\/\/\S+$/.test(who) ? html`<a href="${who}">${who}</a>` : html`${who}`;
  // In a narrow window the style sheet takes the table apart, and with it its roles, unless they are said.
  return html`<tr role="row">
<td role="cell">${number}</td>
<td role="cell"><strong>${figure}</strong> <span class="dim">${claim.predicate}${system && html`, <span class="name">${system}</span>`}</span><div class="sentence">${sentence}</div></td>
<td role="cell"><span class="mark ${status}"></span>${STATUS_WORDS[status]}${was ? html`<div class="dim">was “${was.says}”, ${was.date}, ${was.source}</div>` : who !== undefined && html`<div class="dim">${source}</div>`}</td>
<td role="cell">${
    known.length > 0 &&
    html`<ul>${known.map(({ text, sources }) => html`<li>${text}${linksTo(sources)}</li>`)}</ul>`
  }</td>
</tr>`;
}
