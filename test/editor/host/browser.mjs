// Chromium, looking at the workbench of a VS Code server.
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';

/** @param scale dots of a picture for each pixel of the page */
export async function startBrowser({ viewport = { width: 1400, height: 900 }, scale = 1 } = {}) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    // Whoever started us stops us, after the server.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  });
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const isElsewhere = ({ protocol, hostname }) => /^https?:$/.test(protocol) && hostname !== '127.0.0.1';
  await context.route(isElsewhere, (route) => route.abort());
  // code-server's own layer of icons and service workers is not running here.
  const headers = { 'Service-Worker-Allowed': '/' };
  await context.route('**/_static/**', (route) =>
    route.fulfill({ status: 200, contentType: 'text/javascript', headers, body: '' }),
  );
  return { page: await context.newPage(), stop: () => browser.close().catch(() => {}) };
}

/**
 * The address of the workbench.
 * @param folder a folder, or a file that ends with .code-workspace
 * @param opens a file that the window opens with
 */
export function workbenchAddress(port, { folder, opens, extensions = [], tests, kind }) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${resolve(path)}`;
  const payload = extensions.map((path) => ['extensionDevelopmentPath', remote(path)]);
  if (kind) payload.push(['extensionDevelopmentKind', kind]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (opens) payload.push(['openFile', remote(opens)]);
  payload.push(['skipWelcome', 'true'], ['skipReleaseNotes', 'true']);
  const query = new URLSearchParams({ payload: JSON.stringify(payload) });
  if (folder) query.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', resolve(folder));
  else query.set('ew', 'true');
  return `http://127.0.0.1:${port}/?${query}`;
}
