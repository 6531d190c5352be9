import type { Rule } from '../rule';
import { anonymousSource } from './claim/anonymous-source';
import { unattributed } from './claim/unattributed';
import { vagueAttribution } from './claim/vague-attribution';
import { format } from './designation/format';
import { inconsistent } from './designation/inconsistent';
import { lookalike } from './designation/lookalike';
import { misspelling } from './designation/misspelling';
import { reportingName } from './designation/reporting-name';
import { unknown } from './designation/unknown';
import { wrongForm } from './designation/wrong-form';
import { conversion } from './unit/conversion';

/** Every rule there is; the only registry. Where two rules mark the same words, the earlier one speaks. */
export const rules: readonly Rule[] = [
  lookalike,
  wrongForm,
  unknown,
  misspelling,
  reportingName,
  format,
  inconsistent,
  anonymousSource,
  vagueAttribution,
  unattributed,
  conversion,
];
