import type { Span } from '../finding';
import { type Prose, type Sentence, TokenFlag } from '../text/prose';
import type { AttributionStatus } from './claim';
import { readLinks } from './links';
import { type Source, sourceAfter, sourceBefore } from './sources';
import { Gap, Words } from './words';
import { Is } from './words/classes';

/** Words that say who says so, in one sentence. */
export interface AttributionCue {
  /** The cue's own words: "according to", "said", "it was revealed", "citing an unnamed source". */
  readonly span: Span;
  readonly status: Exclude<AttributionStatus, 'none' | 'verified'>;
  /** Who: "The Times of India", "a defence official". */
  readonly source?: Span;
  /** Index into `prose.sentences`. */
  readonly sentence: number;
  /** What it governs: the clauses that hang on it. Usually its sentence; it may reach on into a running quotation. */
  readonly scope: Span;
}

/** Every cue of a draft, in order. */
export function readAttribution(prose: Prose): AttributionCue[] {
  const words = Words.of(prose);
  const reader = new Reader(prose, words);
  const links = readLinks(prose);
  let link = 0;
  prose.sentences.forEach((sentence, index) => {
    reader.read(sentence, index);
    // A link says where it comes from, as a name would; a footnote's mark stands behind the full stop.
    const next = prose.sentences[index + 1];
    const end = next?.block === sentence.block ? next.start : prose.blocks[sentence.block].end;
    while (link < links.length && links[link].start < sentence.start) link++;
    for (; link < links.length && links[link].start < end; link++) {
      reader.cues.push({
        span: links[link],
        status: 'named',
        sentence: index,
        scope: { start: sentence.start, end: sentence.end },
      });
    }
  });
  return links.length > 0 ? reader.cues.sort((a, b) => a.span.start - b.span.start) : reader.cues;
}

const triggers = Is.says | Is.reports | Is.act | Is.agentless | Is.paper;

class Reader {
  readonly cues: AttributionCue[] = [];
  /** Who spoke last, for "he added". */
  private lastWho: 'named' | 'anonymous' | undefined;
  private lastSource: Span | undefined;
  private block = -1;
  private sentence = 0;
  private bounds: Sentence | undefined;

  constructor(
    private readonly prose: Prose,
    private readonly words: Words,
  ) {}

  read(sentence: Sentence, index: number): void {
    const { words } = this;
    this.sentence = index;
    this.bounds = sentence;
    if (sentence.block > this.block + 1) this.lastWho = undefined;
    this.block = sentence.block;
    const before = this.cues.length;
    for (let token = sentence.firstToken; token < sentence.lastToken; token++) {
      const bits = words.bits(token);
      if (bits === 0 && words.word(token) === '') continue;
      if ((bits & triggers) !== 0) this.verb(token, bits, sentence);
      this.phrase(token, sentence);
    }
    if (this.cues.length > before) this.runOn(before, sentence, index);
    else this.carry(sentence, index);
  }

