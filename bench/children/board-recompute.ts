import { readCases } from '../../src/ledger/board/read-cases.ts'
import type { ClockRow } from '../../src/ledger/ledger.ts'
import { openRecordDatabase } from '../../src/ledger/server/open-record-database.ts'
import { catalogue } from '../../src/offices/catalogue.ts'
import { lawInForce } from '../../src/registrar/clocks/law-in-force.ts'
import { rowsOfCase } from '../../src/registrar/clocks/rows-of-case.ts'

/** What a page would cost that keeps nothing: every case folded, every clock counted, the first 50 kept. */
const [home = ''] = process.argv.slice(2)
const database = await openRecordDatabase({ WRIT_HOME: home })
const law = lawInForce(undefined)
const began = performance.now()
let first: ClockRow[] = []
let open = 0
for await (const entries of readCases(database.app, { ahead: true })) {
  const rows = rowsOfCase(entries, catalogue, law).filter(({ isOpen, dueAt }) => isOpen && dueAt !== null)
  open += rows.length
  first.push(...rows)
  if (first.length < 10_000) continue
  first = first.sort((one, other) => ((one.dueAt ?? '') < (other.dueAt ?? '') ? -1 : 1)).slice(0, 50)
}
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000, open }))
await database.close()
