import type { Draft } from '../../draft';
import type { RuleFinding } from '../../finding';
import type { Rule } from '../../rule';
import { sentenceAt } from '../../text/tokens';
import { replace } from '../fix';
import { around, inCaseOf, isOwn, tokensOn } from './places';

export const ordnance: Rule = {
  id: 'term/ordnance',
  severity: 'warning',
  summary:
    'Ordinance for ordnance: unexploded ordinance; and what explodes as what it throws: detonated an explosively formed projectile',
  *check(draft: Draft): Iterable<RuleFinding> {
    for (const token of tokensOn(draft, 'ordinance')) yield* spelling(draft, token);
    for (const token of tokensOn(draft, 'penetrator')) yield* formed(draft, token);
  },
};

const BEFORE =
  /\b(?:unexploded|undetonated|exploded|explosive|live|aerial|air-dropped|air-launched|air-to-ground|guided|unguided|precision|precision-strike|high-explosive|cluster|discarded|unspent|expended|leftover|wartime|World War (?:II|2|Two)|(?:tons?|tonnes?|pounds|lbs?|kg|kilograms|pieces?|items?|rounds?) of(?: [\w-]+)?|(?:bombs|missiles|rockets|shells|mines|munitions|grenades|weapons),?(?: and| or)(?: other)?|naval) $/i;
const BEHIND =
  /^ (?:disposal|depot|depots|technicians?|factory|factories|clearance|survey|experts?|removal|handlers?|handling|payload|loadout|dropped (?:by|from|on)|hanging)\b/i;
const LAW = /\b(?:zoning|municipal|noise|parking|curfew|anti-smoking|city council(?:['’]s)?|leash law) $/i;

function* spelling(draft: Draft, token: number): Generator<RuleFinding> {
  const { tokens, prose } = draft.prose;
  const span = { start: tokens.start[token], end: tokens.end[token] };
  const word = prose.slice(span.start, span.end);
  const { before, after } = around(draft, token);
  const law = /^ordn/i.test(word);
  // "A bill on drones and an explosives ordinance of 1952": a law has a number, a year or a council.
  if (law ? !LAW.test(before) : !(BEFORE.test(before) || BEHIND.test(after))) return;
  // "An explosive ordinance" is a law that causes a row; ordnance has no article of its own.
  if (/\ban explosive $/i.test(before) && !BEHIND.test(after)) return;
  if (/\b(?:council|zoning|municipal|legislat|by-?law|mayor)\b/i.test(before) !== law) return;
  if (!isOwn(draft, sentenceAt(draft.prose, token), span)) return;
  const right = inCaseOf(word, (law ? 'ordinance' : 'ordnance') + (/s$/i.test(word) && law ? 's' : ''));
  yield {
    span,
    message: law
      ? 'Ordnance is munitions and guns; a local law is an ordinance.'
      : 'An ordinance is a law; bombs, shells and guns are ordnance.',
    fixes: [replace(span, right, law ? 'choice' : 'safe')],
  };
}

const HANDLED =
  /\b(?:detonat(?:ed|es|ing|e)|set off|sets off|planted|planting|laid|buried|defused?|disarmed|found|discovered|hidden|exploded) (?:an?|the|two|three|four|several|another|\d+)? ?(?:roadside |powerful |deadly |[\w-]+ )?$/i;

/** The device is a penetrator; what it throws is the projectile, and is not set off. */
function* formed(draft: Draft, token: number): Generator<RuleFinding> {
  const { tokens, prose } = draft.prose;
  const { before } = around(draft, token, 80);
  const name = /\b(explosive|explosively)[ -]form(?:ed|ing) $/i.exec(before);
  if (!name) return;
  const end = tokens.end[token];
  const word = prose.slice(tokens.start[token], end);
  const start = tokens.start[token] - (before.length - name.index);
  const span = { start, end };
  if (!isOwn(draft, sentenceAt(draft.prose, token), span)) return;
  if (/^projectile/i.test(word) && HANDLED.test(before.slice(0, name.index))) {
    const noun = { start: tokens.start[token], end };
    yield {
      span: noun,
      severity: 'information',
      message:
        'What is planted and goes off is the device, an explosively formed penetrator; the projectile is what it throws.',
      fixes: [replace(noun, /s$/i.test(word) ? 'penetrators' : 'penetrator', 'choice')],
    };
  } else if (/^explosive$/i.test(name[1])) {
    const adverb = { start, end: start + name[1].length };
    yield {
      span: adverb,
      severity: 'information',
      message: 'The term is explosively formed: the explosion forms it.',
      fixes: [replace(adverb, inCaseOf(name[1], 'explosively'), 'choice')],
    };
  }
}
