import { CodeActionKind, workspace } from 'vscode';
import { holds, mentions, same } from './expect';
import { actionsAt, apply, marked, open } from './newsroom';

suite('What can be done about a mark', () => {
  test('The best correction comes first, then all like it, then leaving it', async () => {
    const draft = await open('The C-500 anti-missile system.\n\nThe C-500 missile.\n');
    await marked(draft, 'designation/lookalike: C-500', 'designation/lookalike: C-500');
    const actions = await actionsAt(draft, 'C-500');
    same(
      actions.map(({ title }) => title),
      [
        'Change to S-500',
        'Change to S-500 everywhere in this draft (2 places)',
        'Change to S-500 in all drafts of the workspace …',
        'Leave “C-500” as it is here',
        'Leave “C-500” as it is in this draft',
        'Never mark “C-500” (.designator.yaml)',
      ],
      'The actions',
    );
    same(
      actions.flatMap(({ isPreferred }, index) => (isPreferred ? [index] : [])),
      [0],
      'Which action is preferred',
    );
  });

  test('A person chooses where several systems may be meant', async () => {
    const draft = await open('India may buy the Su-5 fighter.\n');
    await marked(draft, 'designation/unknown: Su-5');
    const titles = (await actionsAt(draft, 'Su-5')).map(({ title }) => title);
    same(titles[0], 'Change to Su-57 (multirole fighter)', 'The first suggestion');
    holds(
      titles.filter((title) => title.startsWith('Change to')).length > 1,
      'There is no second suggestion.',
    );
  });

  test('A correction is applied, and its mark goes', async () => {
    const draft = await open('🚀 The C-500 anti-missile system.\r\n');
    await marked(draft, 'designation/lookalike: C-500');
    await apply(draft, 'C-500', 'Change to S-500');
    same(draft.getText(), '🚀 The S-500 anti-missile system.\r\n', 'The draft');
    await marked(draft);
  });

  test('All alike are corrected at once, and others are not', async () => {
    const draft = await open(
      'The C-500 anti-missile system, the X-101 cruise missile and the C-500 missile.\n',
    );
    await marked(
      draft,
      'designation/lookalike: C-500',
      'designation/lookalike: X-101',
      'designation/lookalike: C-500',
    );
    await apply(draft, 'C-500', 'Change to S-500 everywhere');
    await marked(draft, 'designation/lookalike: X-101');
  });

  test('“Fix all” makes the safe corrections and leaves the choices', async () => {
    const draft = await open(
      'The Su-5 fighter, the C-500 anti-missile system and the S400 missile system.\n',
    );
    await marked(
      draft,
      'designation/unknown: Su-5',
      'designation/lookalike: C-500',
      'designation/format: S400',
    );
    const actions = await actionsAt(draft, 'The', CodeActionKind.SourceFixAll.append('designator'));
    same(actions.length, 1, 'The number of actions');
    same(actions[0].kind?.value, 'source.fixAll.designator', 'The kind');
    holds(actions[0].edit && (await workspace.applyEdit(actions[0].edit)), 'It could not be applied.');
    same(
      draft.getText(),
      'The Su-5 fighter, the S-500 anti-missile system and the S-400 missile system.\n',
      'The draft',
    );
    await marked(draft, 'designation/unknown: Su-5');
  });

  test('“Leave it here” puts a comment above the line, and the next place stays marked', async () => {
    const draft = await open('The C-500 anti-missile system.\n\nThe C-500 missile.\n');
    await marked(draft, 'designation/lookalike: C-500', 'designation/lookalike: C-500');
    await apply(draft, 'C-500', 'Leave “C-500” as it is here');
    mentions(draft.lineAt(0).text, '<!-- designator-disable-next-line designation/lookalike -->');
    await marked(draft, 'designation/lookalike: C-500');
  });

  test('“Leave it here” tears no list and no table apart', async () => {
    const draft = await open(
      '- the C-500 anti-missile system\n- the rest\n\n| System |\n|---|\n| C-500 missile |\n',
    );
    await marked(draft, 'designation/lookalike: C-500', 'designation/lookalike: C-500');
    await apply(draft, 'C-500', 'Leave “C-500” as it is here');
    await marked(draft, 'designation/lookalike: C-500');
    await apply(draft, 'C-500 missile', 'Leave “C-500” as it is here');
    await marked(draft);
    const comment = '<!-- designator-disable-line designation/lookalike -->';
    same(
      draft.getText(),
      `- the C-500 anti-missile system ${comment}\n- the rest\n\n| System |\n|---|\n| C-500 missile ${comment} |\n`,
      'The draft',
    );
  });

  test('“Leave it in this draft” silences every place, below the front matter', async () => {
    const draft = await open(
      '---\ntitle: Missiles\n---\n\nThe C-500 anti-missile system.\n\nThe C-500 missile.\n',
    );
    await marked(draft, 'designation/lookalike: C-500', 'designation/lookalike: C-500');
    await apply(draft, 'C-500', 'Leave “C-500” as it is in this draft');
    await marked(draft);
    same(
      draft.getText().indexOf('---\ntitle: Missiles\n---\n\n<!-- designator-ignore C-500 -->\n\nThe'),
      0,
      'The place of the comment',
    );
  });
});
