import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../server/src/core/pages/sheet-words';
import type { Sheet, SheetStatus } from '../../server/src/core/sheet';

describe('how a sheet is summed up', () => {
  const said = (counts: Partial<Record<SheetStatus, number>>): string => {
    const length = Object.values(counts).reduce((sum, each) => sum + each, 0);
    const all = { verified: 0, revoked: 0, named: 0, anonymous: 0, vague: 0, none: 0, ...counts };
    return summaryOf({ lines: { length } as Sheet['lines'], counts: all, absent: [] });
  };
  test('in words that a person would say', () => {
    expect(said({})).toBe('no claims');
    expect(said({ none: 1 })).toBe('1 claim, with no source');
    expect(said({ named: 2 })).toBe('2 claims, both with a named source');
    expect(said({ none: 3 })).toBe('3 claims, all with no source');
    expect(said({ verified: 1, none: 2 })).toBe('3 claims: 1 verified, 2 with no source');
  });
});
