import { readdirSync, readFileSync } from 'node:fs';
import { getL10nJson } from '@vscode/l10n-dev';
import { describe, expect, test } from 'vitest';
import { parseAst } from 'vitest/node';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const json = (path: string): Json => JSON.parse(read(path));
type Json = { readonly [key: string]: unknown };
type Node = Json & { readonly type: string };

const sources = readdirSync(new URL('client/src', root))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: read(`client/src/${name}`) }));

describe('package.json', () => {
  const manifest = json('package.json');
  const texts = json('package.nls.json');

  test('has no key without a text, and there is no text without a place', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
    expect([...new Set(used)].sort()).toEqual(Object.keys(texts).sort());
    for (const text of Object.values(texts)) expect(text).toMatch(/\S/);
  });

  test('shows no words but those that can be translated', () => {
    // A product is called the same everywhere.
    const { description, contributes } = manifest;
    const shown = [...wordsOf({ description, contributes })];
    expect(shown.length).toBeGreaterThan(50);
    expect(shown.filter((text) => !/^%[^%]+%$/.test(text) && text !== 'Designator')).toEqual([]);
  });
});

describe('The client', () => {
  test('has all its words in client/l10n/bundle.l10n.json: npm run l10n', async () => {
    const exported = await getL10nJson(sources.map(({ text }) => ({ extension: '.ts', contents: text })));
    expect(json('client/l10n/bundle.l10n.json')).toEqual(exported);
    expect(Object.keys(exported).length).toBeGreaterThan(50);
  });

  test.each(sources)('$name shows no words that do not go through l10n.t', ({ text }) => {
    expect(plainWords(text)).toEqual([]);
  });

  test('is caught when it does', () => {
    expect(plainWords("window.showErrorMessage('Not a draft.');")).toEqual(['Not a draft.']);
    expect(plainWords("item.description = open ? l10n.t('open') : 'closed';")).toEqual(['closed']);
    expect(plainWords(`pick({ title: \`line \${at}\`, id: 'nothing' });`)).toEqual(['line {}']);
    expect(plainWords("panel.title = count + ' claims';")).toEqual([' claims']);
    expect(plainWords("const open = 'Open it'; l10n.t('Open {0}', 'designator.claims');")).toEqual([
      'Open it',
    ]);
  });
});

/** What people read of a manifest: the values of these keys, however deep. */
const READ =
  /^(?:title|shortTitle|category|name|contextualTitle|label|altText|displayName|description|.*Description|.*Descriptions|enumItemLabels)$/;

function* wordsOf(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (READ.test(key) && typeof each === 'string') yield each;
    else if (READ.test(key) && Array.isArray(each)) yield* each;
    else yield* wordsOf(each);
  }
}

/** What people read where the client hands it to the editor under these names. */
const SHOWN =
  /^(?:title|label|detail|description|placeHolder|placeholder|prompt|tooltip|message|name|text|openLabel|saveLabel|value)$/;

/** English that people are not shown, or not as words of the editor's. */
const KEPT = [
  'Designator', // The product, in the output panel's list.
  'Markdown', // A language's own name, in a file dialog.
  ' [CHECK: who says {}?]', // Goes into a draft, where the rules look for it.
  /^# A problem with Designator/, // Is written to those who mend it.
  /^ ?(?:in the browser|on the desktop|, remote: \{\}|not running|trusted|untrusted)$/, // Stands in that report.
  /^- id: /, // YAML.
];

/** The literals of a source that read as words for people, and are not in a call of `l10n.t`; `{}` for what is put in. */
function plainWords(source: string): string[] {
  const found: string[] = [];
  visit(parseAst(source, { lang: 'ts' }) as unknown as Node, false, (text, shown) => {
    const reads = shown ? /\p{L}{2}/u.test(text.replace(/\$\([\w~-]+\)/g, '')) : isProse(text);
    if (reads && !KEPT.some((kept) => (typeof kept === 'string' ? kept === text : kept.test(text))))
      found.push(text);
  });
  return found;
}

/** Two words with a blank between, or a capitalised one: no id, path, pattern or colour is like that. */
function isProse(text: string): boolean {
  return /\p{L}{2,}[.,:;!?]?\s+\p{L}/u.test(text) || /^\s*\p{Lu}\p{Ll}+[.!?…]?\s*$/u.test(text);
}

function visit(node: Node, shown: boolean, say: (text: string, shown: boolean) => void): void {
  const go = (child: unknown, isShown = false): void => {
    if (Array.isArray(child)) for (const each of child) go(each, isShown);
    else if (isNode(child)) visit(child, isShown, say);
  };
  const { type } = node;
  if (/^(?:Import|Export(?:All|Named))|^TS/.test(type) && !/^(?:TSAs|TSSatisfies|TSNonNull)/.test(type)) {
    if (node.declaration) go(node.declaration);
    return;
  }
  if (type === 'Literal') {
    if (typeof node.value === 'string') say(node.value, shown);
  } else if (type === 'TemplateLiteral') {
    say((node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('{}'), shown);
    go(node.expressions);
  } else if (type === 'Property') {
    go(node.value, SHOWN.test(nameOf(node.key)));
  } else if (type === 'AssignmentExpression') {
    const left = node.left as Node;
    go(node.right, left.type === 'MemberExpression' && SHOWN.test(nameOf(left.property)));
  } else if (type === 'CallExpression') {
    const name = nameOf(node.callee);
    if (name === 't') {
      for (const each of (node.arguments as Node[]).slice(1)) go(each);
      return;
    }
    go(node.callee);
    go(node.arguments, /^show\w+Message$/.test(name));
  } else if (type === 'ConditionalExpression') {
    go(node.test);
    go([node.consequent, node.alternate], shown);
  } else if (type === 'LogicalExpression' || (type === 'BinaryExpression' && node.operator === '+')) {
    go([node.left, node.right], shown);
  } else if (type === 'ArrayExpression') {
    go(node.elements, shown);
  } else for (const child of Object.values(node)) go(child);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** `t` of `l10n.t`, `title` of `title:` and of `'title':`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  if (node.type === 'MemberExpression') return nameOf(node.property);
  return String(node.name ?? node.value ?? '');
}
