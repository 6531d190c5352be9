import type { Source } from '../lexicon/entry';

/** Text that is HTML already, and is not escaped again. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | undefined | false | readonly Part[];

/** A template whose values are escaped, so that nothing that stands in a draft can become mark-up. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.reduce((all, string, index) => `${all}${print(parts[index - 1])}${string}`));
}

function print(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map(print).join('');
  return String(part).replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Where a page is shown: in an editor's panel, whose colours and policy hold, or as a file of its own. */
export interface Frame {
  /** For a panel: its style sheet may be used with this once-only word. */
  readonly nonce?: string;
  /** For a panel: what a click on a place of the draft calls. */
  readonly linkTo?: (place: { readonly line: number; readonly column: number }) => string;
}

/** Links to pages, by their publishers. */
export function linksTo(sources: readonly Source[]): Html {
  const links = sources.map(({ publisher, address, title }, index) => {
    // An address that is none of the web's may be a script.
    const link = /^https?:\/\//.test(address)
      ? html`<a href="${address}" title="${title}">${publisher}</a>`
      : html`${publisher}`;
    return html`${index > 0 && ', '}${link}`;
  });
  return links.length > 0 ? html` <span class="pages">${links}</span>` : html``;
}

/** A page that needs nothing but itself: no script, no network, no font. */
export function page(title: string, body: Html, { nonce }: Frame): string {
  const policy = `default-src 'none'; style-src ${nonce ? `'nonce-${nonce}'` : "'unsafe-inline'"}; img-src 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${print(title)}</title>
<style${nonce ? ` nonce="${nonce}"` : ''}>${STYLE}</style>
</head>
<body>
<main>
${body.text}
</main>
</body>
</html>
`;
}

/** The editor's own colours in a panel; as a file, a plain page that heeds the reader's choice of light or dark. */
const STYLE = `
:root {
  color-scheme: light dark;
  --fg: var(--vscode-foreground, light-dark(#1f1f1f, #d8d8d8));
  --dim: var(--vscode-descriptionForeground, light-dark(#616161, #9d9d9d));
  --bg: var(--vscode-editor-background, light-dark(#ffffff, #1e1e1e));
  --line: var(--vscode-panel-border, light-dark(#d9d9d9, #3c3c3c));
  --twig: light-dark(#a6a6a6, #6a6a6a);
  --link: var(--vscode-textLink-foreground, light-dark(#005fb8, #4daafc));
  --good: var(--vscode-charts-green, light-dark(#2f7d32, #89d185));
  --fair: var(--vscode-charts-blue, light-dark(#1a6fb5, #3794ff));
  --weak: var(--vscode-charts-yellow, light-dark(#9a6700, #cca700));
  --bad: var(--vscode-charts-red, light-dark(#c4314b, #f14c4c));
  --bar: var(--vscode-charts-foreground, light-dark(#616161, #9d9d9d));
}
body { margin: 0; background: var(--bg); color: var(--fg); font: var(--vscode-font-size, 15px)/1.5 var(--vscode-font-family, system-ui, sans-serif); }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1.5rem 4rem; }
h1 { font-size: 1.6em; font-weight: 600; margin: 0 0 .2em; }
h2 { font-size: 1.1em; font-weight: 600; margin: 2.2em 0 .6em; border-bottom: 1px solid var(--line); padding-bottom: .25em; }
p { margin: .3em 0; }
a { color: var(--link); text-decoration: underline 1px; text-decoration-color: color-mix(in srgb, currentColor 40%, transparent); text-underline-offset: .2em; }
a:hover, a:focus-visible { text-decoration-color: currentColor; }
.dim { color: var(--dim); } .name { white-space: nowrap; }
.summary { color: var(--dim); margin-bottom: 1em; }
svg { display: block; overflow: visible; }
.wide { overflow-x: auto; } .wide svg { width: 100%; max-width: 900px; min-width: 44rem; height: auto; }
svg text { fill: var(--fg); font: 12px var(--vscode-font-family, system-ui, sans-serif); stroke: var(--bg); stroke-width: 4px; paint-order: stroke; }
svg .dim { fill: var(--dim); }
.verified { fill: var(--good); } .named { fill: var(--fair); } .anonymous { fill: var(--weak); }
.vague { fill: var(--weak); opacity: .6; } .none { fill: var(--bar); opacity: .55; } .revoked { fill: var(--bad); }
.bar { fill: var(--fair); } .axis { stroke: var(--line); } .dot { fill: var(--fair); }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-weight: 600; color: var(--dim); border-bottom: 1px solid var(--line); padding: .35em .8em .35em 0; }
td { vertical-align: top; border-bottom: 1px solid var(--line); padding: .55em .8em .55em 0; }
table.sheet { table-layout: fixed; }
table.sheet th:nth-child(1) { width: 3rem; } table.sheet th:nth-child(3) { width: 19%; } table.sheet th:nth-child(4) { width: 36%; }
td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
td .sentence { color: var(--dim); margin-top: .25em; }
ul { margin: .2em 0; padding-left: 1.1em; }
.tree, .tree ul { list-style: none; margin: 0; padding: 0; } .tree ul { padding-left: .5em; }
.tree li li { position: relative; padding-left: 1.3em; }
.tree li li::before, .tree li li::after { content: ''; position: absolute; left: 0; top: 0; border-left: 1px solid var(--twig); height: 100%; }
.tree li li::after { width: .9em; height: .75em; border-bottom: 1px solid var(--twig); } .tree li li:last-child::before { height: .75em; }
dl { display: grid; grid-template-columns: fit-content(32%) 1fr; gap: .25em 1.2em; margin: 0; }
dt { color: var(--dim); } dd { margin: 0; }
.mark { display: inline-block; width: .7em; height: .7em; border-radius: 50%; margin-right: .45em; background: var(--bar); }
.mark.verified { background: var(--good); } .mark.named { background: var(--fair); }
.mark.anonymous, .mark.vague { background: var(--weak); } .mark.none { background: none; border: 1.5px solid var(--bar); box-sizing: border-box; } .mark.revoked { background: var(--bad); }
td a { overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: .2em 1.4em; margin: .5em 0 0; padding: 0; list-style: none; }
.bars { display: grid; grid-template-columns: minmax(8rem, max-content) minmax(4rem, 14rem) 1fr; gap: .35em 1em; align-items: center; }
.bars.figures { grid-template-columns: minmax(4rem, 16rem) 1fr; }
.bars svg { height: 1em; width: 100%; }
@media (max-width: 46rem) {
  main { padding: 1rem 1rem 3rem; }
  .bars, .bars.figures { grid-template-columns: 1fr; gap: .1em; } .bars > :nth-child(3n) { margin-bottom: .6em; }
  .bars.figures > :nth-child(2n) { margin-bottom: .6em; }
  table.sheet thead { position: absolute; clip-path: inset(50%); }
  table.sheet, table.sheet tbody, table.sheet tr, table.sheet td { display: block; }
  table.sheet td { border: 0; padding: .15em 0; } table.sheet tr { border-bottom: 1px solid var(--line); padding: .7em 0; }
}
@media print { main { max-width: none; padding: 0; } a { color: inherit; } tr { break-inside: avoid; } }
`.replace(/\n\s*/g, '\n');
