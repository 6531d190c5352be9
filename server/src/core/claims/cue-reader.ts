import type { Span } from '../finding';
import { type Prose, type Sentence, TokenFlag } from '../text/prose';
import { type AttributionCue, cueOf } from './cue';
import {
  documents,
  hasName,
  inPhrase,
  made,
  nouns,
  phraseWords,
  released,
  reportsNothing,
  somebodyBefore,
  speaking,
  speaksWithNoun,
  tallies,
  thirdPersons,
} from './cue-words';
import {
  isInversion,
  type Reach,
  reachBehind,
  reachOfCircumstance,
  reachOfInversion,
  reachOfPaper,
  reachOfParticiple,
  reachOfPhrase,
  reachOfVerb,
} from './scope';
import {
  hasCloseSources,
  type Source,
  sourceAfter,
  sourceBefore,
  sourceCloseTo,
  subjectOfSentence,
} from './sources';
import { Gap, WordList, type Words } from './words';
import { Is } from './words/classes';

/** What joins a sentence to the one before, and is no part of who speaks in it. */
const joining = WordList.of(
  'and but or however although though meanwhile also yet so while because if then now earlier later with',
);

/** Somebody who speaks, and goes on speaking as "he" until somebody else does. */
export interface Voice {
  readonly who: 'named' | 'anonymous';
  readonly source: Span;
  /** Where they begin to speak: an index into `prose.sentences`. */
  readonly sentence: number;
}

/** Reads the cues of a draft sentence by sentence: who spoke last goes on speaking as "he". */
export class CueReader {
  readonly cues: AttributionCue[] = [];
  /** Who speaks, in order; the last of them spoke last. */
  readonly voices: Voice[] = [];
  private sentence = 0;
  private bounds: Sentence | undefined;
  private readonly hasCloseSources: boolean;

  constructor(
    private readonly prose: Prose,
    private readonly words: Words,
  ) {
    this.hasCloseSources = hasCloseSources(words);
  }

  /** A token at which a cue may begin, its sentence and the index of that; in order. */
  read(token: number, sentence: Sentence, index: number): void {
    const { words } = this;
    this.sentence = index;
    this.bounds = sentence;
    const bits = words.bits(token);
    if ((bits & speaking) !== 0) this.verb(token, bits, sentence);
    if (words.isOneOf(token, phraseWords)) this.phrase(token, sentence);
  }

