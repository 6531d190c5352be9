/** The command line. Every command is loaded when it is asked for. */
import { version } from '../../package.json';
import { readOptions, UsageError } from './cli/options';

async function run(argv: readonly string[]): Promise<number> {
  const options = readOptions(argv);
  switch (options.command) {
    case 'lint':
      return (await import('./cli/lint')).lintCommand(options);
    case 'systems':
      return (await import('./cli/inventory')).systemsCommand(options);
    case 'claims':
      return (await import('./cli/claims')).claimsCommand(options);
    case 'lookup':
      return (await import('./cli/lookup')).lookupCommand(options);
    case 'rules':
      return (await import('./cli/rules')).rulesCommand(options);
    case 'lsp':
      await import('./node');
      return -1;
    case 'help':
      process.stdout.write((await import('./cli/help')).HELP);
      return 0;
    case 'version':
      process.stdout.write(`${version}\n`);
      return 0;
    default:
      throw new UsageError(`There is no command "${options.command}". See \`designator help\`.`);
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    // A language server lives until its editor says so.
    if (code >= 0) process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(
      error instanceof UsageError
        ? `${error.message}\n`
        : `Designator failed: ${(error as Error)?.stack ?? error}\n`,
    );
    process.exitCode = 2;
  },
);
