import { type WordList, Words } from '../claims/words';
import type { Prose } from '../text/prose';

/** Whether sentences have one of some rare words; to be asked in their order. Where few are asked, `hasWord` is quicker. */
export function sentencesWith(prose: Prose, list: WordList): (sentence: number) => boolean {
  const found = Words.of(prose).find(list);
  let at = 0;
  return (sentence) => {
    const { firstToken, lastToken } = prose.sentences[sentence];
    while (at < found.length && found[at] < firstToken) at++;
    return at < found.length && found[at] < lastToken;
  };
}

/** Whether a sentence has one of some words. */
export function hasWord(prose: Prose, sentence: number, list: WordList): boolean {
  const words = Words.of(prose);
  const { firstToken, lastToken } = prose.sentences[sentence];
  for (let token = firstToken; token < lastToken; token++) if (words.isIn(token, list)) return true;
  return false;
}
