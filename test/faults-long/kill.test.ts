import { expect, it } from 'vitest'
import { blows, openGround, strike } from '../faults/kill-runs.ts'

const RUNS = 300
/** A record is begun anew now and then, so that checking it does not come to take longer than acting. */
const RUNS_A_RECORD = 20

it(`${RUNS} blows at random moments: every acknowledged act is there, none is half there, the chain verifies`, async () => {
  let acknowledged = 0
  for (let run = 0; run < RUNS; ) {
    const ground = await openGround()
    for (const end = Math.min(RUNS, run + RUNS_A_RECORD); run < end; run++)
      acknowledged += await strike(ground, blows[run % blows.length] ?? 'kill the server', `long ${run}`)
    await ground.close()
  }
  console.log(`${acknowledged} acknowledged acts were found whole after ${RUNS} blows.`)
  expect(acknowledged).toBeGreaterThan(RUNS)
})
