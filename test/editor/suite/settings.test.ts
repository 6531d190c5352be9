import { ConfigurationTarget, DiagnosticSeverity, workspace } from 'vscode';
import { same } from './expect';
import { desk, marked, newFolder, open } from './newsroom';

const TEXT = 'India may buy the Su-5 fighter and the C-500 anti-missile system.\n';

async function set(name: string, value: unknown, target = ConfigurationTarget.Workspace): Promise<void> {
  const scope = target === ConfigurationTarget.WorkspaceFolder ? desk(1) : undefined;
  await workspace.getConfiguration('designator', scope).update(name, value, target);
}

suite('Settings of the editor take effect at once', () => {
  teardown(async () => {
    for (const name of ['rules', 'accept', 'forms', 'quotations']) await set(name, undefined);
  });

  test('A rule is turned off, made quieter, and turned on again', async () => {
    const draft = await open(TEXT);
    await marked(draft, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
    await set('rules', { 'designation/unknown': 'off', 'designation/lookalike': 'hint' });
    const [{ severity }] = await marked(draft, 'designation/lookalike: C-500');
    same(severity, DiagnosticSeverity.Hint, 'The severity');
    await set('rules', { designation: 'off' });
    await marked(draft);
    await set('rules', undefined);
    await marked(draft, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
  });

  test('Words are accepted, and a house form is chosen', async () => {
    const draft = await open('The Agni-V missile, the C-500 anti-missile system, and the Agni-5 missile.\n');
    await marked(draft, 'designation/lookalike: C-500', 'designation/inconsistent: Agni-5');
    await set('accept', ['c-500']);
    await marked(draft, 'designation/inconsistent: Agni-5');
    await set('forms', { 'agni-5': 'Agni-5' });
    await marked(draft, 'designation/format: Agni-V');
  });

  test('Direct speech is left alone where the desk wants it so', async () => {
    const draft = await open('He said: “The C-500 anti-missile system is good.”\n');
    await marked(draft, 'designation/lookalike: C-500');
    await set('quotations', 'skip');
    await marked(draft);
  });

  test('A mistake in the settings does no harm to what is right in them', async () => {
    const draft = await open(TEXT);
    await set('rules', { 'designation/unknown': 'off', 'no/such-rule': 'off', designation: 'loud' });
    await marked(draft, 'designation/lookalike: C-500');
  });

  test('Each folder of a workspace has its own', async () => {
    const here = await open(TEXT);
    const there = await open(TEXT, { folder: newFolder(desk(1)) });
    await marked(there, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
    await set('rules', { 'designation/unknown': 'off' }, ConfigurationTarget.WorkspaceFolder);
    await marked(there, 'designation/lookalike: C-500');
    await marked(here, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
    await set('rules', undefined, ConfigurationTarget.WorkspaceFolder);
    await marked(there, 'designation/unknown: Su-5', 'designation/lookalike: C-500');
  });
});
