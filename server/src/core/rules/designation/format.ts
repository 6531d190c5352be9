import type { Draft } from '../../draft';
import type { Lexicon } from '../../lexicon/lexicon';
import type { Mention } from '../../lexicon/mention';
import type { Rule } from '../../rule';
import type { Settings } from '../../settings';
import { isLetter } from '../../text/characters';
import { replace } from '../fix';
import { isCapitalClass, isHeadlineCase } from './headline-case';
import { isSpellingOf } from './inconsistent';
import { misprintsIn } from './misprint';

export const format: Rule = {
  id: 'designation/format',
  severity: 'hint',
  summary: 'A designation that is not in the house form: S400, Su 57, MIG-29, M-1A2.',
  *check(draft, { lexicon, settings }) {
    // First, because they may say more than the mentions in them: "pac-3 mse".
    for (const { what, span, meant } of misprintsIn(draft, lexicon)) {
      const [first] = meant;
      if (what !== 'case' || !first) continue;
      yield {
        span,
        message: `The house form is ${first.surface}.`,
        system: lexicon.entry(first.system).id,
        fixes: [replace(span, first.surface, 'safe')],
      };
    }
    for (const mention of draft.mentions.filter(({ exact }) => !exact)) {
      if (mention.kind === 'wrong' || mention.kind === 'native') continue;
      const { span, text } = printed(mention, draft);
      if (isCapitalLine(mention, draft)) continue;
      if (
        isHeadlineCase(text, mention.canonical) &&
        !isCapitalClass(text, mention.span, mention.sentence, draft)
      )
        continue;
      yield {
        span,
        message: `The house form is ${mention.canonical}.`,
        system: lexicon.entry(mention.system).id,
        fixes: [replace(span, mention.canonical, 'safe')],
      };
    }
    yield* unlistedMembers(draft, lexicon);
    if (Object.keys(settings.forms).length > 0) yield* otherForms(draft, lexicon, settings.forms);
  },
};

/** A right spelling that is not the one that the desk has chosen: Agni-V, where it writes Agni-5. */
function* otherForms({ mentions }: Draft, lexicon: Lexicon, forms: Settings['forms']) {
  for (const { system, exact, canonical, form, kind, variant } of mentions) {
    const { id } = lexicon.entry(system);
    const chosen = forms[id];
    if (!chosen || !exact || variant || canonical === chosen || kind === 'wrong' || kind === 'native')
      continue;
    if (!isSpellingOf(canonical, chosen)) continue;
    yield {
      span: form,
      message: `The desk writes ${chosen}.`,
      system: id,
      fixes: [replace(form, chosen, 'safe')],
    };
  }
}

/** The part of a mention that its form covers: without the letters of a variant that the dictionary does not list. */
function printed(
  { form, variant }: Mention,
  { prose }: Draft,
): { span: { start: number; end: number }; text: string } {
  const span = { start: form.start, end: form.end - (variant?.length ?? 0) };
  return { span, text: prose.text.slice(span.start, span.end) };
}

function isCapitalLine({ sentence, span }: Mention, { prose }: Draft): boolean {
  const { start, end } = prose.sentences[sentence];
  const rest = prose.prose.slice(start, span.start) + prose.prose.slice(span.end, end);
  return /\p{Lu}{3}/u.test(rest) && !/\p{Ll}/u.test(rest);
}

/** Members of a series that have no entry of their own: Su24 is known to be the Su-24 all the same. */
function* unlistedMembers(draft: Draft, lexicon: Lexicon) {
  for (const designation of draft.designations) {
    const { prefix, number, suffix, text, span, sentence, lastToken } = designation;
    if (designation.extends || isOldNaval(text)) continue;
    const owners = lexicon.series.of(prefix).filter((each) => each.membership(number) === 'member');
    // Several series may share letters and number (the Korean K9, the Indian K-9): any one's form will do.
    if (owners.some((each) => each.joint === designation.joint && each.series.prefix === prefix)) continue;
    const [series] = owners;
    if (!series || !/\d/.test(series.series.form.replace('N', '0'))) continue;
    const house = series.print(number) + suffix;
    if (house === text || house.replaceAll('-', '‑') === text) continue;
    const nouns = series.series.kinds.some((kind) =>
      draft.context.nounAfter(lexicon.contextWords(kind), sentence, lastToken, 2),
    );
    if (series.series.context && !nouns) continue;
    yield { span, message: `The house form is ${house}.`, fixes: [replace(span, house, 'safe')] };
  }
}

/** Old US Navy designations (F4U, A6M) run letter, digit, letter, and some letter and three digits: they are no careless F-4U. */
function isOldNaval(text: string): boolean {
  if (!isLetter(text.charCodeAt(0))) return false;
  return /^.\d\d\d/.test(text) || (/^.\d.$/.test(text) && isLetter(text.charCodeAt(2)));
}
