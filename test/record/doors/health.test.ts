import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventCase } from './invent-case.ts'
import { openDesk, origin, type TestDesk } from './open-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk?.close())

const health = async () => {
  const answer = await desk.app.request(`${origin}/healthz`)
  return { code: answer.status, says: await answer.json() }
}

test('whoever watches over the server is told that work in the background fails, without why, and when it no longer does', async () => {
  await desk.handOn()
  expect(await health()).toEqual({ code: 200, says: { status: 'ok', releases: [] } })
  const owner = await desk.record.database.owner()
  try {
    await owner.query('alter table derived.inbox rename to inbox_away')
    await inventCase(desk)
    for (let look = 0; look < 5; look++) {
      await desk.handOn()
      expect(await health()).toEqual({ code: 200, says: { status: 'degraded', releases: [] } })
    }
  } finally {
    await owner.query('alter table derived.inbox_away rename to inbox')
    await owner.end()
  }
  await desk.handOn()
  expect(await health()).toEqual({ code: 200, says: { status: 'ok', releases: [] } })
})
