import type { Desk } from '../core/config/desk';
import type { Manuscript } from '../core/draft';
import { type DraftFile, findDrafts, languageOf, readDraftFile, readStandardInput, slashes } from './drafts';
import { type Options, UsageError } from './options';
import { Progress } from './progress';
import { DeskProblems, openDesks, workingFolder } from './session';

export interface OpenDraft extends Manuscript {
  readonly file: DraftFile;
}

/** What a run met on its way beside the drafts. */
export interface RunOutcome {
  readonly drafts: number;
  /** Files that could not be read, and mistakes in project files: the run is not clean. */
  readonly failures: number;
}

/** Calls back with every draft that the arguments name, and its desk. @throws UsageError */
export async function eachDraft(
  options: Options,
  visit: (draft: OpenDraft, desk: Desk) => void,
): Promise<RunOutcome> {
  if (options.arguments.length === 0) {
    throw new UsageError(
      `Name the drafts: \`designator ${options.command} story.md\`, a folder, or - for standard input.`,
    );
  }
  const desks = openDesks();
  const problems = new DeskProblems();
  const progress = new Progress();
  let drafts = 0;
  let failures = 0;
  const open = async (file: DraftFile, read: () => string | Promise<string>): Promise<void> => {
    const desk = await desks.deskOf(file.absolute);
    problems.tell(desk);
    if (!file.named && desk.ignores(file.absolute)) return;
    let text: string;
    try {
      text = await read();
    } catch (error) {
      failures++;
      progress.clear();
      process.stderr.write(`${file.path} was not checked: ${(error as Error).message}.\n`);
      return;
    }
    drafts++;
    const language = options.language ?? languageOf(file.path);
    visit({ file, text, language, verified: desk.verifiedIn(file.absolute) }, desk);
  };
  for (const name of options.arguments.filter((each) => each === '-')) {
    const path = options.stdinPath ?? '<stdin>';
    const absolute = options.stdinPath ? slashes(options.stdinPath) : `${workingFolder()}/stdin.txt`;
    await open({ path, absolute, named: name === '-' }, readStandardInput);
  }
  const found = await findDrafts(options.arguments.filter((each) => each !== '-'));
  for (const [index, file] of found.entries()) {
    progress.show(index, found.length);
    await open(file, () => readDraftFile(file.absolute));
  }
  progress.clear();
  return { drafts, failures: failures + problems.count };
}
