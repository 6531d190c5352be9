/** What the server answers with: nearly all of its code. */
export { rules } from '../core/rules';
export { draftSheet } from './draft-sheet';
export { entryText } from './entry-text';
export { highlightsAt, renameableAt } from './navigation';
export { openClaims } from './outline';
export { Session } from './session';
