import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDesk, type TestDesk } from './open-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const pages = [
  '/desk',
  '/desk/board',
  '/desk/board.csv',
  '/desk/acts',
  '/desk/cases',
  '/desk/people',
  '/desk/places',
  '/desk/refusals',
  '/desk/moved-clocks',
  '/desk/standing',
]

test.each(pages)('an officer can open %s, and no cache keeps it', async (path) => {
  const visitor = await desk.enter('devon.deportation')
  const answer = await visitor.get(path)
  const text = await answer.text()
  expect(answer.status, text).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})
