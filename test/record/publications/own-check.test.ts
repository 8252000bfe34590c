import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { checkPublications } from '../../../src/checks/check-publications.ts'
import { readPublications } from '../../../src/checks/read-publications.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { detentionStatistics } from '../../../src/publications/agency/detention-statistics.ts'
import { countEdition } from '../../../src/publications/editions/count-edition.ts'
import type { Edition } from '../../../src/publications/editions/edition.ts'
import { editionWorkbook } from '../../../src/publications/editions/edition-workbook.ts'
import { takeSnapshot } from '../../../src/publications/snapshot/take-snapshot.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

let record: RecordForTests
let edition: Edition
let earlier: Edition

beforeAll(async () => {
  record = await recordForTests()
  const detention = await record.officer(['detention-officer'], { credentials: ['detention-operations'] })
  await record.place('EXHOLD', { facilityKind: 'hold-room' })
  for (const day of ['2026-03-07', '2026-03-08', '2026-04-01', '2026-04-02', '2026-04-02']) {
    record.setClock(`${day}T20:00:00Z`)
    const input = {
      facility: 'EXHOLD',
      facilityKind: 'hold-room',
      zone: 'America/New_York',
      from: 'arrest',
      occurredAt: `${day}T15:00:00Z`,
    }
    const { entry } = await record.act('BookIn', detention, { ...input, personId: await record.person() })
    record.setClock(`${day}T23:00:00Z`)
    await record.act(
      'BookOut',
      detention,
      { subjectId: `stint:${entry.entryId}`, occurredAt: `${day}T22:00:00Z`, to: 'another-agency' },
      entry.caseId,
    )
  }
  const duckdb = await openDuckDb()
  const { database, vault } = record
  const snapshot = await takeSnapshot(duckdb.connection, { database, vault, catalogue, now: record.now })
  earlier = await countEdition(duckdb, detentionStatistics, snapshot, Temporal.PlainDate.from('2026-03-31'))
  edition = await countEdition(duckdb, detentionStatistics, snapshot, Temporal.PlainDate.from('2026-04-05'), [earlier])
  duckdb.close()
})
afterAll(() => record.close())

async function check(of: Edition, language: 'en' | 'es', ...before: readonly Edition[]) {
  const folder = await makeTestFolder()
  const paths: string[] = []
  for (const one of [...before, of]) {
    const path = join(folder, `statistics-${one.edition}.${language}.xlsx`)
    await writeFile(path, await editionWorkbook(one, language))
    paths.push(path)
  }
  return checkPublications(await readPublications(paths))
}

describe('the workbook of the record, read back and checked like anybody’s', () => {
  it('is known in every table, and nothing is found in it, in English and in Spanish', async () => {
    for (const language of ['en', 'es'] as const) {
      const { files, findings } = await check(edition, language)
      expect(findings).toEqual([])
      expect(files[0]?.tables, language).toBe(edition.tables.filter(({ rows }) => rows.length > 0).length)
    }
  })

  it('differs from the edition before it in nothing that was over: a year so far that grew is no revision', async () => {
    for (const language of ['en', 'es'] as const) expect((await check(edition, language, earlier)).findings).toEqual([])
  })

  it('is found out where one number is changed', async () => {
    const wrong: Edition = {
      ...edition,
      tables: edition.tables.map((table) =>
        table.code === 'Det_04'
          ? {
              ...table,
              cells: table.cells.map((cell) =>
                cell.row === 'total' && cell.column === '2026-03' ? { ...cell, value: { kind: 'number' as const, value: 7 } } : cell,
              ),
            }
          : table,
      ),
    }
    const { findings } = await check(wrong, 'en')
    expect(findings.length).toBeGreaterThan(0)
    expect(findings.every(({ printed, severity }) => printed === '7' || severity === 'error')).toBe(true)
  })
})
