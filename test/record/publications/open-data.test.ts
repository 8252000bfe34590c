import { createHash, createHmac } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { periodOf, prepareRelations } from '../../../src/publications/numbers/prepare-relations.ts'
import { custodyTables } from '../../../src/publications/open-data/custody-tables.ts'
import { entryTable } from '../../../src/publications/open-data/entry-table.ts'
import { construction, pseudonymSql } from '../../../src/publications/open-data/pseudonyms.ts'
import { type OpenDataWritten, writeOpenData } from '../../../src/publications/open-data/write-open-data.ts'
import type { Snapshot } from '../../../src/publications/snapshot/snapshot.ts'
import { takeSnapshot } from '../../../src/publications/snapshot/take-snapshot.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

const key = { name: 'rotation-1', bytes: new Uint8Array(32).fill(9) }
let record: RecordForTests
let dir: string
let snapshot: Snapshot
let written: OpenDataWritten
let booked: { caseId: string; entryId: string; personId: string }

beforeAll(async () => {
  record = await recordForTests()
  const detention = await record.officer(['detention-officer'], { credentials: ['detention-operations'] })
  await record.place('EXJAIL', { name: '=SUM(A1) Example Jail' })
  const bookIn = async (person: Record<string, unknown>) => {
    const personId = await record.person(person)
    const input = {
      personId,
      occurredAt: '2026-03-01T15:00:00Z',
      facility: 'EXJAIL',
      facilityKind: 'detention',
      zone: 'America/New_York',
      from: 'arrest',
    }
    const { entry } = await record.act('BookIn', detention, { ...input, belongings: 'An invented blue coat' })
    return { caseId: entry.caseId, entryId: entry.entryId, personId }
  }
  booked = await bookIn({})
  await record.act(
    'BookOut',
    detention,
    { subjectId: `stint:${booked.entryId}`, occurredAt: '2026-03-02T15:00:00Z', to: 'court' },
    booked.caseId,
  )
  await bookIn({ isMinor: true, birthOn: '2012-01-01' })
  dir = join(await makeTestFolder(), 'release')
  const duckdb = await openDuckDb()
  const { database, vault } = record
  snapshot = await takeSnapshot(duckdb.connection, { database, vault, catalogue, now: record.now })
  await prepareRelations(duckdb.connection, periodOf(snapshot, Temporal.PlainDate.from('2026-03-05')))
  written = await writeOpenData(duckdb, { catalogue, snapshot, countedOn: '2026-03-05', key }, dir, { csv: true })
  duckdb.close()
})
afterAll(() => record.close())

const rowsOf = async (name: string): Promise<Record<string, string>[]> =>
  parse(await readFile(join(dir, `${name}.csv`)), { columns: true }) as Record<string, string>[]

interface Manifest {
  resources: { path: string; rows: number; schema: { fields: { name: string; description: string; missing: number }[] } }[]
}
const manifestOf = async () => JSON.parse(await readFile(join(dir, 'datapackage.json'), 'utf8')) as Manifest

/** As the documents say it is made, by another SHA-256 than the engine's. */
const pseudonymOf = (kind: string, id: string) => {
  const secret = createHmac('sha256', key.bytes).update(`pseudonyms of ${kind}`).digest().subarray(0, 19)
  return kind.charAt(0) + createHash('sha256').update(secret).update(id).digest('hex').slice(0, 23)
}

describe('open data', () => {
  it('give a person, a case and an entry the same pseudonym in every table: SHA-256 of a secret and the id, cut', async () => {
    const [bookIn] = await rowsOf('booked_in')
    const [bookOut] = await rowsOf('booked_out')
    const [stint] = await rowsOf('stints')
    expect(bookIn).toMatchObject({
      entry_id: pseudonymOf('entry', booked.entryId),
      case_id: pseudonymOf('case', booked.caseId),
      person_id: pseudonymOf('person', booked.personId),
    })
    expect(bookOut?.subject_entry_id).toBe(bookIn?.entry_id)
    expect(stint).toMatchObject({ case_id: bookIn?.case_id, person_id: bookIn?.person_id, place_code: 'EXJAIL' })
  })

  it('leave out a whole case that not everyone may open, and say how many', async () => {
    expect(await rowsOf('booked_in')).toHaveLength(1)
    expect(await rowsOf('stints')).toHaveLength(1)
    expect(written.casesWithheld).toBe(1)
  })

  it('have no column without an entry in the codebook, and nothing sealed, no officer and no free text', async () => {
    const { resources } = await manifestOf()
    for (const { path, schema } of resources.filter((one) => one.path.endsWith('.csv'))) {
      const [row] = await rowsOf(path.replace('.csv', ''))
      if (row) expect(Object.keys(row)).toEqual(schema.fields.map(({ name }) => name))
      for (const { description } of schema.fields) expect(description.length).toBeGreaterThan(9)
    }
    const all = (await Promise.all((await readdir(dir)).map((name) => readFile(join(dir, name), 'latin1')))).join('\n')
    for (const secret of ['Invented', 'blue coat', record.founderId, booked.entryId, booked.caseId, booked.personId])
      expect(all).not.toContain(secret)
  })

  it('say of each column how many rows it is empty in', async () => {
    const { resources } = await manifestOf()
    for (const { path, rows: count, schema } of resources.filter((one) => one.path.endsWith('.csv'))) {
      const rows = await rowsOf(path.replace('.csv', ''))
      expect(rows, path).toHaveLength(count)
      for (const { name, missing } of schema.fields) expect(missing, `${path} ${name}`).toBe(rows.filter((row) => row[name] === '').length)
    }
    expect(resources.some(({ schema }) => schema.fields.some(({ missing }) => missing > 0))).toBe(true)
  })

  it('name the rotation and the construction of ids in the manifest', async () => {
    expect(await manifestOf()).toMatchObject({ 'pseudonym-rotation': key.name, 'pseudonym-construction': construction })
  })

  it('have checksums that hold', async () => {
    const sums = (await readFile(join(dir, 'SHA256SUMS'), 'utf8')).trim().split('\n')
    expect(sums.length).toBe(written.tables * 2)
    for (const line of sums) {
      const [sum, path] = line.split('  ')
      expect(
        createHash('sha256')
          .update(await readFile(join(dir, path ?? '')))
          .digest('hex'),
      ).toBe(sum)
    }
  })

  it('cannot run as a formula in a spreadsheet', async () => {
    const [place] = await rowsOf('places')
    expect(place?.name).toBe("'=SUM(A1) Example Jail")
  })
})

