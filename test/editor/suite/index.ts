/// <reference types="mocha" />
/** The suite's entry, for an extension host in Node and for one in a web worker: Mocha's build for browsers runs in both. */
import 'mocha/mocha.js';
import { LineReporter } from './reporter';

export async function run(): Promise<void> {
  // Once more, and in so many words: a whole editor on a busy machine sometimes misses a file being written.
  const runner = new Mocha({ ui: 'tdd', timeout: 20_000, retries: 1, reporter: LineReporter as never });
  runner.suite.emit('pre-require', globalThis, '', runner);
  await import('./dormant.test');
  await import('./diagnostics.test');
  await import('./hover.test');
  await import('./cards.test');
  await import('./actions.test');
  await import('./desk-actions.test');
  await import('./ledger.test');
  await import('./asking.test');
  await import('./fix-in-workspace.test');
  await import('./commands.test');
  await import('./settings.test');
  await import('./project-file.test');
  await import('./silence.test');
  await import('./virtual.test');
  await new Promise<void>((resolve, reject) => {
    runner.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed.`)) : resolve()));
  });
}
