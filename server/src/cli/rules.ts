import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../core/rules';
import { type Options, UsageError } from './options';
import { Output } from './output';
import { table } from './table';

/** `designator rules [ID]`: every rule on a line, or one rule's page. */
export async function rulesCommand(options: Options): Promise<number> {
  const output = new Output();
  const [wanted] = options.arguments;
  const rule = rules.find(({ id, aliases }) => id === wanted || aliases?.some((alias) => alias === wanted));
  if (wanted && !rule)
    throw new UsageError(`There is no rule ${wanted}. \`designator rules\` lists them all.`);
  if (options.format === 'json') {
    const chosen = rule ? [rule] : rules;
    output.write(
      `${JSON.stringify(
        chosen.map(({ id, severity, summary }) => ({ rule: id, severity, summary })),
        null,
        2,
      )}\n`,
    );
  } else if (rule)
    output.write(readFileSync(join(__dirname, '..', '..', 'docs', 'rules', `${rule.id}.md`), 'utf8'));
  else output.write(table(rules.map(({ id, severity, summary }) => [id, severity, summary])));
  await output.end();
  return 0;
}
