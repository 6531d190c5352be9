import { readFileSync } from 'node:fs';
import { Lexicon } from '../server/src/core/lexicon/lexicon';
import { unpack } from '../server/src/core/lexicon/pack';

/** The dictionary as it ships: compiled by the build that every test run begins with. */
export const lexicon = new Lexicon([
  unpack(readFileSync(new URL('../dist/lexicon.bin', import.meta.url)), () =>
    readFileSync(new URL('../dist/knowledge.txt', import.meta.url), 'utf8'),
  ),
]);
