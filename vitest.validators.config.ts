import {defineConfig} from 'vitest/config'

/** Tests by validators that npm does not bring: Java's EPUBCheck, and a browser for Ace by DAISY. */
export default defineConfig({
  resolve: {conditions: ['source']},
  ssr: {resolve: {conditions: ['source'], externalConditions: ['source']}},
  test: {
    include: ['tests/validators/**/*.validators.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Each validator starts a machine of its own, so that one at a time is enough.
    maxWorkers: 1
  }
})
