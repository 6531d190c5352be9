import { type Schema, Validator } from '@cfworker/json-schema';
import { isMap, isScalar, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { Span } from '../finding';

/** Something wrong in a file that people edit: where, and what to do about it. */
export interface Problem {
  readonly span: Span;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A YAML file read against its schema. */
export interface YamlFile {
  /** What it says; only to be trusted where `problems` is empty. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** A problem at a path inside the file: `['0', 'kind']`. */
  at(path: readonly (string | number)[], message: string): Problem;
}

/** Parses YAML 1.2 and checks it against a JSON Schema. Never throws: what is wrong comes back as problems. */
export function readYaml(text: string, schema: Schema): YamlFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const problemAt = (start: number, end: number, message: string): Problem => {
    const { line, col } = counter.linePos(start);
    return { span: { start, end: Math.max(end, start) }, line, column: col, message };
  };
  const at = (path: readonly (string | number)[], message: string): Problem => {
    const [start, end] = rangeOf(document.contents, path);
    return problemAt(start, end, message);
  };
  const syntax = document.errors.map((error) =>
    problemAt(error.pos[0], error.pos[1], `${error.message}.`.replace('..', '.')),
  );
  if (syntax.length > 0) return { value: undefined, problems: syntax, at };
  let value: unknown;
  try {
    value = document.toJS();
  } catch (error) {
    // "source: *Reuters" is a reference to an anchor that is nowhere, for YAML.
    const alias = /\*[^\s,[\]{}]+/.exec(text);
    const start = alias?.index ?? 0;
    const message = `${(error as Error).message}. Put the text in quotes if it begins with an asterisk.`;
    return { value, problems: [problemAt(start, start + (alias?.[0].length ?? 0), message)], at };
  }
  const { valid, errors } = new Validator(schema, '2020-12', false).validate(value ?? null);
  const problems: Problem[] = [];
  if (!valid) {
    const seen = new Set<string>();
    // The first errors are those of the containers ("items do not match"): only the innermost say something.
    const inner = errors.filter(
      (e) => !errors.some((o) => o !== e && o.instanceLocation.startsWith(`${e.instanceLocation}/`)),
    );
    for (const error of inner) {
      const path = error.instanceLocation.split('/').slice(1).map(unescapePointer);
      const message = explain(error.keyword, error.error, path, schema);
      if (!message || seen.has(`${error.instanceLocation} ${message}`)) continue;
      seen.add(`${error.instanceLocation} ${message}`);
      problems.push(at(path, message));
    }
    if (problems.length === 0) problems.push(at([], 'This file does not follow its schema.'));
  }
  return { value, problems, at };
}

function unescapePointer(part: string): string {
  return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** A schema error in words for whoever edits the file; `undefined` for those that only repeat another. */
function explain(
  keyword: string,
  error: string,
  path: readonly string[],
  schema: Schema,
): string | undefined {
  const field = path.findLast((part) => !/^\d+$/.test(part));
  switch (keyword) {
    case 'properties':
    case 'items':
    case '$ref':
    case 'additionalProperties':
      return undefined;
    case 'false':
      return `Unknown field "${field}". Check its spelling, or take it out.`;
    case 'required':
      return `${error.replace(/^Instance does not have required property/, 'Missing field')} Add it.`;
    case 'enum':
      return `"${field}" has a value that is not allowed here. ${error.replace(/^Instance does not match any of/, 'Use one of')}`;
    case 'type':
      return schema.type !== undefined && path.length === 0
        ? `This file must hold ${[schema.type].flat().includes('array') ? 'a list: lines that begin with "- "' : 'fields: lines such as "name: value"'}.`
        : `"${field}" is of the wrong type. ${error.replace('Instance type', 'The type')}`;
    case 'pattern':
      return `"${field}" is not written as it must be. ${error}`;
    default:
      return field ? `"${field}": ${error}` : error;
  }
}

/** Where a path's node lies in the text; the nearest node above it where there is none; a field's name for a whole field. */
function rangeOf(root: ParsedNode | null, path: readonly (string | number)[]): [number, number] {
  let node: Node | null = root;
  let range: [number, number] = node?.range ? [node.range[0], node.range[0]] : [0, 0];
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      const key = pair?.key as Node | undefined;
      if (key?.range) range = [key.range[0], key.range[1]];
      node = (pair?.value as Node | null) ?? null;
    } else if (node && 'items' in node) {
      node = ((node.items as Node[])[Number(step)] as Node | undefined) ?? null;
    } else break;
    if (node?.range && (isScalar(node) || typeof step === 'number' || /^\d+$/.test(String(step)))) {
      range = [node.range[0], isScalar(node) ? node.range[1] : node.range[0] + 1];
    }
  }
  return range;
}
