import { WordList, Words } from '../../claims/words';
import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { around, inCaseOf, isOwn, passagesWith, spanIn, tokensOn } from './places';

export const serviceMember: Rule = {
  id: 'term/service-member',
  severity: 'warning',
  summary: 'A sergeant called an officer, a midshipman a cadet, a Marine, sailor or airman a soldier',
  *check(draft: Draft): Iterable<RuleFinding> {
    yield* cadets(draft);
    yield* soldiers(draft);
    yield* officers(draft);
  },
};

/** Where a sentence may name both schools, each word has its own. */
const OTHER_SCHOOL = /West Point|Military Academy|Air Force|Coast Guard|service academies|VMI|Citadel/i;

function* cadets(draft: Draft): Generator<RuleFinding> {
  for (const token of tokensOn(draft, 'academy')) {
    const { tokens, prose } = draft.prose;
    const span = { start: tokens.start[token], end: tokens.end[token] };
    const word = prose.slice(span.start, span.end);
    const sentence = sentenceAt(draft.prose, token);
    const { start, end } = draft.prose.sentences[sentence];
    if (end - start > 700 || !isOwn(draft, sentence, span)) continue;
    const text = prose.slice(start, end);
    const { before, after } = around(draft, token, 80);
    const cadet = /^cadet/i.test(word);
    if (cadet ? /midshipm[ae]n/i.test(text) : /\bcadets?\b/i.test(text)) continue;
    const many = /(?:s|men)$/i.test(word);
    if (cadet) {
      if (!isNaval(before, after) || OTHER_SCHOOL.test(text)) continue;
      const right = inCaseOf(word, many ? 'midshipmen' : 'midshipman');
      yield {
        span,
        message: `Students of the US Naval Academy are midshipmen; cadets are at West Point and the Air Force Academy.`,
        fixes: [replace(span, right, 'choice')],
      };
    } else if (isArmy(before, after) && !/Nav(?:y|al)|Annapolis|Merchant/i.test(text)) {
      yield {
        span,
        message:
          'Students of West Point and the Air Force Academy are cadets; midshipmen are at the Naval Academy.',
        fixes: [replace(span, inCaseOf(word, many ? 'cadets' : 'cadet'), 'choice')],
      };
    }
  }
}

const US = '(?:U\\.?S\\.?|United States|American) ';

/** "Cadets at the US Naval Academy", "Annapolis cadets". */
function isNaval(before: string, after: string): boolean {
  return (
    new RegExp(`(?:${US}Naval Academy|\\bAnnapolis)(?:['’]s?)? (?:[\\w-]+ ){0,2}$`).test(before) ||
    new RegExp(
      `^ (?:at|of|from|in) (?:the )?(?:${US}Naval Academy|Naval Academy (?:at|in) Annapolis|Annapolis)\\b`,
    ).test(after)
  );
}

