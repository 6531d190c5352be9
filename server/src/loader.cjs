#!/usr/bin/env node
// Starts the command line from V8's code cache: compiling the program costs more than checking an article does.
// The cache is written by the build; one of another version of Node is ignored by V8, and everything works without it.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// V8 is told what it cannot know: that a run is short. What is read of a draft is soon forgotten, so the space for such things
// may stay at its first size, where it would grow to three times 16 MB; and code that is made fast by pulling less other code
// into it is ready sooner. A fifth of the time and a quarter of the memory are spared. Patterns are not polished before their first
// use, which is the only one that many of them have: that is a tenth of the time for one story. A language server lives long, and
// is let be.
if (process.argv[2] !== 'lsp')
  setFlagsFromString(
    '--semi-space-growth-factor=1 --max-inlined-bytecode-size-cumulative=400 --no-regexp-peephole-optimization',
  );

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
