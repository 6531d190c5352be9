import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { isInMention } from '../in-mention';
import { expansionsOf } from './expansions';
import { around, isOwn, tokensOn } from './places';

export const acronym: Rule = {
  id: 'term/acronym',
  severity: 'information',
  summary:
    'An acronym that can be read in two ways here: ASM, AA missile, SAS beside an airline’s flights; one that is explained twice, differently',
  *check(draft: Draft): Iterable<RuleFinding> {
    yield* explainedTwice(draft);
    yield* unexplained(draft);
  },
};

/** "Anti-ship missiles (ASM)", and further down "air-to-surface missiles (ASM)". */
function* explainedTwice(draft: Draft): Generator<RuleFinding> {
  for (const [letters, [first, ...others]] of expansionsOf(draft)) {
    const second = others.find(({ key }) => key !== first.key);
    if (!second || !isOwn(draft, sentenceAt(draft.prose, second.token), second.span)) continue;
    yield {
      span: second.span,
      message: `${letters} is explained twice: “${first.words}” above, “${second.words}” here. Keep one, and write the other out.`,
      related: [{ span: first.span, message: `${letters} is explained here` }],
      fixes: [],
    };
  }
}

interface Double {
  readonly meanings: readonly string[];
  /** What must stand right behind the letters. */
  readonly before?: RegExp;
  /** What its sentence must speak of: without that nobody would take it for something else. */
  readonly beside?: RegExp;
  /** By these words the draft explains it. */
  readonly known: RegExp;
}

const doubles: Readonly<Record<string, Double>> = {
  ASM: {
    meanings: ['anti-ship missile', 'air-to-surface missile'],
    known: /anti-?ship|air-to-surface|air-to-ground|assembl|Société|American Society/i,
  },
  AA: {
    meanings: ['anti-aircraft missile', 'air-to-air missile'],
    before: /^ missiles?\b/,
    known: /anti-?aircraft|air-to-air/i,
  },
  SAS: {
    meanings: ['Scandinavian Airlines', 'the Special Air Service'],
    beside:
      /\b(?:airlines?|passengers?|flights? (?:were |was )?cancel|cancel\w* (?:[\w-]+ ){0,3}flights?|flight cancellations?|pilots.? strike|check-in|take-off slots?)\b/i,
    known: /Scandinavian|software|Institute|airline,? SAS|SAS airline/,
  },
};

function* unexplained(draft: Draft): Generator<RuleFinding> {
  const done = new Set<string>();
  const { tokens, prose } = draft.prose;
  for (const token of tokensOn(draft, 'acronym')) {
    const span = { start: tokens.start[token], end: tokens.end[token] };
    const written = prose.slice(span.start, span.end);
    const letters = written.replace(/s$/, '');
    const double = doubles[letters];
    if (!double || done.has(letters)) continue;
    const { before, after } = around(draft, token);
    // ASM-2 is a missile of that name; "the SAS" is never the airline.
    if (/^[-‑/]|^ ?\d/.test(after) || /[-‑/]$/.test(before) || double.before?.test(after) === false) continue;
    if (isInMention(draft, span) || double.beside?.test(sentenceText(draft, token)) === false) continue;
    if (!isOwn(draft, sentenceAt(draft.prose, token), span)) continue;
    done.add(letters);
    if (double.known.test(prose)) continue;
    const [one, two] = double.meanings;
    const end = span.end + (double.before?.exec(after)?.[0].length ?? 0);
    const many = /s$/.test(prose.slice(span.start, end)) && one.endsWith('missile') ? 's' : '';
    yield {
      span: { start: span.start, end },
      message: `${letters} may be read as ${one}${many} or as ${two}${many} here. Write it out once.`,
      fixes: [one, two].map((each) => replace({ start: span.start, end }, each + many, 'choice')),
    };
  }
}

function sentenceText({ prose }: Draft, token: number): string {
  const { start, end } = prose.sentences[sentenceAt(prose, token)];
  const at = prose.tokens.start[token];
  return prose.prose.slice(Math.max(start, at - 200), Math.min(end, at + 200));
}
