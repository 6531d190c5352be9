import { readMeasure } from '../claims/measure';
import { cardOf } from '../lexicon/card';
import { countryName } from '../lexicon/countries';
import type { Entry, Fact } from '../lexicon/entry';
import { spanInWords } from '../lexicon/figures';
import type { Lexicon } from '../lexicon/lexicon';
import { type Frame, type Html, html, linksTo, page } from './html';
import { timeline } from './timeline';

/** Everything that is known of a system, as a page: names, family, figures as bars, events on a line, each with its source. */
export function cardPage(lexicon: Lexicon, system: number, frame: Frame = {}): string {
  const { title, summary, rows, events } = cardOf(lexicon, system);
  const { facts, events: dated } = lexicon.knowledge(system);
  const line = timeline(dated.map(({ what, date }) => ({ date: String(date), text: `${what} ${date}` })));
  const body = html`
<h1>${title}</h1>
<p class="summary">${summary}</p>
<dl>${rows.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`)}</dl>
${family(lexicon, system)}
${facts.length > 0 && html`<h2>Figures</h2><dl>${figures(lexicon, facts)}</dl>`}
${
  events.length > 0 &&
  html`<h2>Events</h2>${line}
<dl>${events.flatMap(({ label, parts }) => parts.map(({ text, sources }) => html`<dt>${label}</dt><dd>${text}${linksTo(sources)}</dd>`))}</dl>`
}`;
  return page(title, body, frame);
}

/** What it comes from, and what comes from it. */
function family(lexicon: Lexicon, system: number): Html {
  const { id, family: base } = lexicon.entry(system);
  const root = base === undefined ? undefined : lexicon.systemOf(base);
  const own = lexicon.childrenOf(id);
  const kin = base === undefined ? [] : lexicon.childrenOf(base).filter((other) => other.id !== id);
  if (root === undefined && own.length === 0) return html``;
  const item = ({ id: other, relation }: Entry): Html => {
    return html`<li>${lexicon.title(lexicon.systemOf(other) ?? system)}${relation && html` <span class="dim">${relation.replace(/ of$/, '')}</span>`}</li>`;
  };
  const here = html`<li><strong>${lexicon.title(system)}</strong>${own.length > 0 && html`<ul>${own.map(item)}</ul>`}</li>`;
  return html`<h2>Family</h2>${
    root === undefined
      ? html`<ul class="tree">${here}</ul>`
      : html`<ul class="tree"><li>${lexicon.title(root)}<ul>${here}${kin.slice(0, 24).map(item)}</ul></li></ul>`
  }`;
}

/**
 * Bars for what can be compared: the figures of one thing, in one unit, from nought to the greatest of them. One that stands
 * alone has nothing to be compared with, and is told in words.
 */
function figures(lexicon: Lexicon, facts: readonly Fact[]): Html[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(fact.what, [...(groups.get(fact.what) ?? []), fact]);
  return [...groups].map(([what, of]) => {
    const spans = of.map(({ value, min, max }) => ({
      low: size(min ?? value),
      high: size(max ?? value ?? min),
    }));
    const most = Math.max(...spans.map(({ high }) => high ?? 0));
    const { low: lowest, high: highest = 0 } = spans[0];
    const isAlone = of.length === 1 && (lowest === undefined || lowest === highest);
    const bars = of.map((fact, index) => {
      const { low, high = 0 } = spans[index];
      const share = (value: number): number => (most > 0 ? (value / most) * 100 : 0);
      // One value is a bar from nought; a span is its own stretch.
      const start = low !== undefined && low < high && fact.max !== undefined ? share(low) : 0;
      const whose = [fact.country && countryName(fact.country), fact.of].filter(Boolean).join(', ');
      const about = `${whose && `(${whose}), `}${fact['as-of']}`;
      const words = html`${spanInWords(fact)} <span class="dim">${about}</span>`;
      if (isAlone) return words;
      return html`<svg aria-hidden="true"><rect class="bar" x="${start.toFixed(1)}%" width="${Math.max(1, share(high) - start).toFixed(1)}%" height="100%" rx="3"/></svg><div>${words}</div>`;
    });
    const sources = [...new Set(of.flatMap(({ source }) => source))].flatMap(
      (id) => lexicon.source(id) ?? [],
    );
    const told = isAlone ? bars : html`<div class="bars figures">${bars}</div>`;
    return html`<dt>${what.slice(0, 1).toUpperCase() + what.slice(1)}</dt><dd>${told}${linksTo(sources)}</dd>`;
  });
}

function size(end: string | number | undefined): number | undefined {
  return end === undefined ? undefined : readMeasure(end)?.value;
}
