import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { inQuotation } from './context';

export const loadedVerb: Rule = {
  id: 'claim/loaded-verb',
  severity: 'hint',
  optIn: true,
  summary: 'A verb that takes sides for or against what somebody said ("admitted", "claimed", "pointed out")',
  *check(draft: Draft): Iterable<RuleFinding> {
    const { text } = draft.prose;
    for (const { span, source, status, sentence } of draft.cues) {
      if (status !== 'named' || !source || inQuotation(draft, span.start)) continue;
      const verb = text.slice(span.start, span.end);
      const found = verbs.get(verb.toLowerCase());
      if (!found) continue;
      const { what, neutral } = found;
      const rest = text.slice(span.end, Math.min(draft.prose.sentences[sentence].end, span.end + 40));
      // "claimed responsibility", "admitted to hospital", "noted author", "confirmed cases": no speech.
      if (/^\s+(?:to|for|by|his|her|its|their|responsibility|victory|credit|lives?)\b/i.test(rest)) continue;
      const out = verb.toLowerCase() === 'pointed' || verb.toLowerCase() === 'points';
      if (out && !/^\s+out\b/i.test(rest)) continue;
      const end = out ? span.end + (/^\s+out/i.exec(rest)?.[0].length ?? 0) : span.end;
      yield {
        span: { start: span.start, end },
        message: `“${text.slice(span.start, end)}” ${what}. “${neutral}” leaves that to the reader.`,
        fixes: [
          {
            title: `Put “${neutral}”`,
            safety: 'choice',
            edits: [{ span: { start: span.start, end }, text: neutral }],
          },
        ],
      };
    }
  },
};

const doubts = 'casts doubt on what was said';
const endorses = 'says that it is true';
const blames = 'makes a confession of it';
const mocks = 'makes fun of who said it';

/** In the past and in the present, and what a verb does beside reporting. */
const loaded: readonly (readonly [past: string, present: string, what: string])[] = [
  ['claimed', 'claims', doubts],
  ['alleged', 'alleges', doubts],
  ['insisted', 'insists', doubts],
  ['maintained', 'maintains', doubts],
  ['noted', 'notes', endorses],
  ['pointed', 'points', endorses],
  ['revealed', 'reveals', endorses],
  ['emphasized', 'emphasizes', endorses],
  ['emphasised', 'emphasises', endorses],
  ['admitted', 'admits', blames],
  ['conceded', 'concedes', blames],
  ['boasted', 'boasts', mocks],
  ['touted', 'touts', mocks],
];

const verbs = new Map<string, { what: string; neutral: string }>();
for (const [past, present, what] of loaded) {
  verbs.set(past, { what, neutral: 'said' });
  verbs.set(present, { what, neutral: 'says' });
}
