import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/*.test.ts', 'test/{unit,command}/**/*.test.ts'],
    // A rule that hangs on some text is a failure, not a slow test.
    testTimeout: 5000,
  },
});