describe('a folder', () => {
  it('that holds anything but an earlier release is not replaced', async () => {
    const [duckdb, folder] = [await openDuckDb(), await makeTestFolder()]
    await writeFile(join(folder, 'thesis.txt'), 'Somebody’s own.')
    const writing = writeOpenData(duckdb, { catalogue, snapshot, countedOn: '2026-03-05', key }, folder, { csv: false })
    await expect(writing).rejects.toThrow('choose an empty folder')
    expect(await readdir(folder)).toEqual(['thesis.txt'])
    duckdb.close()
  })

  it('of work in progress does not stay beside the release: it holds what nobody may read', async () => {
    expect(await readdir(join(dir, '..'))).toEqual(['release'])
  })
})

describe('a pseudonym', () => {
  const made = async (text: string | null, kind: 'person' | 'case', bytes = key.bytes) => {
    const { connection, close } = await openDuckDb()
    const sql = pseudonymSql({ ...key, bytes }, kind, text === null ? 'null::varchar' : `'${text}'`)
    const [row] = (await connection.runAndReadAll(`select ${sql}`)).getRows()
    close()
    return row?.[0]
  }

  it('is another under another key and for another kind, is made of an id of any length, and stays empty where there is none', async () => {
    const id = '0197a1b2-0000-7000-8000-000000000001'
    const all = [await made(id, 'person'), await made(id, 'case'), await made(id, 'person', new Uint8Array(32).fill(8))]
    expect(new Set(all).size).toBe(3)
    for (const text of [id, '', 'x', 'calendar', `${id}-${id}-${id}`]) expect(await made(text, 'person')).toBe(pseudonymOf('person', text))
    expect(await made(null, 'person')).toBeNull()
  })
})

describe('the codebook', () => {
  it('names for stints and stays the values that the acts they come from may have', () => {
    const valuesOf = (name: string) => custodyTables.flatMap(({ columns }) => columns).find((column) => column.name === name)?.values
    const options = (act: string, field: string): readonly string[] => {
      const { properties } = z.toJSONSchema(catalogue.acts.get(act)?.input ?? z.never(), { io: 'input', unrepresentable: 'any' })
      return z.object({ enum: z.array(z.string()) }).parse(properties?.[field]).enum
    }
    expect(valuesOf('left_for')).toEqual(options('BookOut', 'to'))
    expect(valuesOf('place_kind')).toEqual([...options('BookIn', 'facilityKind'), 'not-recorded'])
    for (const [column, field] of Object.entries({
      arresting_agency: 'arrestingAgency',
      processing: 'processing',
      criminal_record: 'criminalRecord',
      sex: 'sex',
    }))
      expect(valuesOf(column)).toEqual([...options('RecordCountedAs', field), 'not-recorded'])
  })

  it('says to which day and entry the release goes, and leads to each table', async () => {
    const text = await readFile(join(dir, 'codebook.md'), 'utf8')
    expect(text).toContain('counted to 2026-03-05')
    expect(text).toContain(`up to its entry ${snapshot.position}`)
    expect(text).toMatch(/\| \[stints\]\(#stints\) \| 1 \|/)
  })

  it('leaves out every field that is personal, names an officer or is free text, of every act there is', () => {
    for (const act of catalogue.acts.values()) {
      const { columns, fields, leftOut } = entryTable(act)
      expect(new Set(columns.map(({ name }) => name)).size, act.act).toBe(columns.length)
      expect(fields.length + leftOut.length + (act.input.shape.occurredAt ? 1 : 0), act.act).toBe(Object.keys(act.input.shape).length)
    }
  })
})
