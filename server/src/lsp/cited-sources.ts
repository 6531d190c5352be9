import type { Checked } from './checker';
import { isPlain, type Typed } from './typed';

/** So many sources are offered: a story has few. */
const MOST = 6;

/** Words behind which a source is named. */
const LEAD = /\b(?:according to|citing|cited by|quoting|told|reported by|from)\s+(?:the\s+)?$/i;

export interface CitedSource {
  /** What it takes the place of. */
  readonly run: string;
  readonly text: string;
}

/** The sources that the draft has cited already and whose name begins so; behind "acco", with "according to". */
export function sourcesFor(checked: Checked, { runs, before }: Typed): CitedSource[] {
  const run = runs.at(-1) ?? '';
  const led = LEAD.test(before);
  if (run === '' && !led) return [];
  if (isAccording(run, before)) {
    const phrase = `${/^\p{Lu}/u.test(run) ? 'According' : 'according'} to`;
    return [...citedIn(checked, true), '[source]']
      .slice(-MOST)
      .map((source) => ({ run, text: `${phrase} ${source}` }));
  }
  const sources = citedIn(checked, false);
  for (const each of runs) {
    // A small letter begins a plain word; and one or two letters may become anything, unless a source must follow.
    if (!led && (each.length < 3 || !/^\p{Lu}/u.test(each))) continue;
    const found = sources.filter((source) => isUnderWay(source, each)).slice(0, MOST);
    if (found.length > 0) return found.map((text) => ({ run: each, text }));
  }
  return [];
}

/** Whether a source is being typed: its name from the beginning, or a person's last name. */
function isUnderWay(source: string, run: string): boolean {
  const [whole, typed] = [source.toLowerCase(), run.toLowerCase()];
  if (whole === typed) return false;
  if (whole.startsWith(typed)) return true;
  const last = whole.split(' ').at(-1) ?? '';
  return typed.length >= 4 && last.startsWith(typed) && !isPlain(last, false);
}

/** "accord" may be one, and "account" another word: four letters, or three behind a comma or where a sentence begins. */
function isAccording(run: string, before: string): boolean {
  const begins = /(?:^|[,;—–.!?]\s*)$/.test(before);
  return run.length >= (begins ? 3 : 5) && 'according'.startsWith(run.toLowerCase());
}

/** The names of the sources, in the order of the draft, each once. @param articles whether "the" is kept before them */
function citedIn({ draft, document }: Checked, articles: boolean): string[] {
  const text = document.getText();
  const names = draft.cues.flatMap(({ status, source }) => {
    if (status !== 'named' || !source) return [];
    const said = text.slice(source.start, source.end).replace(/\s+/g, ' ');
    const [, article = '', name = ''] = /^((?:the|a|an)\s+)?(.*)$/i.exec(said) ?? [];
    if (name.length <= 2 || name.length >= 60 || !/^\p{Lu}/u.test(name)) return [];
    return [articles ? article.toLowerCase() + name : name];
  });
  return [...new Set(names)];
}
