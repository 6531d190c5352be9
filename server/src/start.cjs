// Starts the language server for the extension from V8's code cache: to compile the program takes a fifth of the time until
// the first marks. The editor's V8 is not that of the build, so that each machine makes its own cache, when the server has been
// at work for a while. It lies beside the code: whoever may change the one might change the other as well. A cache of another
// build or of another V8 is made anew, and everything works without it.
'use strict';
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

/** What the server needs for the first marks; replaced by the build with a digest of each. */
const DIGESTS = {};

/** When the first drafts have been checked, in ms. */
const AT_WORK = Number(process.env.DESIGNATOR_CACHE_AFTER ?? 10_000);

const folder = process.env.DESIGNATOR_CACHE ?? __dirname;
const modules = new Map();
/** What the cache does not have yet. */
const fresh = new Map();

function load(id) {
  if (!(id in DIGESTS)) return require(id);
  const known = modules.get(id);
  if (known) return known.exports;
  const filename = join(__dirname, id);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, 'utf8')}\n})`;
  const script = new Script(source, { filename, cachedData: cached(id) });
  if (script.cachedDataRejected !== false) fresh.set(id, script);
  const module = { exports: {} };
  modules.set(id, module);
  script.runInThisContext()(module.exports, load, module, filename, __dirname);
  return module.exports;
}

/** In a cache's file, the digest stands before what V8 made of it: V8 itself looks at no more than a script's length. */
function cached(id) {
  try {
    const file = readFileSync(cacheOf(id));
    const digest = DIGESTS[id];
    return file.toString('latin1', 0, digest.length) === digest ? file.subarray(digest.length) : undefined;
  } catch {
    return undefined;
  }
}

function cacheOf(id) {
  return join(folder, id.replace(/\.js$/, '.cache'));
}

/** Another window may read the cache, or write it: it comes into being in one go. */
function write() {
  if (fresh.size === 0) return;
  try {
    mkdirSync(folder, { recursive: true });
    for (const [id, script] of fresh) {
      const file = cacheOf(id);
      const part = `${file}.${process.pid}`;
      writeFileSync(part, Buffer.concat([Buffer.from(DIGESTS[id], 'latin1'), script.createCachedData()]));
      renameSync(part, file);
    }
  } catch {
    // A full disk, a folder that may not be written to: the next start is as slow as this one.
  }
}

load('./node.js');
setTimeout(write, AT_WORK).unref();
