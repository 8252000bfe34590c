import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], seconds: number, globalSetup: string[] = []) => ({
  test: { name, include, globalSetup, testTimeout: seconds * 1000, hookTimeout: seconds * 1000 },
})

/** Files that leave nothing behind share what they import: reading it again for each would take as long as the tests. */
const shared: typeof project = (...given) => {
  const { test } = project(...given)
  return { test: { ...test, isolate: false } }
}

/** A PostgreSQL for the run, for tests that open a database of their own. */
const withServer = ['test/record/start-test-server.ts']

export default defineConfig({
  test: {
    // Most tests wait for a server or a browser: one worker alone would leave half of a small machine idle.
    maxWorkers: 2,
    projects: [
      shared('unit', ['test/unit/**/*.test.ts'], 60),
      shared('tidy', ['test/tidy/**/*.test.ts'], 60),
      project('data', ['test/data/**/*.test.ts', 'test/agreement/agreement.test.ts'], 240, withServer),
      shared('record', ['test/record/**/*.test.ts'], 120, withServer),
      project('faults', ['test/faults/**/*.test.ts'], 300, withServer),
      shared('browser', ['test/browser/**/*.test.ts'], 120, [...withServer, 'test/browser/unpack-browser.ts']),
      project('faults-long', ['test/faults-long/**/*.test.ts'], 3600),
      project('agreement-long', ['test/agreement/long.test.ts'], 1800),
    ],
    reporters: ['default', './test/count-reporter.ts'],
  },
})
