import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  dayOf,
  daysIn,
  exists,
  nearestYear,
  weekdayOf,
} from '../../server/src/core/claims/calendar';
import { datelineOf } from '../../server/src/core/claims/dateline';
import { readQuantities } from '../../server/src/core/claims/quantity';
import { readProse } from '../../server/src/core/text/read';

describe('calendar', () => {
  it('agrees with the platform, day by day, for 800 years', () => {
    const first = Date.UTC(1600, 0, 1) / 86_400_000;
    for (let number = first; number < first + 292_194; number++) {
      const date = new Date(number * 86_400_000);
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      if (dayNumber(day) !== number || weekdayOf(day) !== (date.getUTCDay() || 7)) expect(day).toBe(number);
      const back = dayOf(number);
      if (back.year !== day.year || back.month !== day.month || back.day !== day.day)
        expect(back).toEqual(day);
    }
  });

  it.each([
    [2, 2023, 28],
    [2, 2024, 29],
    [2, 1900, 28],
    [2, 2000, 29],
    [2, undefined, 29],
    [6, 2024, 30],
    [13, 2024, 0],
  ])('knows the days of month %s of %s', (month, year, days) => {
    expect(daysIn(month, year)).toBe(days);
  });

  it('knows which days exist', () => {
    expect(exists({ month: 2, day: 29 })).toBe(true);
    expect(exists({ year: 2023, month: 2, day: 29 })).toBe(false);
    expect(exists({ month: 6, day: 31 })).toBe(false);
    expect(exists({ month: 6, day: 0 })).toBe(false);
  });

  it('finds the nearest year', () => {
    expect(nearestYear({ month: 12, day: 29 }, { year: 2025, month: 1, day: 5 })).toBe(2024);
    expect(nearestYear({ month: 1, day: 5 }, { year: 2024, month: 12, day: 29 })).toBe(2025);
    expect(nearestYear({ month: 2, day: 29 }, { year: 2025, month: 3, day: 1 })).toBe(2024);
    expect(nearestYear({ month: 2, day: 29 }, { year: 2022, month: 6, day: 1 })).toBeUndefined();
  });
});

function dateline(text: string, language: 'markdown' | 'plaintext' = 'plaintext'): string | undefined {
  const prose = readProse(text, language);
  const found = datelineOf({ prose, quantities: readQuantities(prose, []) });
  return (
    found && `${found.year}-${found.month}-${found.day} “${text.slice(found.span.start, found.span.end)}”`
  );
}

describe('the date of a draft', () => {
  it.each([
    ['---\ntitle: A deal\ndate: 2024-11-05\n---\nIt rained.', '2024-11-5 “date: 2024-11-05”'],
    [
      '---\ndate: "2024-11-05T10:00:00+01:00"\n---\nIt rained.',
      '2024-11-5 “date: "2024-11-05T10:00:00+01:00"”',
    ],
    [
      '+++\npublishDate = Tue, 5 Nov 2024 10:00\n+++\nIt rained.',
      '2024-11-5 “publishDate = Tue, 5 Nov 2024 10:00”',
    ],
    ['---\nupdated: 2024-11-05\ncreated_by: me\n---\nIt rained.', undefined],
    ['---\ndate: 2024-02-30\n---\nIt rained.', undefined],
  ])('is read from front matter: %j', (text, found) => {
    expect(dateline(text, 'markdown')).toBe(found);
  });

  it.each([
    ['KYIV, Nov. 5, 2024 — It rained.', '2024-11-5 “Nov. 5, 2024”'],
    ['A headline\n\nMOSCOW, December 4, 2024 (Reuters) - It rained.', '2024-12-4 “December 4, 2024”'],
    ['PACIFIC OCEAN (June 18, 2015) – It rained.', '2015-6-18 “June 18, 2015”'],
    ['ACAJUTLA, El Salvador (April 28, 2018) After two weeks it rained.', '2018-4-28 “April 28, 2018”'],
    ['FALLS CHURCH, Va. – January 27, 2026 – It rained.', '2026-1-27 “January 27, 2026”'],
    ['New Delhi, 5 November 2024: It rained.', '2024-11-5 “5 November 2024”'],
    ['A headline\nBy Ada Writer\n5 November 2024\n\nIt rained.', '2024-11-5 “5 November 2024”'],
    [
      'A headline\n\nPublished: Tuesday, Nov. 5, 2024, 10:30 a.m. EST\n\nIt rained.',
      '2024-11-5 “Nov. 5, 2024”',
    ],
    ['By Ada Writer | November 5, 2024\n\nIt rained.', '2024-11-5 “November 5, 2024”'],
  ])('is read from the head: %j', (text, found) => {
    expect(dateline(text)).toBe(found);
  });

  it.each([
    'MOSCOW, December 4 (Reuters) - It rained.',
    'It rained on Nov. 5, 2024 — and how.',
    'ADA SMITH (August 17, 1929 – May 1, 1977) was a pilot.',
    'Correction (April 27, 2017): It did not rain.',
    'The Battle of Midway (June 4, 1942) was a turn of the tide.',
    `${'It rained. '.repeat(200)}\n\nNovember 5, 2024`,
    '',
  ])('is unknown: %j', (text) => {
    expect(dateline(text)).toBeUndefined();
  });
});
