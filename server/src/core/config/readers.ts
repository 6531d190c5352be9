import picomatch from 'picomatch/posix';
import { stringify } from 'yaml';

/** The readers and editors of what people edit, in one bundle that is loaded when the first such file is met. */
export { acceptWord, addEntry, turnOff } from './edit';
export { linksIn } from './file-links';
export { compileHouse, readHouseDictionary } from './house-dictionary';
export { addVerification, readLedger, renameDraft } from './ledger-file';
export { readSettingsFile } from './settings-file';

/** Whether a path fits a pattern, as in .gitignore files: archive/**, *.txt. */
export const matcher = (pattern: string): ((path: string) => boolean) => picomatch(pattern, { dot: true });

/** A value as YAML, for people to read. */
export const writeYaml = (value: unknown): string =>
  stringify(value, { lineWidth: 110, flowCollectionPadding: true });
