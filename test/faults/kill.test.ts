import { afterAll, beforeAll, expect, it } from 'vitest'
import { blows, type Ground, openGround, strike } from './kill-runs.ts'

let ground: Ground

beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())

it.each(blows)(
  '%s under the ledger alone while many act: every acknowledged act is there, none is half there, the chain verifies',
  async (blow) => {
    expect(await strike(ground, blow, `quick ${blow}`)).toBeGreaterThan(0)
  },
)
