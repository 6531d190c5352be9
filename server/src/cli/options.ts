import { parseArgs } from 'node:util';
import type { Severity } from '../core/finding';
import type { Language } from '../core/text/prose';

/** Bad use of the command line: told in one sentence, exit code 2. */
export class UsageError extends Error {}

export type Format = 'pretty' | 'json' | 'compact' | 'csv' | 'markdown' | 'html';

export interface Options {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly format: Format;
  readonly fix: boolean;
  readonly all: boolean;
  readonly failOn: Severity | 'never';
  readonly strict?: Strict;
  readonly language?: Language;
  /** The path that standard input is checked as. */
  readonly stdinPath?: string;
  readonly colour?: boolean;
  readonly quiet: boolean;
}

const FAIL_ON = ['error', 'warning', 'information', 'hint', 'never'];
const FORMATS = ['pretty', 'json', 'compact', 'csv', 'markdown', 'html'];

/** What `lint --strict` demands of every claim: that the desk has verified it, or that its sentence has a source. */
export type Strict = 'claims' | 'sources';

const STRICT = ['claims', 'sources'];

/** @throws UsageError */
export function readOptions(argv: readonly string[]): Options {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. See \`designator help\`.`);
  }
  const { values, positionals } = parsed;
  const [command = values.version ? 'version' : 'help', ...rest] = values.help ? ['help'] : positionals;
  const format = oneOf('--format', values.format ?? 'pretty', FORMATS) as Format;
  const language =
    values.language === undefined
      ? undefined
      : (oneOf('--language', values.language, ['markdown', 'plaintext']) as Language);
  return {
    command,
    arguments: rest,
    format,
    fix: values.fix ?? false,
    all: values.all ?? false,
    failOn: oneOf('--fail-on', values['fail-on'] ?? 'warning', FAIL_ON) as Options['failOn'],
    strict: values.strict === undefined ? undefined : (oneOf('--strict', values.strict, STRICT) as Strict),
    language,
    stdinPath: values['stdin-path'],
    colour: values.color === undefined ? undefined : values.color,
    quiet: values.quiet ?? false,
  };
}

function parse(argv: readonly string[]) {
  // `--stdio` and its kind are how editors start a language server; they mean what `lsp` does anyway.
  const args = argv
    .filter((arg) => !/^--(stdio|clientProcessId=\d+)$/.test(arg))
    .flatMap((arg) => (arg === '--no-color' ? ['--color=no'] : [arg]));
  const colour = args.includes('--color') ? true : args.includes('--color=no') ? false : undefined;
  const { values, positionals } = parseArgs({
    args: args.filter((arg) => !arg.startsWith('--color')),
    allowPositionals: true,
    options: {
      format: { type: 'string', short: 'f' },
      fix: { type: 'boolean' },
      all: { type: 'boolean' },
      'fail-on': { type: 'string' },
      strict: { type: 'string' },
      language: { type: 'string' },
      'stdin-path': { type: 'string' },
      quiet: { type: 'boolean', short: 'q' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  return { values: { ...values, color: colour }, positionals };
}

function oneOf(option: string, value: string, allowed: readonly string[]): string {
  if (allowed.includes(value)) return value;
  throw new UsageError(
    `${option} takes ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}, not "${value}".`,
  );
}
