import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstBeyond, firstFrom, firstOfSentence } from '../../server/src/core/text/in-order';

/** Things in the order of the text that never overlap. */
const things = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 9 }), fc.boolean())).map((steps) => {
  let at = 0;
  let sentence = 0;
  return steps.map(([gap, length, next]) => {
    const start = at + gap;
    at = start + length;
    if (next) sentence++;
    return { span: { start, end: at }, sentence };
  });
});

test('halving finds what a walk from the beginning finds', () => {
  const walked = (index: number, count: number): number => (index < 0 ? count : index);
  fc.assert(
    fc.property(things, fc.nat(120), (all, at) => {
      const first = (is: (thing: (typeof all)[number]) => boolean) => walked(all.findIndex(is), all.length);
      expect(firstFrom(all, at)).toBe(first(({ span }) => span.start >= at));
      expect(firstBeyond(all, at)).toBe(first(({ span }) => span.end > at));
      expect(firstOfSentence(all, at)).toBe(first(({ sentence }) => sentence >= at));
    }),
  );
});
