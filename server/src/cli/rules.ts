import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../core/rules';
import { type Options, UsageError } from './options';
import { Output } from './output';
import { table } from './table';

/** What each family is about, in the order in which they are listed. */
const FAMILIES: Readonly<Record<string, string>> = {
  designation: 'Names and designations of systems',
  system: 'What is said of a system',
  claim: 'Who stands behind a figure, and whether the draft agrees with itself',
  number: 'Arithmetic and the writing of numbers',
  unit: 'Units and conversions',
  date: 'Dates',
  translation: 'Slips of translation',
  term: 'Terms of forces and equipment',
};

/** `designator rules [ID]`: every rule on a line, or one rule's page; `--format markdown` is docs/rules/README.md. */
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
        chosen.map(({ id, severity, optIn, summary }) => ({
          rule: id,
          severity,
          ...(optIn ? { optIn } : {}),
          summary,
        })),
        null,
        2,
      )}\n`,
    );
  } else if (rule)
    output.write(readFileSync(join(__dirname, '..', '..', 'docs', 'rules', `${rule.id}.md`), 'utf8'));
  else if (options.format === 'markdown') output.write(listOfRules());
  else
    output.write(
      table(
        rules.map(({ id, severity, optIn, summary }) => [id, optIn ? `(${severity})` : severity, summary]),
      ),
    );
  await output.end();
  return 0;
}

/** All rules by family, with links to their pages. */
function listOfRules(): string {
  const familyOf = (id: string): string => id.slice(0, id.indexOf('/'));
  const parts = Object.entries(FAMILIES).map(([family, title]) => {
    const lines = rules
      .filter(({ id }) => familyOf(id) === family)
      .map(
        ({ id, severity, optIn, summary }) =>
          `| [${id}](${id}.md) | ${optIn ? `${severity}, when asked for` : severity} | ${summary.replaceAll('|', '\\|')} |`,
      );
    return `## ${title}\n\n| rule | severity | what it marks |\n|---|---|---|\n${lines.join('\n')}\n`;
  });
  return `# The rules\n\nA project file sets the severity of each rule, or of a family (\`claim: off\`). *When asked for*: off until it is named there.\n\n${parts.join('\n')}`;
}
