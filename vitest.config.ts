import { defineConfig } from 'vitest/config';
import { markdownModules } from './scripts/markdownModules.mjs';

export default defineConfig({
  plugins: [markdownModules()],
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
