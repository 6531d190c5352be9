#!/usr/bin/env node
// Starts the command line from V8's code cache: compiling the program costs more than checking an article does.
// The cache is written by the build; one of another version of Node is ignored by V8, and everything works without it.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

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
