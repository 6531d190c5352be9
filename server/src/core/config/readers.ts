import picomatch from 'picomatch/posix';

/** The readers and editors of what people edit, in one bundle that is loaded when the first such file is met. */
export { acceptWord, addEntry, turnOff } from './edit';
export { compileHouse, readHouseDictionary } from './house-dictionary';
export { addVerification, readLedger, renameDraft } from './ledger-file';
export { readSettingsFile } from './settings-file';

/** Whether a path fits a pattern, as in .gitignore files: archive/**, *.txt. */
export const matcher = (pattern: string): ((path: string) => boolean) => picomatch(pattern, { dot: true });
