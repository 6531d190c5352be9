import { WordList } from '../../claims/words';
import { calques } from './calques';
import { asianNames, easternNames, firstWordsOf } from './literal-names';
import { namePairs } from './name-pairs';
import { abbreviations } from './russian-abbreviations';

/** Words of single rules, in lower case. */
const OTHERS =
  'division divisions complex complexes product article item installation installations mount mounts rocket rockets type style shiki ' +
  'unit units northern ghadr qadr ghadir qadir qader ghader shahab shahed shahid khordad fateh fattah ' +
  'general captain colonel counter contre kontr';

/** All words at which some rule of the family has a closer look; in lower case. */
export const triggers = new WordList([
  ...OTHERS.split(' '),
  ...calques.flatMap(({ words }) => words.split(' ')),
  ...[...easternNames, ...asianNames].flatMap(firstWordsOf),
  ...namePairs.flat().map((name) => name.toLowerCase()),
  ...Object.keys(abbreviations).flatMap((letters) => [letters.toLowerCase(), `${letters.toLowerCase()}s`]),
]);
