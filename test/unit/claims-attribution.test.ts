import { describe, expect, it } from 'vitest';
import { readAttribution } from '../../server/src/core/claims/attribution';
import { attributionAt } from '../../server/src/core/claims/voices';
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
  ['But the ministry said 12 were lost.', 'named: said <the ministry>'],
  ['With the Government indicating that 12 were lost, it waits.', 'named: indicating <the Government>'],
  ['[Source] said 12 were lost.', 'named: said <Source>'],
  ['Lockheed Martin was awarded a contract.'],
  ['The reported losses are high, and the said jets are old.'],
  ['Energy sources are scarce, a source of worry.'],
  ['The meeting is expected to begin.'],
  ['Sources now confirm it.', 'anonymous: Sources now confirm <Sources>'],
  ['Reuters could not independently confirm it.'],
  ['The firm exported it in line with a deal signed in 2014.'],
  ['The ships will replace the Anzacs, with the first delivery expected by 2030.'],
  ['Of the two ships, the first is projected, with the second now projected for 2029.'],
  ['The UAE has shown strong interest in it.'],
  ['Due to challenges, including design and development challenges, it is late.'],
  [
    'It raided the city of El-Fasher, a medical worker told AFP.',
    'anonymous: a medical worker told <a medical worker>',
  ],
  ['The CSIS, a think tank, in January put it at 12.', 'named: put <a think tank>'],
  ['It was hit, according to the military.', 'named: according to <the military>'],
  [
    'The military aid is late. Military channels reported 12.',
    'vague: Military channels reported <Military channels>',
  ],
  ['Read also: 40 tanks lost'],
  ['Critics call the plan expensive, late and badly explained.'],
  ['The ailing firm, which has reported losses, shut.', 'named: reported <The ailing firm>'],
  // Two words in quotation marks are no speech, the last of a draft no more than others.
  ['Marsh said so. A report was labelled “openly partial”.', 'named: said <Marsh>'],
  ['The United States has 12.'],
];

/** A text, and those of its figures that somebody stands behind. */
const reaches: readonly [text: string, ...figures: string[]][] = [
  // Who says so and when is not said.
  ['In 2019, the ministry said on May 4 that 12 tanks were lost.', '12'],
  ['Col. Marsh, 51, said 12 were lost.', '12'],
  ['Gen. Marsh, who led the fleet until 2013, said 12 were lost.', '12'],
  ['A 2014 study by the audit office found 31 faults.', '31'],
  ['According to a 2023 report by the ministry, 12 were lost.', '12'],
  // Clauses before, behind and around.
  ['12 tanks were lost, the ministry said.', '12'],
  ['12 tanks were lost, the ministry said, and 40 were damaged.', '12', '40'],
  ['The 12 tanks, according to the army, cost $40 million.', '12', '40'],
  ['The ministry said 12 were lost, but the yard had built 40.', '12'],
  ['The ministry said it had lost 12, but would get 40.', '12', '40'],
  ['The ministry said 12 were lost, although the yard had built 40.', '12'],
  ['The ministry said late last month that 12 were lost.', '12'],
  ['The jet, which the army says costs $12 million, flew in 2014.', '12'],
  // Direct speech goes on; prose does not.
  ['“We lost 30 tanks,” said Col. Marsh. “We hit 60.” The road is 90 km long.', '30', '60'],
  ['The general spoke. “We lost 30 tanks and 12 guns.”', '30', '12'],
  ['The ministry said 12 were lost. Another 40 were damaged.', '12'],
  ['The ministry said 12 were lost. It added that 40 were damaged.', '12', '40'],
  // What is pointed back at.
  [
    'Russia lost 40 tanks. It fired 12 guns.\n\nThe ministry reported this on Telegram. The road is 90 km long.',
    '40',
    '12',
  ],
  ['Russia lost 40 tanks. The ministry announced this. The road is 90 km long.', '40'],
  ['Russia lost 40 tanks.\n\nThis was reported by Reuters.', '40'],
  ['Russia lost 40 tanks.\n\nAP reported on this.', '40'],
  ['Russia lost 40 tanks. The ministry announced this deal in May.'],
  ['Russia lost 40 tanks. The ministry called this “a shame”.'],
  // Lead-ins, headlines.
  ['The ministry said:\n\n- 12 tanks were lost\n- 40 guns were lost\n\nThe road is 90 km long.', '12', '40'],
  ['Navy nears $2 billion deal: sources\n\nThe road is 90 km long.', '2'],
  ['Ukraine: 40 tanks lost\n\nThe road is 90 km long.'],
  ['Gen. Marsh: 40 tanks lost\n\nThe road is 90 km long.', '40'],
];

describe('attribution', () => {
  it.each(sentences)('%s', (text, ...cues) => {
    expect(read(text)).toEqual(cues);
  });

  it('lets the speaker of a quotation stand for its sentences', () => {
    const text = '“We lost 30 tanks,” said Col. Anna Marsh. “We destroyed 60. They fled.”';
    const cues = readAttribution(readProse(text, 'plaintext'));
    for (const figure of ['30', '60', 'They'])
      expect(attributionAt(cues, text.indexOf(figure)).source).toEqual({ start: 25, end: 40 });
  });

  it.each(reaches)('%s', (text, ...figures) => {
    const cues = readAttribution(readProse(text, 'plaintext'));
    const heard = [...text.matchAll(/\d[\d,.]*\d|\d/g)].filter(
      ({ index }) => attributionAt(cues, index).status !== 'none',
    );
    expect(heard.map(([figure]) => figure)).toEqual(figures);
  });

  it.each([
    ['The ministry said 12 were lost.', 'named'],
    ['Three sources said 12 were lost.', 'anonymous'],
    ['One diplomat said 12 were lost.', 'anonymous'],
    ['Residents said 12 were lost.', 'anonymous'],
    ['South Korean and U.S. military officials said 12 were lost.', 'anonymous'],
    ['State media reported that 12 were lost.', 'named'],
    ['Estimates put the losses at 12.', 'vague'],
    ['The estimates put the losses at 12.', 'named'],
    ['According to reports, 12 were lost.', 'vague'],
    ['The report suggests that 12 were lost.', 'named'],
    ['The think tank went on to say that 12 were lost.', 'named'],
    ['Reuters reported, citing officials, that 12 were lost.', 'anonymous'],
    ['12 were lost.', 'none'],
  ])('knows how “%s” is %s', (text, status) => {
    const cues = readAttribution(readProse(text, 'plaintext'));
    expect(attributionAt(cues, text.indexOf('12')).status).toBe(status);
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
