import { mkdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '../../src/audit/duckdb.ts'
import { deriveStays } from '../../src/audit/stays/derive-stays.ts'
import { deriveStints } from '../../src/audit/stints/derive-stints.ts'
import { readRelease } from '../../src/releases/read-release.ts'

/** Released workbooks to stints.parquet and stays.parquet, and nothing else: what the public pipeline does. */
const [outDir = '', facilities = '', ...files] = process.argv.slice(2)
await mkdir(outDir, { recursive: true })
const [started, used] = [performance.now(), process.cpuUsage()]
const release = await readRelease(files, { workDir: outDir, threads: availableParallelism() })
const readAt = performance.now()
const [table] = release.tables.filter((one) => one.table === 'detentions')
if (!table) throw new Error('The workbooks hold no detentions.')
const database = await openDuckDb({ tempDir: join(outDir, 'work') })
const columns = table.columns.filter(({ isInParts }) => isInParts)
const input = { database, parts: table.parts, columns, facilities, imputedEnd: '2026-03-10 23:59:59', outDir }
const stays = await deriveStays(input, await deriveStints(input))
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(used)
database.close()
console.log(JSON.stringify({ stays: stays.rows, readSeconds: (readAt - started) / 1000, processor: (user + system) / 1e6, seconds }))
