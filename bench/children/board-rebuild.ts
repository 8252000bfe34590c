import { openRecordDatabase } from '../../src/ledger/server/open-record-database.ts'
import { catalogue } from '../../src/offices/catalogue.ts'
import { rebuildBoard } from '../../src/registrar/clocks/rebuild-board.ts'

const [home = ''] = process.argv.slice(2)
const database = await openRecordDatabase({ WRIT_HOME: home })
const began = performance.now()
const made = await rebuildBoard({ database, catalogue })
console.log(JSON.stringify({ seconds: (performance.now() - began) / 1000, ...made }))
await database.close()
