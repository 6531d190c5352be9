import { TokenFlag } from '../text/prose';
import { TokenBuilder } from '../text/tokens';

/** Of each name the longest word that has a capital: the one that fewest other names have. */
export function marksOf(names: readonly string[]): string[] {
  // All in one text, since a reader for each of a thousand names would cost more than reading them.
  const text = names.join('\n');
  const tokens = new TokenBuilder(text.length);
  tokens.read(text, 0, text.length);
  let end = -1;
  let token = 0;
  return names.map((name) => {
    end += name.length + 1;
    let mark = '';
    for (; token < tokens.count && tokens.start[token] < end; token++) {
      if (tokens.end[token] - tokens.start[token] <= mark.length) continue;
      if ((tokens.flags[token] & TokenFlag.capital) !== 0)
        mark = text.slice(tokens.start[token], tokens.end[token]);
    }
    return mark;
  });
}
