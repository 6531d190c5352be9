// Starts the command line from V8's code cache: compiling the program costs more than checking an article does.
// The cache is written by the build; one of another version of Node is ignored by V8, and everything works without it.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// V8 is told what it cannot know: that a run is short, and forgets soon. (A language server lives long, and is let be.)
const SHORT_RUN = [
  // What is read of drafts is soon forgotten: the space for such things may stay at its first size, where it would grow to three
  // times 16 MB, and what outlives it is looked through more often.
  '--semi-space-growth-factor=1',
  '--heap-growing-percent=40',
  // Code that is made fast with less trouble is ready sooner.
  '--max-inlined-bytecode-size-cumulative=100',
  '--no-turbo-loop-peeling',
  '--no-turbo-splitting',
  // Patterns are not polished before their first use, which is the only one that many of them have.
  '--no-regexp-peephole-optimization',
];
if (process.argv[2] !== 'lsp') setFlagsFromString(SHORT_RUN.join(' '));

const file = join(__dirname, 'main.js');
const cache = join(__dirname, 'main.cache');
const writing = process.env.DESIGNATOR_WRITE_CACHE === '1';

function cached() {
  try {
    return writing ? undefined : readFileSync(cache);
  } catch {
    return undefined;
  }
}

const wrapped = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
const script = new Script(wrapped, { filename: file, cachedData: cached() });
const main = { exports: {} };
script.runInThisContext()(main.exports, require, main, file, dirname(file));
if (writing) process.on('exit', () => writeFileSync(cache, script.createCachedData()));
