import { mentions, same } from './expect';
import { accept, apply, clear, desk, marked, newFolder, open, read, save, write } from './newsroom';

suite('What a desk decides once and for all', () => {
  teardown(() => clear(desk(), '.designator.yaml', '.designator'));

  test('“Never mark” makes a project file, and every draft of the desk heeds it', async () => {
    const first = await open('The C-500 anti-missile system.\n');
    await marked(first, 'designation/lookalike: C-500');
    await apply(first, 'C-500', 'Never mark “C-500”');
    await save();
    same(await read(desk(), '.designator.yaml'), 'accept:\n  - C-500\n', 'The project file');
    await marked(first);
    const second = await open('The C-500 missile and the X-101 cruise missile.\n');
    await marked(second, 'designation/lookalike: X-101');
  });

  test('“Never mark” keeps what stands in a project file, comments too', async () => {
    const folder = newFolder();
    await write(
      folder,
      '.designator.yaml',
      '# Our desk\nquotations: skip\naccept:\n  - X-101 # as we write it\n',
    );
    const draft = await open('The C-500 anti-missile system and the X-101 cruise missile.\n', { folder });
    await marked(draft, 'designation/lookalike: C-500');
    await apply(draft, 'C-500', 'Never mark “C-500”');
    await save();
    same(
      await read(folder, '.designator.yaml'),
      '# Our desk\nquotations: skip\naccept:\n  - X-101 # as we write it\n  - C-500\n',
      'The project file',
    );
    await marked(draft);
  });

  test('“Add to the house dictionary” asks for name, kind and country, and the name is known', async () => {
    const draft = await open('India may buy the Su-5 fighter.\n');
    await marked(draft, 'designation/unknown: Su-5');
    await accept(draft, 'Su-5', 'Add “Su-5” to the house dictionary', async () => {
      try {
        return (await read(desk(), '.designator/house.yaml')) !== '';
      } catch {
        return false;
      }
    });
    mentions(
      await read(desk(), '.designator/house.yaml'),
      '- id: su-5',
      'designation: Su-5',
      'kind: fighter',
      'origin: RU',
    );
    await marked(draft);
  });

  test('A draft of another desk is not concerned', async () => {
    await write(desk(), '.designator.yaml', 'accept: [C-500]\n');
    const own = await open('The C-500 anti-missile system and the X-101 cruise missile.\n');
    await marked(own, 'designation/lookalike: X-101');
    const other = await open('The C-500 anti-missile system.\n', { folder: newFolder(desk(1)) });
    await marked(other, 'designation/lookalike: C-500');
    await apply(other, 'C-500', 'Never mark “C-500”');
    await save();
    await marked(other);
    same(await read(desk(1), '.designator.yaml'), 'accept:\n  - C-500\n', 'The other desk’s project file');
    await clear(desk(1), '.designator.yaml');
    await marked(other, 'designation/lookalike: C-500');
  });
});
