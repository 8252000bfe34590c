import { expect, it } from 'vitest'
import { checkPartner } from '../faults/check-record.ts'
import { runApplication } from '../faults/running-application.ts'
import { applicationBlows, strikeApplication } from '../faults/strike-application.ts'

/** Of each kind: with those of the ledger alone, 300 in all. */
const RUNS = 40
/** A record is begun anew now and then, so that checking it does not come to take longer than acting. */
const RUNS_A_RECORD = 20

it.each(applicationBlows)(
  `${RUNS} times %s while programs act by the API: every acknowledged act is on the record once with all that belongs to it, is answered the same when asked again, and its notices reach the partner`,
  async (blow) => {
    let acknowledged = 0
    for (let run = 0; run < RUNS; ) {
      const app = await runApplication()
      try {
        for (const end = Math.min(RUNS, run + RUNS_A_RECORD); run < end; run++)
          acknowledged += (await strikeApplication(app, blow, `${run} ${blow}`)).all
        await checkPartner(app)
      } finally {
        await app.close()
      }
    }
    console.log(`${acknowledged} acknowledged acts were found whole after ${RUNS} times ${blow}.`)
    expect(acknowledged).toBeGreaterThan(RUNS)
  },
)
