// VS Code's own server, as the npm package code-server carries it: the same extension host as the desktop's.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { userDataFolder } from './settings.mjs';

/** @returns {Promise<{ port: number, exited: Promise<never>, stop(): Promise<void> }>} */
export async function startServer({
  userData = userDataFolder(),
  verbose = false,
  asksForTrust = false,
} = {}) {
  const extensions = join(userData, 'extensions');
  mkdirSync(extensions, { recursive: true }); // Without this folder the server finds no extension at all.
  // Its own entry, not code-server's: that one needs native modules.
  const entry = join(process.env.CODE_SERVER_DIR, 'lib', 'vscode', 'out', 'server-main.js');
  const child = spawn(
    process.execPath,
    [entry, ...argumentsFor(userData, extensions), ...(asksForTrust ? [] : ['--disable-workspace-trust'])],
    {
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true, // A group of its own: the extension host ends with it.
    },
  );
  let output = '';
  const listening = new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`VS Code's server did not start in 30 s:\n${output}`)),
      30_000,
    );
    const read = (bytes) => {
      output += bytes;
      if (verbose) process.stderr.write(bytes);
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const exited = gone.then((code) => {
    throw new Error(`VS Code's server exited with ${code}:\n${output}`);
  });
  exited.catch(() => {});
  const stop = async () => {
    signal(child, 'SIGTERM');
    await Promise.race([gone, pause(3000, undefined, { ref: false })]);
    signal(child, 'SIGKILL');
    rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    return { port: await Promise.race([listening, exited]), exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function argumentsFor(userData, extensions) {
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
    ...['--server-data-dir', userData, '--user-data-dir', userData, '--extensions-dir', extensions],
    ...['--telemetry-level', 'off', '--disable-telemetry'],
    // Newer versions take the paths of a suite only with this.
    '--enable-smoke-test-driver',
    '--enable-remote-auto-shutdown',
    // A suite's output arrives as information: a higher level would swallow it.
    ...['--log', 'info'],
  ];
}

/** Ours, less what belongs to an editor that these tests may have been started from; and no marketplace. */
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_(?!TEST)|ELECTRON_)/.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{}' };
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // Gone already.
  }
}
