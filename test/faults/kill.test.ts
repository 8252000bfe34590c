import { afterAll, beforeAll, expect, it } from 'vitest'
import { blows, type Ground, openGround, strike } from './kill-runs.ts'

let ground: Ground

beforeAll(async () => {
  ground = await openGround()
})
afterAll(() => ground.close())

const runs = blows.flatMap((blow) => [1, 2, 3].map((run) => ({ blow, run })))

it.each(runs)(
  '$blow while many act, run $run: every acknowledged act is there, none is half there, the chain verifies',
  async ({ blow, run }) => {
    expect(await strike(ground, blow, `${blow} ${run}`)).toBeGreaterThan(0)
  },
)
