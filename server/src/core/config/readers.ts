/** The parsers of what people edit, in one bundle that is loaded when the first such file is met. */
export { compileHouse, readHouseDictionary } from './house-dictionary';
export { readSettingsFile } from './settings-file';
