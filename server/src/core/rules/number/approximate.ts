import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { replace } from '../fix';
import { quantitiesOf } from '../quantities';
import { numberOf, writtenLike } from './writing';

export const approximate: Rule = {
  id: 'number/approximate',
  severity: 'hint',
  summary: 'A figure to the last digit that is called rough: about 1,437 drones',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const quantity of quantitiesOf(draft, 'count')) {
      if (quantity.low !== undefined || quantity.value < 1000) continue;
      const { text } = draft.prose;
      const number = numberOf(text, quantity);
      if (!/^\d[\d,]*[1-9]$/.test(number)) continue;
      const start = Math.max(0, quantity.span.start - 16);
      const hedge = hedges.exec(text.slice(start, quantity.span.start));
      if (!hedge || told.test(text.slice(Math.max(0, start + hedge.index - 12), start + hedge.index + 1)))
        continue;
      const round = writtenLike(number, Number(quantity.value.toPrecision(2)));
      const from = start + hedge.index + hedge[0].indexOf(hedge[1]);
      yield {
        span: { start: from, end: quantity.number.end },
        message: `${number} is exact, “${hedge[1]}” is not. Round the figure, or leave “${hedge[1]}” out.`,
        fixes: [
          replace(quantity.number, round, 'choice', `Round to ${round}`),
          replace({ start: from, end: quantity.number.start }, '', 'choice', `Leave out “${hedge[1]}”`),
        ],
      };
    }
  },
};

const hedges =
  /(?:^|[^\w-])(about|around|roughly|approximately|some|circa|nearly|almost|close to|more or less)\s$/i;

/** "wrote about 1,437 soldiers": of whom, not how many. */
const told =
  /\b(?:wrote|writes?|written|writing|talk(?:s|ed|ing)?|sp[eo]aks?|told|stor(?:y|ies)|books?|films?|know|knew|knows|care[sd]?|worr(?:y|ied)|ask(?:s|ed)?|heard|news|data|information|details|complain\w*)\s?$/i;
