import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { Bit, figureAt, Mark, passagesOf, shapeOf, sourceOf } from './passage';
import { sharesIn } from './shares';
import { plainly } from './writing';

export const share: Rule = {
  id: 'number/share',
  severity: 'warning',
  summary: 'A share of more than the whole, or shares that together are: 120% of the fleet is serviceable',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const passage of passagesOf(draft, Bit.percentage)) {
      const percentages = passage.figures.filter(({ kind, unit }) => kind === 'percentage' && unit === '%');
      const more = percentages.filter(({ value, low }) => value > 100 && low === undefined);
      const summed = percentages.length > 1 && percentages.reduce((sum, { value }) => sum + value, 0) > 102;
      if (more.length === 0 && !summed) continue;
      const shape = shapeOf(draft, passage);
      if (more.length > 0) {
        for (const match of shape.matchAll(ofWhole)) {
          const figure = figureAt(passage, shape, match.index + match[0].indexOf(Mark.percentage));
          if (!figure || !more.includes(figure) || beyond.test(shape)) continue;
          yield {
            span: figure.span,
            message: `A share of a whole is 100% at most. Check the figure, or say what it is compared with.`,
            fixes: [],
          };
        }
      }
      if (!summed) continue;
      for (const { parts, offset } of sharesIn(passage, shape)) {
        const sum = parts.reduce((all, { value }) => all + value, 0);
        // Each may be rounded up by half, and "about" or "up to" is no share to be added.
        const tolerance = 2 + parts.length / 2;
        if (
          sum <= 100 + tolerance ||
          parts.some(({ low, bound, value }) => low !== undefined || bound || value > 100)
        )
          continue;
        const from = sourceOf(passage, shape, draft.prose.sentences[passage.sentence].start, offset);
        yield {
          span: { start: from, end: parts[parts.length - 1].span.end },
          message: `These shares add up to ${plainly(sum)}%. Check them, or say that they overlap.`,
          fixes: [],
        };
      }
    }
  },
};

const wholes =
  'fleet|fleets|aircraft|jets|fighters|planes|helicopters|tanks|vehicles|ships|warships|submarines|vessels|missiles|drones|guns|howitzers|batteries|launchers|' +
  'troops|soldiers|personnel|sailors|forces?|pilots|crews|officers|conscripts|recruits|army|navy|squadrons?|units|brigades?|inventory|arsenal|stockpiles?|stock|equipment|' +
  'population|voters|respondents|people|citizens|civilians|households|residents|members|seats|votes|targets|shells|rounds|munitions|warheads|exports|imports|systems';

/** "120% of the fleet", "a readiness rate of 110%", "120% serviceable". */
const ofWhole = new RegExp(
  `(?:${Mark.percentage} of (?:the |its |their |all |our |these |those |his )?(?:[a-z’'-]+ ){0,2}?(?:${wholes})(?: (?:is|are|was|were|has|have|had|remains?|can|could|still|now|not|who|that|which|will|would|serviceable|operational|available|in service|in \\w+ed)\\b|[.,;)]|$)` +
    `|\\b(?:readiness|availability|serviceability|mission-capable|interception|hit|kill|survival|literacy|turnout|success|reliability)(?: rates?| probability)?(?: is| was| of| at| stands at| stood at| reached)+ (?:about |over |more than |nearly )?${Mark.percentage}(?= |[.,;)]|$)` +
    `|${Mark.percentage} (?:readiness|availability|serviceability|interception|intercept|hit|kill|survival|literacy|success|reliability) rate\\b` +
    `|${Mark.percentage} (?:serviceable|operational|combat-ready|mission-capable|available|ready)\\b)`,
  'g',
);

/** Where more than the whole has a sense: compared with a need, a plan or an earlier year. */
const beyond =
  /capacity|planned|target of|targets? (?:for|set)|establishment|authoris|authoriz|quota|requirement|equivalent|increase|rose|rise|grew|growth|grown|more than the|compared|budget|average|gdp|needed|nominal|strength|size of|shelter|accommodat|enough|cover|goal|oversubscri|normal|level|value|price|cost|target\b/;
