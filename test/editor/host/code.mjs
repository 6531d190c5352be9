#!/usr/bin/env node
// Takes the place of desktop VS Code's executable: the same arguments and exit code, for running extension tests.
import { fileURLToPath } from 'node:url';
import { runSuite } from './suite.mjs';

const WITH_VALUE = /^(?:user-data-dir|extensions-dir|folder-uri|file-uri|log|locale|profile)$/;
const options = new Map();
const paths = [];
const argv = process.argv.slice(2);
for (let at = 0; at < argv.length; at++) {
  const match = /^--([^=]+)(?:=(.*))?$/s.exec(argv[at]);
  if (!match) paths.push(argv[at]);
  else options.set(match[1], [...all(match[1]), match[2] ?? (WITH_VALUE.test(match[1]) ? argv[++at] : '')]);
}

function all(name) {
  return options.get(name) ?? [];
}

const toPath = (uri) => (uri?.startsWith('file://') ? fileURLToPath(uri) : uri);
const tests = toPath(all('extensionTestsPath').at(-1));
if (tests) {
  process.exitCode = await runSuite({
    folder: toPath(paths[0] ?? all('folder-uri').at(-1)),
    extensions: all('extensionDevelopmentPath').map(toPath),
    tests,
    kind: all('extensionDevelopmentKind').at(-1),
    userData: all('user-data-dir').at(-1),
    verbose: options.has('verbose'),
    shot: process.env.DESIGNATOR_TEST_SHOT,
  });
} else {
  console.error('Only for running extension tests: --extensionTestsPath=… --extensionDevelopmentPath=…');
  process.exitCode = 2;
}
