import { openDuckDb } from '../../src/audit/duckdb.ts'
import { derivePopulation } from '../../src/audit/population/derive-population.ts'

/** stints.parquet to population.parquet, as an audit does it. */
const [dir = ''] = process.argv.slice(2)
const [started, used] = [performance.now(), process.cpuUsage()]
const database = await openDuckDb({ tempDir: dir, memoryMb: 700 })
const rows = await derivePopulation({ connection: database.connection, dir, asOf: '2026-03-10 23:59:59', from: '2022-10-01' })
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(used)
const read = await database.connection.runAndReadAll(`select sum(present)::double from '${dir}/population.parquet'`)
database.close()
console.log(JSON.stringify({ rows, personDays: Number(read.getRows()[0]?.[0]), processor: (user + system) / 1e6, seconds }))
