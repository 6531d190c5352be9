import type { Rule } from '../rule';
import { anonymousSource } from './claim/anonymous-source';
import { approvalAsContract } from './claim/approval-as-contract';
import { barePercentage } from './claim/bare-percentage';
import { contradiction } from './claim/contradiction';
import { countNoun } from './claim/count-noun';
import { distantSource } from './claim/distant-source';
import { exactness } from './claim/exactness';
import { forecast } from './claim/forecast';
import { headline } from './claim/headline';
import { hedgedPrecision } from './claim/hedged-precision';
import { leakedPapers } from './claim/leaked-papers';
import { loadedVerb } from './claim/loaded-verb';
import { magnitudeSlip } from './claim/magnitude-slip';
import { oneSide } from './claim/one-side';
import { placeholder } from './claim/placeholder';
import { revoked } from './claim/revoked';
import { sanctions } from './claim/sanctions';
import { singleSource } from './claim/single-source';
import { superlative } from './claim/superlative';
import { treaty } from './claim/treaty';
import { unattributed } from './claim/unattributed';
import { unverified } from './claim/unverified';
import { vagueAttribution } from './claim/vague-attribution';
import { visualCount } from './claim/visual-count';
import { ambiguous } from './date/ambiguous';
import { asOf } from './date/as-of';
import { fiscalYear } from './date/fiscal-year';
import { impossible } from './date/impossible';
import { interval } from './date/interval';
import { order } from './date/order';
import { relative } from './date/relative';
import { tense } from './date/tense';
import { weekday } from './date/weekday';
import { format } from './designation/format';
import { inconsistent } from './designation/inconsistent';
import { lookalike } from './designation/lookalike';
import { misspelling } from './designation/misspelling';
import { popularName } from './designation/popular-name';
import { reportingName } from './designation/reporting-name';
import { unknown } from './designation/unknown';
import { wrongForm } from './designation/wrong-form';
import { approximate } from './number/approximate';
import { currencyConversion } from './number/currency-conversion';
import { decimalComma } from './number/decimal-comma';
import { fractionWord } from './number/fraction-word';
import { groupSize } from './number/group-size';
import { listCount } from './number/list-count';
import { magnitude } from './number/magnitude';
import { multiple } from './number/multiple';
import { numberingSystem } from './number/numbering-system';
import { percentChange } from './number/percent-change';
import { percentagePoints } from './number/percentage-points';
import { rate } from './number/rate';
import { redundantCurrency } from './number/redundant-currency';
import { reversedRange } from './number/reversed-range';
import { share } from './number/share';
import { subset } from './number/subset';
import { sum } from './number/sum';
import { travelTime } from './number/travel-time';
import { unitPrice } from './number/unit-price';
import { date as systemDate } from './system/date';
import { deal } from './system/deal';
import { doubleName } from './system/double-name';
import { family } from './system/family';
import { figure } from './system/figure';
import { firstReference } from './system/first-reference';
import { generation } from './system/generation';
import { kind } from './system/kind';
import { maker } from './system/maker';
import { operator } from './system/operator';
import { origin } from './system/origin';
import { platform } from './system/platform';
import { upTo } from './system/up-to';
import { variant } from './system/variant';
import { acronym } from './term/acronym';
import { assaultRifle } from './term/assault-rifle';
import { capability } from './term/capability';
import { casualties } from './term/casualties';
import { hierarchy } from './term/hierarchy';
import { lossStatus } from './term/loss-status';
import { magazine } from './term/magazine';
import { medal } from './term/medal';
import { ordnance } from './term/ordnance';
import { commandRank } from './term/rank';
import { serviceMember } from './term/service-member';
import { shipArticle } from './term/ship-article';
import { shipPrefix } from './term/ship-prefix';
import { transposedName } from './term/transposed-name';
import { unexpanded } from './term/unexpanded';
import { abbreviation } from './translation/abbreviation';
import { calque } from './translation/calque';
import { complex } from './translation/complex';
import { division } from './translation/division';
import { installation } from './translation/installation';
import { literalName } from './translation/literal-name';
import { nearName } from './translation/near-name';
import { product } from './translation/product';
import { rank } from './translation/rank';
import { rocket } from './translation/rocket';
import { transliteration } from './translation/transliteration';
import { typeOrder } from './translation/type-order';
import { unitsOfEquipment } from './translation/units-of-equipment';
import { calibre } from './unit/calibre';
import { conversion } from './unit/conversion';
import { dimension } from './unit/dimension';
import { knotsPerHour } from './unit/knots-per-hour';
import { letterCase } from './unit/letter-case';
import { mixedStyle } from './unit/mixed-style';
import { precision } from './unit/precision';
import { ton } from './unit/ton';
import { unconverted } from './unit/unconverted';

/** Every rule there is; the only registry. Where two rules mark the same words, the earlier one speaks. */
export const rules: readonly Rule[] = [
  lookalike,
  wrongForm,
  unknown,
  misspelling,
  reportingName,
  popularName,
  format,
  inconsistent,
  placeholder,
  revoked,
  unverified,
  sanctions,
  treaty,
  approvalAsContract,
  magnitudeSlip,
  headline,
  contradiction,
  countNoun,
  exactness,
  anonymousSource,
  leakedPapers,
  hedgedPrecision,
  vagueAttribution,
  visualCount,
  oneSide,
  unattributed,
  distantSource,
  forecast,
  barePercentage,
  superlative,
  loadedVerb,
  singleSource,
  kind,
  generation,
  platform,
  deal,
  figure,
  upTo,
  maker,
  origin,
  family,
  variant,
  operator,
  systemDate,
  hierarchy,
  commandRank,
  serviceMember,
  shipPrefix,
  shipArticle,
  medal,
  casualties,
  capability,
  ordnance,
  magazine,
  assaultRifle,
  lossStatus,
  acronym,
  unexpanded,
  conversion,
  dimension,
  knotsPerHour,
  calibre,
  letterCase,
  precision,
  magnitude,
  decimalComma,
  numberingSystem,
  currencyConversion,
  redundantCurrency,
  sum,
  percentChange,
  percentagePoints,
  travelTime,
  rate,
  unitPrice,
  groupSize,
  subset,
  share,
  reversedRange,
  listCount,
  multiple,
  fractionWord,
  approximate,
  mixedStyle,
  ton,
  unconverted,
  weekday,
  impossible,
  order,
  interval,
  tense,
  ambiguous,
  fiscalYear,
  relative,
  asOf,
  division,
  nearName,
  literalName,
  typeOrder,
  product,
  rocket,
  installation,
  abbreviation,
  unitsOfEquipment,
  complex,
  rank,
  calque,
  transliteration,
  transposedName,
  doubleName,
  firstReference,
];