  /** Said, reported, shows, approved; and "is said to". */
  private verb(token: number, bits: number, sentence: Sentence): void {
    const { words } = this;
    const { firstToken, lastToken } = sentence;
    const word = words.word(token);
    if (words.has(token, TokenFlag.capital) && token !== firstToken) return;
    if ((bits & Is.agentless) !== 0 && this.agentless(token, firstToken, lastToken)) return;
    if ((bits & (Is.says | Is.reports | Is.act | Is.speaks)) === 0 || words.word(token - 1) === 'as') return;
    // "an estimated cost", "the said jets"
    if (token > firstToken && words.is(token - 1, Is.be | Is.determiner) && words.follows(token)) return;
    if (reportsNothing(words, token)) return;
    const noun = (bits & (Is.paper | Is.hearsay)) !== 0 || words.isOneOf(token, nouns);
    // "the think tank"
    if (word === 'think' && words.word(token + 1) === 'tank') return;
    const source = this.subject(token, firstToken);
    if (source) {
      // "helps users find"
      if (
        source.who === 'vague' &&
        (bits & Is.reports) !== 0 &&
        (bits & Is.says) === 0 &&
        !/^(?:show|indicate|suggest|puts?$)/.test(word)
      )
        return;
      if (noun && !speaksWithNoun(words, token, source, lastToken)) return;
      if (word === 'states' && words.word(token + 1) !== 'that') return;
      // "the morning shows, …"
      if (
        (word === 'shows' || word === 'show') &&
        !source.paper &&
        (token + 1 >= lastToken || words.gap(token + 1) !== Gap.space)
      )
        return;
      if ((bits & (Is.says | Is.reports | Is.speaks)) === 0 && !source.office) return;
      if ((bits & (Is.says | Is.speaks)) === 0 && source.who === 'pronoun') return;
      this.attribute(source, token, token, reachOfVerb(words, sentence, source, token));
      return;
    }
    if (word.endsWith('ing') && (bits & (Is.says | Is.speaks)) !== 0) {
      const voice = this.voices.at(-1);
      if (voice && token > firstToken && !words.is(token - 1, Is.stop | Is.determiner))
        this.push(token, token, voice.who, voice.source, reachOfParticiple(words, sentence, token));
      return;
    }
    if ((bits & (Is.says | Is.reports)) === 0 || noun) return;
    if ((bits & Is.says) === 0 || word === 'told') {
      const somebody =
        word === 'told' ? somebodyBefore(words, token, firstToken, this.voices.at(-1)?.who) : undefined;
      const far = somebody ?? subjectOfSentence(words, token, firstToken);
      if (far && (far.office || far.paper || word === 'told'))
        this.attribute(far, token, token, reachOfVerb(words, sentence, far, token));
      return;
    }
    // "…," said Gen. Smith: a quotation or a comma stands before.
    if (
      token + 1 < lastToken &&
      words.gap(token) !== Gap.space &&
      words.gap(token + 1) === Gap.space &&
      !/^(?:that|to|on|in)$/.test(words.word(token + 1))
    ) {
      const behind = sourceAfter(words, token + 1, lastToken);
      if (behind && behind.who !== 'vague' && isInversion(words, sentence, token, behind)) {
        this.attribute(behind, token, token, reachOfInversion(words, sentence, token, behind));
        return;
      }
    }
    const somebody = somebodyBefore(words, token, firstToken, this.voices.at(-1)?.who);
    if (somebody) {
      this.attribute(somebody, token, token, reachOfVerb(words, sentence, somebody, token));
      return;
    }
    // "Gen. Smith, who led the fleet until 2013, said"
    const far = subjectOfSentence(words, token, firstToken);
    if (far) this.attribute(far, token, token, reachOfVerb(words, sentence, far, token));
  }

  /** "is said to", "it was revealed that", "was reported by Reuters". */
  private agentless(token: number, firstToken: number, lastToken: number): boolean {
    const { words } = this;
    let be = token - 1;
    while (be > firstToken && words.is(be, Is.adverb)) be--;
    if (be < firstToken || !words.is(be, Is.be) || !words.follows(token)) return false;
    const word = words.word(token);
    if (token + 1 < lastToken && words.word(token + 1) === 'by') {
      const agent = sourceAfter(words, token + 2, lastToken);
      if (agent) this.attribute(agent, token, token + 1);
      return true;
    }
    if (words.word(be) === 'been' && words.is(be - 1, Is.auxiliary)) be--;
    const it = be > firstToken && words.word(be - 1) === 'it';
    const next = words.word(token + 1);
    const gapNext = words.gap(token + 1) === Gap.space;
    if (it) {
      if (/^(?:known|considered|expected|assumed|noted|suggested)$/.test(word) && next !== 'that')
        return false;
      if (/^(?:known|considered|expected)$/.test(word)) return false;
      this.push(be - 1, token, 'vague', undefined, reachBehind(words, this.bounds, token));
      return true;
    }
    if (!gapNext || next !== 'to') return false;
    if (
      !/^(?:said|believed|thought|reported|understood|estimated|rumoured|rumored|claimed|alleged|presumed)$/.test(
        word,
      )
    )
      return false;
    this.push(be, token + 1, 'vague');
    return true;
  }

