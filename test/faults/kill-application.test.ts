import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningApplication, runApplication } from './running-application.ts'
import { applicationBlows, strikeApplication } from './strike-application.ts'

let app: RunningApplication

beforeAll(async () => {
  app = await runApplication()
})
afterAll(() => app?.close())

it.each(applicationBlows)(
  '%s while programs act by the API: every acknowledged act is on the record once with all that belongs to it, and is answered the same when asked again',
  async (blow) => {
    const { first, all } = await strikeApplication(app, blow, `quick ${blow}`)
    expect(first).toBeGreaterThan(0)
    expect(all).toBeGreaterThan(first)
  },
)
