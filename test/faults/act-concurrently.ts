import { openSync, writeSync } from 'node:fs'
import { Pool } from 'pg'
import { type Appending, Conflict, LedgerUnavailable } from '../../src/ledger/ledger.ts'
import { openLedger } from '../../src/ledger/open-ledger.ts'
import { inventFullAct, newId } from '../record/ledger/invent-act.ts'

/**
 * The application, as far as the ledger goes: many callers act at once until it is told to end (SIGTERM) or killed. `url file`: each act that was
 * acknowledged is written to the file, in one write. An act that was not known to be written is asked for again with the same key.
 */
const [url = '', file = ''] = process.argv.slice(2)
const CALLERS = 12
const app = new Pool({ connectionString: url })
app.on('error', () => {})
const ledger = await openLedger({ database: { app, url: () => url }, now: () => Temporal.Now.instant(), patienceMs: 2_000 })
const acknowledged = openSync(file, 'a')
let isEnding = false
process.on('SIGTERM', () => {
  isEnding = true
})

/** Its clock and its token carry the entry's id, so that one without the other is seen. */
function inventAct(caseId: string, sequence: number): Appending {
  const act = inventFullAct(caseId, sequence)
  const { entryId } = act.entry
  return {
    ...act,
    clocks: act.clocks.map((clock) => ({ ...clock, state: entryId })),
    tokens: act.tokens.map((token) => ({ ...token, token: entryId })),
  }
}

async function act(caseId: string): Promise<void> {
  let sequence = 0
  let again: Appending | undefined
  while (!isEnding || again) {
    const appending: Appending = again ?? inventAct(caseId, sequence)
    try {
      const entry = await ledger.append(appending)
      writeSync(acknowledged, `${entry.entryId} ${entry.position} ${entry.hash}\n`)
      sequence = entry.sequence
      again = undefined
    } catch (fault) {
      again = fault instanceof LedgerUnavailable ? appending : undefined
      if (fault instanceof Conflict) sequence = fault.since.at(-1)?.sequence ?? sequence
      else if (!again) throw fault
    }
  }
}

const shared = newId()
await Promise.all(Array.from({ length: CALLERS }, (_, caller) => act(caller < 3 ? shared : newId())))
await ledger.close()
await app.end()