  /** Cues that are no verbs with a subject. */
  private phrase(token: number, sentence: Sentence): void {
    const { words } = this;
    const { firstToken, lastToken } = sentence;
    switch (words.word(token)) {
      case 'in':
        this.statement(token, sentence);
        break;
      case 'from':
      case 'by':
        if (words.word(token) === 'by') this.statement(token, sentence);
        // "figures from SIPRI", "a report by the GAO", "compiled by Oryx"
        if (token > firstToken && (words.is(token - 1, Is.paper) || words.isSmallIn(token - 1, made))) {
          const source = sourceAfter(words, token + 1, lastToken);
          if (source?.who === 'named' && !this.isSilent(token))
            this.push(
              token - 1,
              token,
              'named',
              this.span(source),
              reachOfPaper(words, sentence, token - 1, source),
            );
        }
        break;
      case 'according':
        if (words.word(token + 1) === 'to') this.governs(token, token + 1, lastToken);
        break;
      case 'per':
        // "per the ministry", "as per the report"; "per hour" has no capital and no article behind it.
        if (token === firstToken || words.word(token - 1) === 'as' || words.has(token + 1, TokenFlag.capital))
          this.governs(token, token, lastToken);
        break;
      case 'citing':
      case 'quoting':
        this.governs(token, token, lastToken);
        break;
      case 'quoted':
      case 'cited':
        // "was quoted as saying", "quoted an informed source"
        if (words.is(token - 1, Is.be)) {
          const subject = this.subject(token - 1, firstToken);
          if (subject && words.word(token + 1) === 'as') this.attribute(subject, token, token);
        } else this.governs(token, token, lastToken);
        break;
      case 'reportedly':
      case 'allegedly':
      case 'purportedly':
      case 'supposedly':
        this.push(token, token, 'vague');
        break;
      case 'emerged':
        if (words.word(token - 1) === 'it' || words.word(token - 2) === 'it') {
          if (words.word(token + 1) === 'that')
            this.push(
              token - (words.word(token - 1) === 'it' ? 1 : 2),
              token,
              'vague',
              undefined,
              reachBehind(words, this.bounds, token),
            );
        }
        break;
      case 'known':
        if (words.word(token - 1) === 'became' && words.word(token - 2) === 'it')
          this.push(token - 2, token, 'vague', undefined, reachBehind(words, this.bounds, token));
        break;
      case 'announcement':
      case 'claim':
      case 'claims':
      case 'assertion':
      case 'estimate':
      case 'allegation':
      case 'statement':
      case 'warning':
        this.nounThat(token, lastToken);
        break;
      case 'familiar':
        if (words.word(token + 1) === 'with' && words.is(token - 1, Is.unnamed)) {
          const end = words.word(token + 2) === 'the' ? token + 3 : token + 1;
          this.push(token - 1, Math.min(end, lastToken - 1), 'anonymous');
        }
        break;
      case 'condition':
        if (words.word(token + 1) === 'of' && words.word(token + 2) === 'anonymity')
          this.push(token, token + 2, 'anonymous');
        break;
    }
  }

  /** The noun phrase before a verb. */
  private subject(verb: number, firstToken: number): Source | undefined {
    const close = this.hasCloseSources ? sourceCloseTo(this.words, verb, firstToken) : undefined;
    return close ?? sourceBefore(this.words, verb, firstToken);
  }

  /** "in a statement", "in its annual report", "by Oryx's count": somebody's words although no verb says so. */
  private statement(token: number, sentence: Sentence): void {
    const { words } = this;
    const { firstToken, lastToken } = sentence;
    const by = words.word(token) === 'by';
    if (by && token > firstToken && words.gap(token) === Gap.space) return;
    const papers = by ? tallies : documents;
    for (let at = token + 1; at < lastToken && at < token + 7; at++) {
      if (at > token + 1 && !words.follows(at) && !words.possessive(at) && words.gap(at) !== 47) return;
      if (at > token + 1 && words.is(at, Is.stop) && !words.isOneOf(at, inPhrase)) return;
      if (!words.isOneOf(at, papers)) continue;
      // "in the report of the ministry" has more to come; "in poll numbers" is none.
      if (
        words.follows(at + 1) &&
        !words.is(at + 1, Is.stop | Is.weekday | Is.month | Is.act) &&
        !words.isSmallIn(at + 1, released) &&
        at + 1 < lastToken
      )
        continue;
      this.push(token, at, 'named', undefined, reachOfCircumstance(words, sentence, token, at));
      return;
    }
  }

