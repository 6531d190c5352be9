import { formsOf } from '../../lexicon/forms';
import type { Lexicon } from '../../lexicon/lexicon';
import { slipCost } from '../../lexicon/suggest';
import type { Rule } from '../../rule';
import { keyOf } from '../../text/characters';
import { replace } from '../fix';

export const wrongForm: Rule = {
  id: 'designation/wrong-form',
  severity: 'warning',
  summary: 'A misprint that the dictionary lists: no such name, or the name of something else.',
  *check({ mentions, prose }, { lexicon }) {
    for (const { form: bare, span, system, canonical } of mentions.filter(({ kind }) => kind === 'wrong')) {
      const entry = lexicon.entry(system);
      const why = entry.wrong?.find((wrong) => wrong.form === canonical)?.why;
      const right = nearestForm(canonical, system, lexicon);
      // "Nasams" is no plural of the misprint NASAM, but NASAMS.
      const form = keyOf(prose.text.slice(span.start, span.end)) === keyOf(right) ? span : bare;
      yield {
        span: form,
        message: `“${prose.text.slice(form.start, form.end)}” is a known misprint for ${right}${why ? `: ${why}` : ''}.`,
        system: entry.id,
        fixes: [replace(form, right, 'safe')],
      };
    }
  },
};

/** The right form that the wrong one is nearest to: a wrong name is put right by the name, not by the designation. */
function nearestForm(wrong: string, system: number, lexicon: Lexicon): string {
  const forms = formsOf(lexicon.entry(system)).filter(
    ({ kind }) => kind !== 'wrong' && kind !== 'native' && kind !== 'index',
  );
  const cost = (surface: string): number =>
    slipCost(keyOf(wrong), keyOf(surface)) / Math.max(wrong.length, surface.length);
  return forms.toSorted((a, b) => cost(a.surface) - cost(b.surface))[0].surface;
}
