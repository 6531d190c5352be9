import { mentions, same } from './expect';
import { cardAt, marked, open } from './newsroom';

suite('The card of a system', () => {
  test('Over a designation stands what the dictionary knows of it', async () => {
    const draft = await open('The S-400 is there. So is a C-500 anti-missile system.\n');
    await marked(draft, 'designation/lookalike: C-500');
    mentions(
      await cardAt(draft, 'S-400'),
      '**S-400',
      'Long-range air defence system',
      'Russia',
      'SA-21 Growler',
    );
  });

  test('Over a lookalike stands the card of what is meant', async () => {
    const draft = await open('A C-500 anti-missile system.\n');
    await marked(draft, 'designation/lookalike: C-500');
    mentions(await cardAt(draft, 'C-500'), '**S-500');
  });

  test('Over plain words stands nothing', async () => {
    const draft = await open('A dinner, and a C-500 anti-missile system.\n');
    await marked(draft, 'designation/lookalike: C-500');
    same(await cardAt(draft, 'dinner'), '', 'The card');
  });
});
