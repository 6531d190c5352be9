/// <reference types="mocha" />

/** Prints one line a test, as it ends; an extension host's console takes whole lines only. */
export class LineReporter {
  constructor(runner: Mocha.Runner) {
    runner.on('suite', ({ title }) => title && console.log(title));
    runner.on('pass', ({ title, duration }) => console.log(`  ✓ ${title} (${duration ?? 0} ms)`));
    runner.on('retry', ({ title }, error) => console.log(`  ↻ ${title}: once more\n${error.stack ?? error}`));
    runner.on('fail', ({ title }, error) => console.log(`  ✗ ${title}\n${error.stack ?? error}`));
    runner.on('end', () => {
      const { passes = 0, failures = 0, duration = 0 } = runner.stats ?? {};
      console.log(`${passes} passed, ${failures} failed, in ${(duration / 1000).toFixed(1)} s`);
    });
  }
}