function isArmy(before: string, after: string): boolean {
  return (
    /(?:\bWest Point|\bAir Force Academy|U\.?S\.? Military Academy)(?:['’]s?)? $/.test(before) ||
    /^ (?:at|of|from) (?:the )?(?:West Point|(?:U\.?S\.? )?Air Force Academy|U\.?S\.? Military Academy)\b/.test(
      after,
    )
  );
}

interface Service {
  readonly before: RegExp;
  readonly after?: RegExp;
  readonly one: string;
  readonly many: string;
  readonly of: string;
}

/** American and British services, of which each calls its people by a word of its own. */
const services: readonly Service[] = [
  {
    before: /\b(?:(?:U\.?S\.?|United States|American) Marines?(?: Corps)?|Marine Corps) $/,
    after:
      /^ (?:from|of|in|with|assigned to) the (?:(?:U\.?S\.?|United States) Marine Corps\b|\d+(?:st|nd|rd|th) Marine (?:Division|Regiment|Expeditionary|Aircraft|Logistics))/,
    one: 'Marine',
    many: 'Marines',
    of: 'the Marine Corps',
  },
  {
    before: /\b(?:(?:U\.?S\.?|United States|American) Navy|Royal Navy) $/,
    after: /^ (?:from|of|in) the (?:(?:U\.?S\.?|United States) Navy|Royal Navy)\b/,
    one: 'sailor',
    many: 'sailors',
    of: 'the Navy',
  },
  {
    before: /\b(?:U\.?S\.?|United States|American) Air Force $/,
    after: /^ (?:from|of|in) the (?:U\.?S\.?|United States) Air Force\b/,
    one: 'airman',
    many: 'airmen',
    of: 'the Air Force',
  },
];

/** "Army and Marine Corps soldiers" counts soldiers too. */
const SHARED =
  /\b(?:Army|Guard)\b[^.;]*(?:,|\band|\bor|\/) (?:the )?(?:(?:U\.?S\.?|United States|American) )?(?:[A-Z]\w+ ){1,3}$/;

/** What a service's name ends with right before "soldier", and what leads to one behind it; looked for first. */
const ENDS = WordList.of('marine marines corps navy force');
const LEADS = WordList.of('from of in with assigned');

function* soldiers(draft: Draft): Generator<RuleFinding> {
  const words = Words.of(draft.prose);
  for (const token of tokensOn(draft, 'soldier')) {
    if (!words.isIn(token - 1, ENDS) && !words.isSmallIn(token + 1, LEADS)) continue;
    const { tokens, prose } = draft.prose;
    const span = { start: tokens.start[token], end: tokens.end[token] };
    const { before, after } = around(draft, token);
    // "Soldier" with a capital is the Army's own word, or a name: the Soldiers' Medal.
    const service = services.find(
      (each) =>
        each.before.test(before) || (each.after?.test(after) && !/\b(?:Army|Iraqi|Afghan) $/.test(before)),
    );
    if (!service || SHARED.test(before) || /^['’-]/.test(after)) continue;
    if (/^,? (?:and|or) (?:the )?(?:Army|Marines?|sailors)\b/.test(after) && !service.before.test(before))
      continue;
    if (!isOwn(draft, sentenceAt(draft.prose, token), span)) continue;
    const word = prose.slice(span.start, span.end);
    const many = /s$/i.test(word);
    const right = many ? service.many : service.one;
    const named =
      service.one === 'Marine'
        ? /(?:U\.?S\.?|American|United States) (?:Marines?(?: Corps)?|Navy) $|Marine Corps $/.exec(before)
        : null;
    yield {
      span,
      message: `Soldiers are the Army’s; those of ${service.of} are ${service.many}.`,
      fixes: [named ? shorten(span, named[0], right) : replace(span, inCaseOf(word, right), 'choice')],
    };
  }
}

/** "US Marine soldiers" becomes "US Marines". */
function shorten({ start, end }: { start: number; end: number }, named: string, right: string) {
  const country = /^(?:U\.?S\.?|American|United States) /.exec(named)?.[0] ?? '';
  return replace({ start: start - named.length, end }, `${country}${right}`, 'choice');
}

const ENLISTED =
  '(?:(?:Staff|Master|Gunnery|First|Lance|Command|Chief|Senior|Technical|Tech\\.?|Chief Master|Senior Master) )*(?:Sgt\\.?|Sergeant|Cpl\\.?|Corporal|Pvt\\.?|Private|Petty Officer|Specialist|Spc\\.?|Seaman)(?: (?:1st|2nd|3rd|First|Second|Third) Class)?(?: Major| Maj\\.)?';
const ARM =
  '(?:Army|Marine Corps|Marine|Navy|naval|Air Force|infantry|artillery|airborne|tank|commissioned|Special Forces|Army infantry)';
/** Behind "officer": that an army has him, and no company or ministry. */
const IN_ARMY =
  "(?= (?:of|in|with|from) (?:the|a|Ukraine['’]s|Russia['’]s) (?:\\d{1,3}(?:st|nd|rd|th) )?(?:[A-Z][\\w-]* |[a-z-]+ ){0,3}(?:[Bb]rigade|[Bb]attalion|[Rr]egiment|[Dd]ivision|[Cc]orps|army)\\b)";
const APPOSED = new RegExp(
  `\\b${ENLISTED}(?: [A-Z][\\w.'’-]*){1,4}(?:, \\d\\d)?, (?:an? (?:[\\w-]+ )?${ARM} officer\\b(?! (?:candidate|cadet))|an officer${IN_ARMY})`,
);
const RANKED = new RegExp(
  `\\b(?:[Tt]he |[Aa]n? )(?:${ARM} )(officer), (?:an? )?((?:staff |master |gunnery )?sergeant(?: first class| major)?|corporal|private(?: first class)?|petty officer(?: (?:first|second|third) class)?)\\b`,
);

function* officers(draft: Draft): Generator<RuleFinding> {
  for (const passage of passagesWith(draft, tokensOn(draft, 'officer'))) {
    const { text } = passage;
    // Police have sergeants and officers, too; a sergeant who was made an officer is one.
    if (/\bpolice|sheriff|non-?commissioned|\bNCO\b|patrol|commission as|former sergeant/i.test(text))
      continue;
    for (const pattern of [APPOSED, RANKED]) {
      const found = pattern.exec(text);
      if (!found) continue;
      const [whole] = found;
      const at = pattern === APPOSED ? whole.length - 'officer'.length : whole.indexOf('officer');
      const span = spanIn(passage, found.index + at, 'officer'.length);
      if (!isOwn(draft, passage.sentence, span)) continue;
      const petty = /petty officer/i.test(whole);
      const low = /\b(?:Cpl|Corporal|Pvt|Private|Spc|Specialist|Seaman)\b/i.test(whole);
      yield {
        span,
        message: low
          ? 'The rank is an enlisted one: officers have a commission, from lieutenant or ensign up.'
          : `A ${petty ? 'petty officer' : 'sergeant'} is a noncommissioned officer; “officer” alone is from lieutenant or ensign up.`,
        fixes: low ? [] : [replace(span, 'noncommissioned officer', 'choice')],
      };
      break;
    }
  }
}
