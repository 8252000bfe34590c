import { openDuckDb } from '../../src/audit/duckdb.ts'
import { deriveStays } from '../../src/audit/stays/derive-stays.ts'
import { deriveStints } from '../../src/audit/stints/derive-stints.ts'
import { readParts } from '../stays/release-parts.ts'

/** Parts to stints.parquet and stays.parquet, as an audit does it. */
const [given = '', outDir = ''] = process.argv.slice(2)
const read = await readParts(given)
const [started, used] = [performance.now(), process.cpuUsage()]
const database = await openDuckDb({ tempDir: outDir })
const input = { database, ...read, outDir }
const stints = await deriveStints(input)
const stintsAt = performance.now()
const stays = await deriveStays(input, stints)
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(used)
database.close()
console.log(
  JSON.stringify({
    stints: stints.rows,
    stays: stays.rows,
    stintSeconds: (stintsAt - started) / 1000,
    processor: (user + system) / 1e6,
    seconds,
  }),
)
