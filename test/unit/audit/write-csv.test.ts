import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { writeCsv } from '../../../src/audit/write-csv.ts'

test('a table as CSV keeps the sign of a number and defuses text that a spreadsheet would run', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'writ-csv-'))
  const database = await openDuckDb()
  try {
    await database.connection.run(
      `copy (select -5 as number, -1.5::double as hours, '=1+1' as text, null as nothing) to '${join(dir, 'findings.parquet')}'`,
    )
    await writeCsv(database.connection, dir, ['findings', 'stays'])
    expect(await readFile(join(dir, 'findings.csv'), 'utf8')).toBe("number,hours,text,nothing\r\n-5,-1.5,'=1+1,\r\n")
  } finally {
    database.close()
    await rm(dir, { recursive: true })
  }
})
