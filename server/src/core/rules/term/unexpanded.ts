import { Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { TokenFlag } from '../../text/prose';
import { sentenceAt } from '../../text/tokens';
import { isInMention } from '../in-mention';
import { expansionsOf } from './expansions';

export const unexpanded: Rule = {
  id: 'term/unexpanded',
  severity: 'hint',
  optIn: true,
  summary: 'An acronym that the draft explains nowhere: IRGC, PLA, ISR',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { tokens, prose, blocks, sentences } = draft.prose;
    const done = new Set<string>();
    const long = initialsIn(draft);
    const small = smallWords(draft);
    const words = Words.of(draft.prose);
    for (let token = 0; token < tokens.count; token++) {
      const flags = tokens.flags[token];
      if ((flags & TokenFlag.capital) === 0 || (flags & (TokenFlag.digit | TokenFlag.quoted)) !== 0) continue;
      const span = { start: tokens.start[token], end: tokens.end[token] };
      if (span.end - span.start > 7) continue;
      const letters = /^([A-Z]{3,6})s?$/.exec(prose.slice(span.start, span.end))?.[1];
      if (!letters || done.has(letters)) continue;
      // What goes on behind a hyphen or in figures is a designation; two words in capitals are a heading.
      if (
        /^[-‑/&'’.]?[\dA-Z]|^ (?:\d|[A-Z]{2,}\b)/.test(prose.slice(span.end, span.end + 4)) ||
        /[-‑/&.$€\d]$|[A-Z]{2} $/.test(prose.slice(span.start - 3, span.start))
      )
        continue;
      if (blocks[sentences[sentenceAt(draft.prose, token)].block].kind === 'heading') continue;
      done.add(letters);
      if (
        KNOWN.has(letters) ||
        ROMAN.test(letters) ||
        isEmphasis(words, token, small) ||
        long.has(letters) ||
        expansionsOf(draft).has(letters) ||
        isInMention(draft, span)
      )
        continue;
      if (/^ \([a-z]/i.test(prose.slice(span.end, span.end + 3)) || done.size > MOST) continue;
      yield {
        span,
        message: `${letters} is explained nowhere in the draft. Write it out where it stands first, or do without it.`,
        fixes: [],
      };
    }
  },
};

/** So many different acronyms are looked at in one draft. */
const MOST = 400;

/** Those that readers know, or know better than what they stand for. */
const KNOWN = new Set(
  (
    'USA NATO USSR UNESCO UNICEF BBC CNN CBS NBC ABC AFP CIA FBI NASA USS HMS INS HMAS HMCS RAF USAF GPS DNA HIV AIDS COVID CEO CFO PhD ' +
    'BST GMT UTC EST EDT CET OPEC ASEAN BRICS TNT SOS VIP DIY FAQ PDF URL HTTP HTML USB LED LCD CCTV SMS NHS MPs IMF WHO WTO GDP NGO NGOS ' +
    'TASS RIA AKA MIG MPH KPH RPM RPG AWACS NORAD SEAL SEALS KGB FSB NSA IAEA WWI WWII III VII VIII XII XIII XIV UAE PRC IBM MIT NCAA PBS JFK SWAT POW UNHCR BAE NYPD MOD LLC INC PLC ' +
    'GMBH JSC PJSC LTD JAN FEB MAR APR JUN JUL AUG SEP OCT NOV DEC MON TUE WED THU FRI SAT SUN THE AND FOR NOT BUT ALL NEW USD EUR GBP'
  ).split(' '),
);

const ROMAN = /^[IVXLC]+[A-F]?$/;

/** A plain word in capitals: one that the draft has in small letters, too, or that the word lists know. */
function isEmphasis(words: Words, token: number, small: ReadonlySet<string>): boolean {
  const raw = words.lower(token);
  return small.has(raw) || (raw.length > 3 && words.word(token) !== '');
}

/** The draft's words in small letters, as long as an acronym may be. */
function smallWords({ prose: { tokens, prose } }: Draft): Set<string> {
  const small = new Set<string>();
  for (let token = 0; token < tokens.count; token++) {
    const length = tokens.end[token] - tokens.start[token];
    if (length >= 3 && length <= 7 && (tokens.flags[token] & (TokenFlag.capital | TokenFlag.digit)) === 0)
      small.add(prose.slice(tokens.start[token], tokens.end[token]));
  }
  return small;
}

/** The initials of names in the draft: Islamic Revolutionary Guard Corps gives IRGC, with and without its small words. */
function initialsIn({ prose: { tokens, prose } }: Draft): Set<string> {
  const initials = new Set<string>();
  let run = '';
  for (let token = 0; token <= tokens.count; token++) {
    const gap =
      token > 0 && token < tokens.count ? prose.slice(tokens.end[token - 1], tokens.start[token]) : '';
    const joined = gap === ' ' || gap === '-' || gap === '\n' || gap === '’s ';
    const small =
      token < tokens.count &&
      tokens.end[token] - tokens.start[token] <= 3 &&
      /^(?:of|the|and|for|de|to|in|s)$/.test(prose.slice(tokens.start[token], tokens.end[token]));
    const capital =
      token < tokens.count &&
      (tokens.flags[token] & (TokenFlag.capital | TokenFlag.lower)) === (TokenFlag.capital | TokenFlag.lower);
    if ((joined || /^['’]$/.test(gap)) && small && run !== '') continue;
    if (capital && (joined || run === '')) {
      run += prose[tokens.start[token]];
      if (run.length > 12) run = run.slice(1);
      continue;
    }
    addRuns(initials, run);
    run = capital ? prose[tokens.start[token]] : '';
  }
  return initials;
}

/** Every stretch of three to six initials. */
function addRuns(initials: Set<string>, run: string): void {
  for (let from = 0; from + 3 <= run.length; from++)
    for (let length = 3; length <= 6 && from + length <= run.length; length++)
      initials.add(run.slice(from, from + length));
}
