import {defineConfig} from 'vitest/config'

/**
 * Tests of books that take long, or need what npm does not bring: both EPUBChecks, Ace by DAISY and axe, two readers in a
 * browser, generated courses, and Markdown that nobody wrote for them.
 */
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
