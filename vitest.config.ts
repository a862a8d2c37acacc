import {defineConfig} from 'vitest/config'

export default defineConfig({
  // Tests run from the sources: `source` is a private export condition that publishing drops.
  resolve: {conditions: ['source']},
  ssr: {resolve: {conditions: ['source'], externalConditions: ['source']}},
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/support/seed.ts'],
    // Some start a browser’s window several times, perhaps on a busy machine.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    maxWorkers: 3,
    // Files share what they import: loading the parser anew for each of them took longer than the tests.
    isolate: false
  }
})
