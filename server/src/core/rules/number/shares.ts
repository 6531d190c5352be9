import type { Quantity } from '../../claims/claim';
import { figureAt, Mark, type Passage } from './passage';

/** Percentages of one whole that a sentence lists, in order, and where in its shape the list begins. */
export interface Shares {
  readonly parts: readonly Quantity[];
  readonly offset: number;
}

const pc = Mark.percentage;
const about = '(?:about |some |nearly |around |roughly |another |the other |a further |just |only )?';
/** No figure, no clause's end. */
const letter = '[^\uE001-\uE00B,;:()–—]';

/** "account for %, … %", "makes up %, … for %" */
const accounted = new RegExp(
  `(?:account(?:s|ed|ing) for|ma(?:k|d)es? up|shares? of|supplied|compris(?:es|ed|ing)|consist(?:s|ed|ing) of)(?: about| some| nearly| around)? ${pc}` +
    `(?:[^\uE001-\uE00B;:.\\d]{0,60}?(?:,| and)[^\uE001-\uE00B;:.\\d]{0,30}? (?:for |with |by )?(?:about |some |nearly |around )?${pc}){1,8}`,
  'g',
);

/** "70% of the drones were Iranian, 25% Russian and 15% of unknown origin"; "of the tanks, 40% are …, 35% in … and 35% beyond …" */
const divided = new RegExp(
  `(?:^|[.:;–—“"] |\\b(?:that|said|and) )(?:of (?:the |its |their |these |those |all )?${letter}{1,40}, )?${about}${pc}(?<of> of (?:the |its |their |these |those |all )?${letter}{1,40}? (?:are|were|is|was|have been|had been|went|came|goes|go|comes|come|will be|remain|fell|were|hit|missed))?(?! of) ${letter}{1,50}?` +
    `(?:(?:,| and|, and|; ) ?${about}${pc}(?! of (?:the|its|their|all|those|these)\\b)(?: ${letter}{1,50}?)?){1,6}(?=[.;:)]|$|, (?:according|[a-z]+ (?:said|says)))`,
  'g',
);

/** "Russia supplies 46% of India's arms, France 33% and the United States 28%" */
const held = new RegExp(
  `\\b(?:suppl(?:y|ies|ied)|provid(?:es?|ed)|hold|holds|held|owns?|owned|takes?|took|gets?|got|receiv(?:es?|ed)|builds?|built|makes?|made|has|have|had|accounts? for|accounted for|with) ` +
    `(?:an? )?${about}${pc} (?:(?:stake|share|interest)(?: in ${letter}{1,30}?)?|of (?!its |their |his |her |our )(?:the |all |india's |india’s |total |world |global )?${letter}{1,40}?)` +
    `(?:(?:,| and|, and) (?:the |by )?${letter}{2,24} ${about}${pc}){1,6}(?=[.;:)]|$|, (?:according|[a-z]+ (?:said|says)))`,
  'g',
);

/** "52% for joining and 58% against", "18% of officers are women, 92% men": of two answers each excludes the other. */
const opposed = new RegExp(
  `${pc} (?:(?:voted |were |came out )?(?:for|in favou?r|yes)\\b|of ${letter}{1,30}(?:for|in favou?r)\\b)${letter}{0,40}?(?:,| and|, and|, with) ${about}${pc} (?:voted |were )?(?:against|no|opposed)\\b` +
    `|women (?:make|made) up ${pc} of ${letter}{1,30}(?:,| and) (?:and )?men ${pc}`,
  'g',
);

/** What is asked of many may be answered twice, and what is measured twice is no share. */
const overlapping =
  /\b(?:respond|poll|survey|said they|support|favou?r|think|believ|agree|users?|watch|use[ds]?|own|visit|children|students|patients|cases|symptom|adults|households|population)\b/;
const moving =
  /increas|decreas|rise|rose|fell|fall|declin|drop|growth|grew|up from|down from|respectively|last year|previous|higher|lower|more than|compared|against \d|(?<!m[a-z]{2,3}s? )up (?:by )?\uE004|down (?:by )?\uE004|\bgain|\b(?:lost|loses?|losing)\b|inflation|interest|discount|cut|tariff|tax|surg|jump|chance|probab|likel/;

const placed = new RegExp(
  `${pc} (?:in|at|on|near|during|by) (?!storage|reserve|service|repair|use|transit|maintenance|dock)`,
  'g',
);

/** What is made or kept in one place is not in the other. */
const located =
  / (?:are|were|is|was) (?:made|built|produced|assembled|based|stationed|deployed|kept|stored)\b/;

/** The lists of shares in a sentence, of one whole each. */
export function* sharesIn(passage: Passage, shape: string): Generator<Shares> {
  if (moving.test(shape)) return;
  const patterns = overlapping.test(shape) ? [accounted, opposed] : [accounted, held, divided, opposed];
  for (const pattern of patterns) {
    for (const { 0: text, index } of shape.matchAll(pattern)) {
      const parts: Quantity[] = [];
      for (let at = index; at < index + text.length; at++) {
        const figure = shape[at] === pc ? figureAt(passage, shape, at) : undefined;
        if (figure) parts.push(figure);
      }
      // "50% in Odesa and 40% in Lviv": of each place, or each month, its own.
      if (pattern === divided && (text.match(placed)?.length ?? 0) > 1 && !located.test(text)) continue;
      // Of two a whole may well be made of something else than their sum.
      if (pattern === divided && parts.length < 3) continue;
      yield { parts, offset: pattern === accounted ? index : index + text.indexOf(pc) };
    }
  }
}
