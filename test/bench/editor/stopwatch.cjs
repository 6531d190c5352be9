// Takes the place of an extension's first file, and writes down when the editor began to load it, when its activate() had been
// called, when its server answered (the extension is awake then), and when there were marks; with the time that the host's
// thread has run on a core until then, and has waited for one.
'use strict';
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { languages } = require('vscode');

const { main, times } = JSON.parse(readFileSync(join(__dirname, 'stopwatch.json'), 'utf8'));
const seen = { woken: now() };
const extension = require(join(__dirname, main));
seen.loaded = now();

exports.activate = (context) => {
  languages.onDidChangeDiagnostics(() => {
    const isMarked = languages.getDiagnostics().some(([, marks]) => marks.length > 0);
    if (isMarked) tell({ marked: now() });
  });
  seen.calling = now();
  const awake = extension.activate(context);
  seen.called = now();
  return Promise.resolve(awake).then((value) => {
    tell({ ready: now() });
    return value;
  });
};
exports.deactivate = () => extension.deactivate?.();

/** What is seen first counts. */
function tell(what) {
  Object.assign(seen, { ...what, ...seen });
  if (!seen.ready || !seen.marked) return;
  seen.server ??= serverTime();
  writeFileSync(times, JSON.stringify(seen));
}

/** All in ms. Only Linux says how long a thread has run and waited. */
function now() {
  return { at: performance.timeOrigin + performance.now(), ...onCore('/proc/thread-self') };
}

function onCore(thread) {
  try {
    const [ran, waited] = readFileSync(`${thread}/schedstat`, 'utf8').split(' ');
    return { ran: ran / 1e6, waited: waited / 1e6 };
  } catch {
    return {};
  }
}

/** All threads of the server, since it was started: it is a child of this process, and its script lies beside this file. */
function serverTime() {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const server = children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(__dirname));
    const threads = readdirSync(`/proc/${server}/task`).map((id) => onCore(`/proc/${server}/task/${id}`));
    return { ran: threads.reduce((sum, { ran }) => sum + ran, 0) };
  } catch {
    return {};
  }
}
