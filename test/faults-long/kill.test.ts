import { expect, it } from 'vitest'
import { blows, openGround, strike } from '../faults/kill-runs.ts'

/** Of each kind: with those of the whole application, 300 in all. */
const RUNS = 25

it.each(blows)(
  `${RUNS} times, at random moments, %s under the ledger alone: every acknowledged act is there, none is half there, the chain verifies`,
  async (blow) => {
    let acknowledged = 0
    const ground = await openGround()
    for (let run = 0; run < RUNS; run++) acknowledged += await strike(ground, blow, `long ${run} ${blow}`)
    await ground.close()
    console.log(`${acknowledged} acknowledged acts were found whole after ${RUNS} times ${blow}.`)
    expect(acknowledged).toBeGreaterThan(RUNS)
  },
)
