import { describe, expect, test, vi } from 'vitest';
import { remembered, rememberedBy } from '../../server/src/core/remember';

describe('what is remembered of an object', () => {
  test('is read once, and is the same object each time', () => {
    const read = vi.fn(({ text }: { text: string }) => [...text]);
    const lettersOf = remembered(read);
    const draft = { text: 'Su-57' };
    expect(lettersOf(draft)).toEqual(['S', 'u', '-', '5', '7']);
    expect(lettersOf(draft)).toBe(lettersOf(draft));
    expect(read).toHaveBeenCalledOnce();
  });

  test('is that of this object alone, however alike another is', () => {
    const read = vi.fn(({ text }: { text: string }) => ({ text }));
    const copyOf = remembered(read);
    const [one, other] = [{ text: 'T-72' }, { text: 'T-72' }];
    expect(copyOf(one)).not.toBe(copyOf(other));
    expect(copyOf(one)).toBe(copyOf(one));
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('is that of this reader alone', () => {
    const draft = {};
    expect([remembered(() => 1)(draft), remembered(() => 2)(draft)]).toEqual([1, 2]);
  });

  test.each([undefined, false, 0, '', null])('is remembered too where it is %o', (nothing) => {
    const read = vi.fn((_: object) => nothing);
    const of = remembered(read);
    const draft = {};
    expect([of(draft), of(draft)]).toEqual([nothing, nothing]);
    expect(read).toHaveBeenCalledOnce();
  });

  test('is nothing where reading threw: it is tried again', () => {
    const read = vi
      .fn((_: object) => 'read')
      .mockImplementationOnce(() => {
        throw new Error('not yet');
      });
    const of = remembered(read);
    const draft = {};
    expect(() => of(draft)).toThrow('not yet');
    expect(of(draft)).toBe('read');
  });
});

describe('what is remembered of an object by a key', () => {
  test('is read once for each object and each key', () => {
    const read = vi.fn((lexicon: { name: string }, system: number) => ({ of: `${lexicon.name} ${system}` }));
    const entryOf = rememberedBy(read);
    const [one, other] = [{ name: 'one' }, { name: 'other' }];
    const all = (): string[] =>
      [entryOf(one, 1), entryOf(one, 2), entryOf(other, 1)].map((entry) => entry.of);
    expect(all()).toEqual(['one 1', 'one 2', 'other 1']);
    expect(all()).toEqual(all());
    expect(entryOf(one, 1)).toBe(entryOf(one, 1));
    expect(read).toHaveBeenCalledTimes(3);
  });

  test('keeps keys apart that are written alike', () => {
    const typeOf = rememberedBy((_: object, key: number | string | undefined) => typeof key);
    const lexicon = {};
    expect([
      typeOf(lexicon, 1),
      typeOf(lexicon, '1'),
      typeOf(lexicon, undefined),
      typeOf(lexicon, ''),
    ]).toEqual(['number', 'string', 'undefined', 'string']);
  });

  test.each([undefined, false, 0, '', null])('is remembered too where it is %o', (nothing) => {
    const read = vi.fn((_: object, _key: number) => nothing);
    const of = rememberedBy(read);
    const lexicon = {};
    expect([of(lexicon, 7), of(lexicon, 7)]).toEqual([nothing, nothing]);
    expect(read).toHaveBeenCalledOnce();
  });
});
