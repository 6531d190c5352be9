// Runs one suite of an extension in VS Code's server and Chromium, and passes on what it prints.
import { startBrowser, workbenchAddress } from './browser.mjs';
import { startServer } from './server.mjs';

/** What the workbench tells of itself between the lines of a suite: its start, and the native modules that it does without. */
const CHATTER = [
  /^(?:Resolv(?:ing|ed) connection token|Creating a socket|Invoking resolveAuthority|Client received grace)/,
  /^(?:Updating additional builtin|Ignoring fetching additional|No search provider registered|ChatSessionStore)/,
  /^\[(?:reconnection-grace|remote-connection|Service Worker|AgentHost|ChatModel|AccountPolicy)/,
  /Could not locate the bindings file|Cannot find module '.\/build\/Release\/watchdog'/,
];

/** @returns {Promise<number>} the suite's exit code */
export async function runSuite({
  folder,
  extensions,
  tests,
  kind,
  userData,
  verbose,
  timeout = 180_000,
  shot,
}) {
  const server = await startServer({ userData, verbose });
  let browser;
  const stop = async () => {
    await browser?.stop();
    await server.stop();
  };
  const unguard = stopWithParent(stop);
  try {
    browser = await startBrowser();
    const { page } = browser;
    let timer;
    const code = new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`The suite did not end in ${timeout / 1000} s.`)), timeout);
      page.on('crash', () => reject(new Error('The page crashed.')));
      void page.exposeFunction('codeAutomationExit', resolve);
    });
    code.catch(() => {});
    await page.exposeFunction('codeAutomationLog', (type, args) => {
      const list = [args].flat();
      const isChatter = CHATTER.some((pattern) => pattern.test(String(list[0]?.message ?? list[0])));
      if (verbose || !isChatter) (console[type] ?? console.log)(...list);
    });
    if (verbose) page.on('console', (message) => console.error(`[${message.type()}] ${message.text()}`));
    try {
      await page.goto(workbenchAddress(server.port, { folder, extensions, tests, kind }));
      const result = await Promise.race([code, server.exited]);
      if (result !== 0 && shot) await page.screenshot({ path: shot });
      return result;
    } catch (error) {
      if (shot) await page.screenshot({ path: shot }).catch(() => {});
      throw error;
    } finally {
      clearTimeout(timer);
    }
  } finally {
    unguard();
    await stop();
  }
}

/** A test runner that is stopped or killed must leave no editor behind. */
function stopWithParent(stop) {
  const onSignal = (name) => void stop().finally(() => process.exit(name === 'SIGINT' ? 130 : 143));
  process.once('SIGINT', onSignal);
  process.once('SIGTERM', onSignal);
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && onSignal('SIGTERM'), 1000);
  watch.unref();
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return () => {
    clearInterval(watch);
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
}
