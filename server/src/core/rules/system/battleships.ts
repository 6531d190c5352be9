import { isPlain } from '../../claims/plain';
import { WordList, Words } from '../../claims/words';
import { Is } from '../../claims/words/classes';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import { COUNTRY_WORDS } from '../../lexicon/countries';
import type { Lexicon } from '../../lexicon/lexicon';
import { singular } from '../../lexicon/words';
import { sentenceAt } from '../../text/tokens';
import { isHistoric } from './history';

/**
 * "Twelve battleships near the Strait of Hormuz": there have been none in any navy since the United States Ship Missouri left
 * service in 1992. Silent in a draft that tells of the past, of museums, or of a class that is or is to be one.
 */
export function* battleships(draft: Draft, lexicon: Lexicon): Generator<RuleFinding> {
  const { prose } = draft;
  const words = Words.of(prose);
  const found = words.find(BATTLESHIPS);
  if (found.length === 0 || isHistoric(draft) || OTHER.test(prose.prose)) return;
  if (draft.mentions.some(({ system }) => lexicon.entry(system).kind === 'battleship')) return;
  for (const token of found) {
    const sentence = sentenceAt(prose, token);
    const span = { start: words.startOf(token), end: words.endOf(token) };
    const before = prose.sentences[sentence].firstToken < token ? words.raw(token - 1) : '';
    const counted =
      words.is(token - 1, Is.cardinal | Is.magnitude) ||
      COUNTRY_WORDS.has(singular(before.toLowerCase())) ||
      OWNERS.has(before);
    // In capitals, the whole sentence may be.
    if (!counted || !words.raw(token).endsWith('ships') || !isPlain(prose, sentence, span)) continue;
    yield {
      span,
      severity: 'information',
      message:
        'No navy has had a battleship in service since 1992. Are “warships” meant, or destroyers, frigates, cruisers?',
      fixes: [{ title: 'Change to warships', safety: 'choice', edits: [{ span, text: 'warships' }] }],
    };
    return;
  }
}

const BATTLESHIPS = WordList.of('battleships');
const OWNERS = new Set(['US', 'UK', 'EU', 'NATO', 'Navy', 'navy', 'naval', 'modern', 'enemy', 'allied']);

/** Words of drafts that may rightly speak of battleships: museums, games, films, plans for new ones. */
const OTHER =
  /\b(?:museums?|memorial|films?|movies?|games?|novels?|Potemkin|Iowa|Missouri|Yamato|Bismarck|Trump|Golden Fleet|decommissioned|century|wars? of|history|historic)\b/;
