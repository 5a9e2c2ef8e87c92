import { defineConfig } from 'vitest/config';
import { markdownModules } from './scripts/markdownModules.mjs';
import { pageAssets } from './scripts/pageAssets.mjs';

export default defineConfig({
  plugins: [markdownModules(), pageAssets()],
  test: {
    include: ['__tests__/**/*.test.ts'],
    // Vitest would leave one processor idle, which is half of a small machine.
    maxWorkers: '100%',
    // For what hangs alone: on a machine that is busy with other things a test can take ten times as long as by itself.
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