  /** A cue with its source behind it. */
  private governs(first: number, last: number, lastToken: number): void {
    const source = sourceAfter(this.words, last + 1, lastToken);
    if (!source || !this.bounds) return;
    const reach = reachOfPhrase(this.words, this.bounds, first, source);
    if (source.who === 'named' || source.who === 'pronoun') this.attribute(source, first, last, reach);
    else this.attribute(source, first, source.last, reach);
  }

  private attribute(source: Source, first: number, last: number, reach?: Reach): void {
    const span = this.span(source);
    if (source.who === 'pronoun') {
      // "Mediazona counted 186,102, they reported": a name in the sentence is nearer than who spoke last.
      const near = this.bounds !== undefined && hasName(this.words, this.bounds.firstToken, source.first);
      const voice = near ? undefined : this.voices.at(-1);
      if (voice) this.push(first, last, voice.who, voice.source, reach);
      else if (this.words.isOneOf(source.last, thirdPersons)) this.push(first, last, 'named', span, reach);
      return;
    }
    if (source.who === 'named') this.push(first, last, 'named', span, reach);
    else this.push(Math.min(first, source.first), Math.max(last, source.last), source.who, span, reach);
    if (source.who !== 'vague') this.voices.push({ who: source.who, source: span, sentence: this.sentence });
  }

  /** "the ministry's announcement that …": somebody's, if not always said whose. */
  private nounThat(token: number, lastToken: number): void {
    const { words } = this;
    if (words.word(token + 1) !== 'that' || token + 2 >= lastToken || words.gap(token + 1) !== Gap.space)
      return;
    // An announcement and a warning are somebody's; a claim has to say whose.
    const owned =
      /^(?:announcement|warning)$/.test(words.word(token)) ||
      words.possessive(token - 1) ||
      /^(?:its|his|her|their)$/.test(words.word(token - 1));
    this.push(token, token, owned ? 'named' : 'vague', undefined, reachBehind(words, this.bounds, token + 1));
  }

  /** Whether a token stands in the words of a cue before it: "according to a complaint by the state". */
  private isSilent(token: number): boolean {
    const silent = this.cues.at(-1)?.silent;
    const at = this.words.startOf(token);
    return silent !== undefined && silent.start <= at && at < silent.end;
  }

  /** The words that say who, without those that only join them to what stands before: "But the ministry". */
  private span({ first: from, last }: Source): Span {
    let first = from;
    while (first < last && this.words.isIn(first, joining)) first++;
    return { start: this.words.startOf(first), end: this.words.endOf(last) };
  }

  private push(
    first: number,
    last: number,
    status: AttributionCue['status'],
    source?: Span,
    reach?: Reach,
  ): void {
    const { start, end } = this.bounds ?? { start: 0, end: 0 };
    const scope = this.insideQuotation(first, reach ? reach.scope : { start, end });
    const span = { start: this.words.startOf(first), end: this.words.endOf(last) };
    this.cues.push(cueOf(span, status, source, this.sentence, scope, reach?.silent));
  }

  /** Who speaks inside direct speech governs nothing outside. */
  private insideQuotation(token: number, scope: Span): Span {
    if (!this.words.has(token, TokenFlag.quoted)) return scope;
    const at = this.words.startOf(token);
    const quote = this.bounds && this.prose.blocks[this.bounds.block].quotes.find(({ end }) => end > at);
    if (!quote || quote.start > at) return scope;
    const start = Math.max(scope.start, quote.start);
    return { start, end: Math.max(start, Math.min(scope.end, quote.end)) };
  }
}
