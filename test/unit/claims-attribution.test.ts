import { describe, expect, it } from 'vitest';
import { readAttribution } from '../../server/src/core/claims/attribution';
import { readProse } from '../../server/src/core/text/read';

/** Every cue as "status: cue <source>". */
function read(text: string): string[] {
  return readAttribution(readProse(text, 'plaintext')).map(
    ({ status, span, source }) =>
      `${status}: ${text.slice(span.start, span.end)}${source ? ` <${text.slice(source.start, source.end)}>` : ''}`,
  );
}

const sentences: readonly [text: string, ...cues: string[]][] = [
  [
    'According to Bloomberg, citing an unnamed source, India will buy.',
    'named: According to <Bloomberg>',
    'anonymous: citing an unnamed source <an unnamed source>',
  ],
  ['The Times of India reported on November 27 that it would.', 'named: reported <The Times of India>'],
  ['“We will buy,” said Gen. John Marsh, the commander.', 'named: said <Gen. John Marsh>'],
  ['Col. Marsh, 51, said it would.', 'named: said <Col. Marsh>'],
  ['Marsh said 12 were lost. He added that 40 were captured.', 'named: said <Marsh>', 'named: added <Marsh>'],
  ['The ministry’s spokesman later confirmed it.', 'named: confirmed <The ministry’s spokesman>'],
  ['Pentagon figures show as much.', 'named: show <Pentagon figures>'],
  ['It was reported by Reuters that 12 died.', 'named: reported by <Reuters>'],
  ['The Ministry of Defence (MoD) said so.', 'named: said <The Ministry of Defence (MoD>'],
  [
    'The daily Pravda quoted an informed source as saying so.',
    'anonymous: quoted an informed source <an informed source>',
  ],
  ['Peskov was quoted as saying so.', 'named: quoted <Peskov>'],
  ['Business Insider reported 12 jets.', 'named: reported <Business Insider>'],
  ['Pentagon officials said so.', 'named: said <Pentagon officials>'],
  ['A senior official said so.', 'anonymous: A senior official said <A senior official>'],
  ['Sources said it.', 'anonymous: Sources said <Sources>'],
  ['U.S. officials said it.', 'anonymous: U.S. officials said <U.S. officials>'],
  ['In May it was revealed that India would.', 'vague: it was revealed'],
  ['The deal is said to involve jets.', 'vague: is said to'],
  ['It has been reported that it would.', 'vague: It has been reported'],
  ['Russia reportedly lost 12.', 'vague: reportedly'],
  ['Media reports suggest it.', 'vague: Media reports suggest <Media reports>'],
  ['According to media reports on Thursday, 40 died.', 'vague: According to media reports <media reports>'],
  ['According to [source], 12 were lost.', 'named: According to <source>'],
  ['[Source] said 12 were lost.', 'named: said <Source>'],
  ['Lockheed Martin was awarded a contract.'],
  ['The reported losses are high, and the said jets are old.'],
  ['Energy sources are scarce, a source of worry.'],
  ['The meeting is expected to begin.'],
  ['The United States has 12.'],
];

describe('attribution', () => {
  it.each(sentences)('%s', (text, ...cues) => {
    expect(read(text)).toEqual(cues);
  });

  it('lets the speaker of a quotation stand for its sentences', () => {
    const text = '“We lost 30 tanks,” said Col. Anna Marsh. “We destroyed 60. They fled.”';
    const [cue] = readAttribution(readProse(text, 'plaintext'));
    expect(text.slice(cue?.scope.start, cue?.scope.end)).toBe(text);
  });

  it.each(['said ', 'reports ', 'according to ', 'is said to ', 'he said [a '])(
    'answers soon to a line of “%s”',
    (words) => {
      const start = performance.now();
      readAttribution(readProse(words.repeat(100_000 / words.length), 'plaintext'));
      expect(performance.now() - start).toBeLessThan(1500);
    },
  );
});
