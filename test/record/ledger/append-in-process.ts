import { Pool } from 'pg'
import { Conflict } from '../../../src/ledger/ledger.ts'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import { inventAct, newId } from './invent-act.ts'

/**
 * A process of its own that appends: `url shared own acts`. It makes `acts` acts on each of `own` cases nobody else knows, and as many on each of the
 * shared cases (ids by commas), where it competes. Prints how many it was told are written, and how often it met a conflict.
 */
const [url = '', shared = '', own = '', acts = ''] = process.argv.slice(2)
const app = new Pool({ connectionString: url })
const ledger = await openLedger({ database: { app, url: () => url }, now: () => Temporal.Now.instant() })
let [written, conflicts] = [0, 0]

async function alone(): Promise<void> {
  const caseId = newId()
  for (let sequence = 0; sequence < Number(acts); sequence++, written++) await ledger.append(inventAct(caseId, sequence))
}

async function compete(caseId: string): Promise<void> {
  let sequence = (await ledger.readCase(caseId)).length
  for (let made = 0; made < Number(acts); ) {
    try {
      sequence = (await ledger.append(inventAct(caseId, sequence))).sequence
      written++
      made++
    } catch (fault) {
      if (!(fault instanceof Conflict)) throw fault
      conflicts++
      sequence = fault.since.at(-1)?.sequence ?? sequence
    }
  }
}

await Promise.all([...Array.from({ length: Number(own) }, alone), ...shared.split(',').map(compete)])
await ledger.close()
await app.end()
console.log(JSON.stringify({ written, conflicts }))
