import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], seconds: number, globalSetup: string[] = []) => ({
  test: { name, include, globalSetup, testTimeout: seconds * 1000, hookTimeout: seconds * 1000 },
})

/** Pure code, which leaves nothing behind: files share what they import, since reading it again for each would take as long as the tests. */
const pure = (name: string, include: string[]) => {
  const { test } = project(name, include, 60)
  return { test: { ...test, isolate: false } }
}

/** A PostgreSQL for the run, for tests that open a database of their own. */
const withServer = ['test/record/start-test-server.ts']

export default defineConfig({
  test: {
    // Most tests wait for a server or a browser: one worker alone would leave half of a small machine idle.
    maxWorkers: 2,
    projects: [
      pure('unit', ['test/unit/**/*.test.ts']),
      pure('tidy', ['test/tidy/**/*.test.ts']),
      project('data', ['test/data/**/*.test.ts', 'test/agreement/agreement.test.ts'], 240, withServer),
      project('record', ['test/record/**/*.test.ts'], 120, withServer),
      project('faults', ['test/faults/**/*.test.ts'], 300, withServer),
      project('browser', ['test/browser/**/*.test.ts'], 120, withServer),
      project('faults-long', ['test/faults-long/**/*.test.ts'], 3600),
      project('agreement-long', ['test/agreement/long.test.ts'], 1800),
    ],
    reporters: ['default', './test/count-reporter.ts'],
  },
})
