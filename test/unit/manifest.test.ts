import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../server/src/core/settings';
import { editorSettings } from '../../server/src/lsp/desks';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const { commands, configuration, keybindings, menus, views, walkthroughs } =
  manifest.contributes as Contributes;

interface Contributes {
  readonly commands: readonly { command: string; icon?: string }[];
  readonly configuration: readonly { title: string; order: number; properties: Record<string, Setting> }[];
  readonly keybindings: readonly { command: string; key: string; mac: string; when: string }[];
  readonly menus: Readonly<Record<string, readonly { command: string; when: string; group?: string }[]>>;
  readonly views: Readonly<Record<string, readonly { id: string }[]>>;
  readonly walkthroughs: readonly {
    steps: readonly { description: string; media: { svg: string }; completionEvents: string[] }[];
  }[];
}

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly order: number;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly markdownDescription: string;
}

const settings = Object.assign({}, ...configuration.map(({ properties }) => properties)) as Record<
  string,
  Setting
>;
const named = commands.map(({ command }) => command);

/** Read by the language client itself. */
const TRACE = 'designator.trace.server';

describe('Settings', () => {
  const names = Object.keys(settings).filter((name) => name !== TRACE);

  test.each(names)('%s has an effect', (name) => {
    const key = name.replace('designator.', '');
    const wanted = otherThan(name, settings[name]);
    expect(editorSettings({ [key]: wanted }, () => {})).toEqual({ [key]: wanted });
  });

  test.each(names)('%s has the default of the command line', (name) => {
    const key = name.replace('designator.', '');
    if (key in defaultSettings)
      expect(settings[name].default).toEqual(defaultSettings[key as keyof typeof defaultSettings]);
    else expect(['dictionaries', 'codeLens', 'inlayHints']).toContain(key);
  });

  test('stand in groups, each in its place, and every choice is explained', () => {
    expect(configuration.map(({ order }) => order)).toEqual(configuration.map((_, index) => index + 1));
    for (const { properties } of configuration)
      expect(Object.values(properties).map(({ order }) => order)).toEqual(
        Object.keys(properties).map((_, index) => index + 1),
      );
    for (const each of Object.values(settings))
      expect(each.markdownEnumDescriptions?.length).toBe(each.enum?.length);
  });
});

describe('Commands', () => {
  test('are all there, and all of them are named', () => {
    const registered = readdirSync(new URL('client/src', root))
      .map((name) => readFileSync(new URL(`client/src/${name}`, root), 'utf8'))
      .join('\n');
    for (const command of named) {
      // "designator.claims.byStatus" is made up of two parts.
      const known = registered.includes(`'${command}'`) || /^designator\.claims\.by\w+$/.test(command);
      expect([command, known]).toEqual([command, true]);
    }
  });

  test('that menus, keys and the walkthrough name exist', () => {
    const text = readFileSync(new URL('package.nls.json', root), 'utf8');
    const used = [
      ...Object.values(menus).flatMap((entries) => entries.map(({ command }) => command)),
      ...keybindings.map(({ command }) => command),
      ...[...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => command),
      ...walkthroughs
        .flatMap(({ steps }) => steps.flatMap(({ completionEvents }) => completionEvents))
        .map((event) => event.replace('onCommand:', ''))
        .filter((command) => !command.startsWith('editor.')),
    ];
    expect(used.length).toBeGreaterThan(30);
    expect(used.filter((command) => !named.includes(command))).toEqual([]);
  });

  test('in the title of a view or in its rows have an icon', () => {
    const icons = Object.entries(menus)
      .flatMap(([, entries]) => entries)
      .filter(({ group }) => group?.startsWith('navigation') || group?.startsWith('inline'))
      .map(({ command }) => commands.find((each) => each.command === command)?.icon);
    expect(icons.length).toBeGreaterThan(4);
    for (const icon of icons) expect(icon).toMatch(/^\$\([a-z-]+\)$/);
  });
});

describe('Keys', () => {
  test('are none that write a letter: Ctrl+Alt is AltGr on many keyboards, Alt writes on a Mac', () => {
    for (const { key, mac } of keybindings) {
      expect(key).not.toMatch(/ctrl\+alt|alt\+ctrl/);
      for (const stroke of `${key} ${mac}`.split(' ')) expect(stroke).toMatch(/^(?:ctrl|cmd)\+(?!alt)/);
    }
  });

  test('are those that the README names', () => {
    const readme = readFileSync(new URL('README.md', root), 'utf8');
    const shown = keybindings.map(({ key }) => key.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()));
    expect(shown.filter((keys) => !readme.includes(`\`${keys}\``))).toEqual([]);
  });
});

test('Icons and pictures are there', () => {
  const files = [
    manifest.icon,
    manifest.l10n,
    ...walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
  ];
  for (const file of files) expect([file, existsSync(new URL(file, root))]).toEqual([file, true]);
  expect(Object.keys(views)).toEqual(['designator']);
});

/** A value that a setting may have, and has not by default. */
function otherThan(name: string, setting: Setting): unknown {
  if (name === 'designator.rules') return { 'designation/format': 'error' };
  if (setting.type === 'object') return { 'agni-5': 'Agni-5' };
  if (setting.type === 'array') return ['Su-5'];
  if (setting.type === 'boolean') return !setting.default;
  if (setting.type === 'number') return Number(setting.default) + 1;
  return setting.enum?.find((each) => each !== setting.default);
}