  /** Said, reported, shows, approved; and "is said to". */
  private verb(token: number, bits: number, { firstToken, lastToken }: Sentence): void {
    const { words } = this;
    if (words.has(token, TokenFlag.capital) && token !== firstToken) return;
    if ((bits & Is.agentless) !== 0 && this.agentless(token, firstToken, lastToken)) return;
    if ((bits & (Is.says | Is.reports | Is.act)) === 0 || words.word(token - 1) === 'as') return;
    // "an estimated cost", "the said jets"
    if (token > firstToken && words.is(token - 1, Is.be | Is.determiner) && words.follows(token)) return;
    const noun =
      (bits & (Is.paper | Is.hearsay)) !== 0 ||
      /^(?:claims?|notes|states|orders|posted|counted)$/.test(words.word(token));
    const source = sourceBefore(words, token, firstToken);
    if (source) {
      if (noun && (source.last !== token - 1 || source.who === 'vague')) return;
      if ((bits & (Is.says | Is.reports)) === 0 && !source.office) return;
      if ((bits & Is.says) === 0 && source.who === 'pronoun') return;
      this.attribute(source, token, token);
      return;
    }
    if ((bits & Is.says) === 0 || noun || words.word(token) === 'told') return;
    // "…," said Gen. Smith: a quotation or a comma stands before. Saying and adding hang on the subject before.
    if (words.word(token).endsWith('ing')) {
      if (this.lastWho && token > firstToken) this.push(token, token, this.lastWho, this.lastSource);
      return;
    }
    if (
      token + 1 < lastToken &&
      words.gap(token) !== Gap.space &&
      words.gap(token + 1) === Gap.space &&
      !/^(?:that|to|on|in)$/.test(words.word(token + 1))
    ) {
      const behind = sourceAfter(words, token + 1, lastToken);
      if (behind && behind.who !== 'vague') this.attribute(behind, token, token);
    }
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
      this.push(be - 1, token, 'vague');
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
  private phrase(token: number, { firstToken, lastToken }: Sentence): void {
    const { words } = this;
    switch (words.word(token)) {
      case 'according':
        if (words.word(token + 1) === 'to') this.governs(token, token + 1, lastToken);
        break;
      case 'citing':
      case 'quoting':
        this.governs(token, token, lastToken);
        break;
      case 'quoted':
      case 'cited':
        // "was quoted as saying", "quoted an informed source"
        if (words.is(token - 1, Is.be)) {
          const subject = sourceBefore(words, token - 1, firstToken);
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
      case 'transpired':
        if (words.word(token - 1) === 'it' || words.word(token - 2) === 'it') {
          if (words.word(token + 1) === 'that')
            this.push(token - (words.word(token - 1) === 'it' ? 1 : 2), token, 'vague');
        }
        break;
      case 'known':
        if (words.word(token - 1) === 'became' && words.word(token - 2) === 'it')
          this.push(token - 2, token, 'vague');
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
      case 'in':
        this.statement(token, firstToken, lastToken);
        break;
      case 'from':
      case 'by':
        // "figures from SIPRI", "a report by the GAO", "compiled by Oryx"
        if (
          token > firstToken &&
          (words.is(token - 1, Is.paper) ||
            /^(?:compiled|published|released|estimated|seen)$/.test(words.raw(token - 1)))
        ) {
          const source = sourceAfter(words, token + 1, lastToken);
          if (source?.who === 'named') this.push(token - 1, token, 'named', this.span(source));
        }
        break;
    }
  }

  /** "in a statement", "in an interview": somebody's words although the verb may stand elsewhere. */
  private statement(token: number, _firstToken: number, lastToken: number): void {
    const { words } = this;
    if (!/^(?:a|an|its|his|her|their)$/.test(words.word(token + 1))) return;
    for (let at = token + 2; at < lastToken && at < token + 5 && words.follows(at); at++) {
      if (
        /^(?:statement|interview|briefing|release|filing|notice|testimony|tweet|post|speech|communique)$/.test(
          words.word(at),
        )
      ) {
        this.push(token, at, 'named');
        return;
      }
    }
  }

  /** A cue with its source behind it. */
  private governs(first: number, last: number, lastToken: number): void {
    const source = sourceAfter(this.words, last + 1, lastToken);
    if (!source) return;
    if (source.who === 'named' || source.who === 'pronoun') this.attribute(source, first, last);
    else this.attribute(source, first, source.last);
  }

  private attribute(source: Source, first: number, last: number): void {
    const span = this.span(source);
    if (source.who === 'pronoun') {
      if (this.lastWho) this.push(first, last, this.lastWho, this.lastSource ?? span);
      else if (/^(?:he|she|it|they)$/.test(this.words.word(source.last)))
        this.push(first, last, 'named', span);
      return;
    }
    if (source.who === 'named') this.push(first, last, 'named', span);
    else this.push(Math.min(first, source.first), Math.max(last, source.last), source.who, span);
    if (source.who !== 'vague') {
      this.lastWho = source.who;
      this.lastSource = span;
    }
  }

  private span({ first, last }: Source): Span {
    return { start: this.words.startOf(first), end: this.words.endOf(last) };
  }

  private push(first: number, last: number, status: AttributionCue['status'], source?: Span): void {
    const { start, end } = this.bounds ?? { start: 0, end: 0 };
    this.cues.push({
      span: { start: this.words.startOf(first), end: this.words.endOf(last) },
      status,
      ...(source && { source }),
      sentence: this.sentence,
      scope: { start, end },
    });
  }

  /** A speaker named at the end of a quotation stands for the quoted sentences before it in its block. */
  private runOn(first: number, sentence: Sentence, index: number): void {
    const block = this.prose.blocks[sentence.block];
    const speaker = this.cues[first];
    if (!block || !speaker || speaker.status === 'vague' || block.quotes.length === 0) return;
    let start = speaker.scope.start;
    const floor = Math.max(block.firstSentence, (this.cues[first - 1]?.sentence ?? -1) + 1);
    for (let at = index - 1; at >= floor; at--) {
      const before = this.prose.sentences[at];
      if (!before || !this.words.has(before.firstToken, TokenFlag.quoted)) break;
      start = before.start;
    }
    if (start < speaker.scope.start)
      this.cues[first] = { ...speaker, scope: { start, end: speaker.scope.end } };
  }

  /** A sentence of a running quotation belongs to who spoke before it. */
  private carry(sentence: Sentence, index: number): void {
    const at = this.cues.length - 1;
    const speaker = this.cues[at];
    if (!speaker || speaker.status === 'vague' || !this.words.has(sentence.firstToken, TokenFlag.quoted))
      return;
    const from = this.prose.sentences[speaker.sentence];
    if (from?.block !== sentence.block || index === speaker.sentence) return;
    this.cues[at] = { ...speaker, scope: { start: speaker.scope.start, end: sentence.end } };
  }
}
