import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Test files share their modules: what is kept between two drafts must change nothing, and 20 files read the dictionary once.
    isolate: false,
    // Threads share what has been compiled of the source; processes would compile it each.
    pool: 'threads',
    // The command line's tests wait for other processes most of the time.
    maxWorkers: '100%',
    include: ['test/*.test.ts', 'test/{unit,command}/**/*.test.ts'],
    // A rule that hangs on some text is a failure, not a slow test.
    testTimeout: 20_000,
  },
});
