import { join } from 'node:path'
import { openDuckDb } from '../../src/audit/duckdb.ts'
import { readParts } from '../stays/release-parts.ts'
import { wideSql } from '../stays/wide-sql.ts'

/** The same rules in SQL as one would write them by hand: whole rows from step to step. */
const [given = '', outDir = ''] = process.argv.slice(2)
const read = await readParts(given)
const [started, used] = [performance.now(), process.cpuUsage()]
const database = await openDuckDb({ tempDir: outDir, memoryMb: 8000 })
for (const statement of wideSql(read, outDir)) await database.connection.run(statement)
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(used)
const count = async (name: string) =>
  Number((await database.connection.runAndReadAll(`select count(*) from '${join(outDir, name)}'`)).getRows()[0]?.[0])
console.log(
  JSON.stringify({ stints: await count('stints.parquet'), stays: await count('stays.parquet'), processor: (user + system) / 1e6, seconds }),
)
database.close()
