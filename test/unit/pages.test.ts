import { describe, expect, test } from 'vitest';
import { readDraft } from '../../server/src/core/draft';
import { cardPage } from '../../server/src/core/pages/card-page';
import { html, linksTo } from '../../server/src/core/pages/html';
import { sheetPage } from '../../server/src/core/pages/sheet-page';
import { timeline } from '../../server/src/core/pages/timeline';
import { sheetOf } from '../../server/src/core/sheet';
import { lexicon } from '../lexicon';

const TEXT =
  'The S-400 contract was signed in 2018 for $5.43 billion. First deliveries came in December 2021. <script>alert(1)</script> Some 280 tanks & guns were lost.';

function sheet(frame = {}): string {
  const draft = readDraft(TEXT, 'plaintext', lexicon);
  return sheetPage('a "story" <b>', draft, sheetOf(draft, lexicon), lexicon, frame);
}

describe('pages', () => {
  test('what stands in a draft is never mark-up', () => {
    const page = sheet();
    expect(page).not.toContain('<script');
    expect(page).toContain('&#60;script');
    expect(page).toContain('<h1>a &#34;story&#34; &#60;b&#62;</h1>');
    expect(html`${'<&">'}`.text).toBe('&#60;&#38;&#34;&#62;');
  });
  test('only an address of the web is a link', () => {
    const source = (address: string) => ({
      id: 'x',
      publisher: 'Jane’s',
      title: 'x',
      address,
      read: '2026-11-23',
    });
    expect(linksTo([source('https://a.org/?a&b')]).text).toContain('href="https://a.org/?a&#38;b"');
    expect(linksTo([source('javascript:alert(1)')]).text).toBe(' <span class="pages">Jane’s</span>');
  });
  test('run nothing and load nothing', () => {
    for (const page of [sheet(), cardPage(lexicon, lexicon.systemOf('s-400') ?? 0)]) {
      expect(page).toContain(`default-src 'none'`);
      expect(page).not.toMatch(/<(?:script|img|link|iframe)|\son\w+=|url\(|@import/);
    }
  });
  test('in a panel their style needs the word of the day, and places lead into the draft', () => {
    const page = sheet({ nonce: 'abc', linkTo: ({ line }: { line: number }) => `command:x?${line}` });
    expect(page).toContain(`style-src 'nonce-abc'`);
    expect(page).toContain('<style nonce="abc">');
    expect(page).not.toMatch(/\sstyle="/);
    expect(page).toContain('href="command:x?1"');
  });
  test('a sheet has its claims, its dates on a line, and its systems by kind', () => {
    const page = sheet();
    expect(page).toContain('Who stands behind the numbers');
    expect(page).toContain('The dates of the story');
    expect(page).toContain('long-range air defence system');
    expect(page).toContain('$5.43 billion');
  });
  test('a card has names, family, figures and events with their pages', () => {
    const page = cardPage(lexicon, lexicon.systemOf('s-400') ?? 0);
    for (const words of ['С-400 Триумф', 'SA-21 Growler', 'Family', '40N6', 'Figures', 'Events', 'https://'])
      expect(page).toContain(words);
  });
  test('one date is no line', () => {
    expect(timeline([{ date: '2018-10-05', text: '5 October 2018' }])).toBeUndefined();
    expect(timeline([])).toBeUndefined();
    expect(
      timeline([
        { date: '1991', text: '1991' },
        { date: '2018-10-05', text: '5 October 2018' },
      ])?.text,
    ).toContain('5 October 2018');
  });
});
