import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DuckDb, openDuckDb } from '../../../src/audit/duckdb.ts'
import { writeStruct } from '../../../src/audit/parquet/write-struct.ts'
import { readFacilityTexts } from '../../../src/audit/row-groups/facility-texts.ts'
import { openThreads } from '../../../src/audit/row-groups/row-group-threads.ts'
import type { WrittenGroup } from '../../../src/audit/row-groups/write-groups.ts'
import { nameFacilities } from '../../../src/audit/stints/name-facilities.ts'
import { rowGroups, sliceParts } from '../../../src/audit/stints/slice-parts.ts'
import { openSource } from '../../../src/audit/stints/stint-source.ts'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { columns, type Released, writePart } from './invented-release.ts'

let home = ''
let database: DuckDb
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'writ-threads-'))
  database = await openDuckDb({ threads: 2, tempDir: join(home, 'work') })
})
afterAll(async () => {
  database.close()
  await rm(home, { recursive: true, force: true })
})

const row = (n: number): Released => ({
  person: `person ${n % 3}`,
  stayIn: '2026-01-01 08:00:00',
  bookIn: `2026-01-0${1 + (n % 8)} 08:00:00`,
  bookOut: null,
  code: n % 5 === 0 ? null : `CODE${n % 4}`,
  name: 'AN INVENTED PLACE',
  reason: null,
  religion: null,
  gender: 'Male',
  birthYear: 1980 + n,
  birthCountry: null,
  bondSet: null,
  bondPosted: null,
})

/** The row groups of stints in five parts: what is said of each, and the bytes of all. */
async function makeGroups(threads: number, damage = false): Promise<{ groups: WrittenGroup[]; bytes: Buffer }> {
  const dir = await mkdtemp(join(home, 'release-'))
  const rows = Array.from({ length: 40 }, (_, n) => row(n))
  const parts = await Promise.all([0, 1, 2, 3, 4].map((n) => writePart(database, dir, `book-${n}`, rows.slice(n * 8, n * 8 + 8))))
  const source = await openSource({ database, parts, columns, imputedEnd: '2026-03-10 23:59:59', outDir: dir }, dir)
  const places = await nameFacilities(database.connection, source, undefined)
  const makers = openThreads(source.rows, threads, 1)
  await makers.begin({ source, facilities: await readFacilityTexts(database.connection, places), places })
  // Bytes that go missing after the footer was read: a file cut short by another program.
  if (damage) await truncate(parts[3]?.parquet ?? '', 100)
  const out = join(dir, 'out')
  await writeFile(out, '')
  try {
    const { groups, end } = await makers.write(out, 7, rowGroups(sliceParts(source)), { kind: 'stints', shifts: [] })
    const bytes = await readFile(out)
    expect(bytes).toHaveLength(end)
    return { groups, bytes }
  } finally {
    await makers.close()
  }
}

/** All that a group says, as text. */
const told = ({ place, rows, at, takenAt, columns: made }: WrittenGroup) => [
  [place, rows, at, takenAt],
  ...made.flatMap(({ name, element, meta }) => [name, ...[element, meta].map((one) => Buffer.from(writeStruct(one)).toString('base64'))]),
]

describe('row groups made on threads', () => {
  test('are, byte for byte, those made without, in the order asked for', async () => {
    const alone = await makeGroups(1)
    const beside = await makeGroups(3)
    expect(alone.groups.map(({ place }) => place)).toEqual([0, 1, 2, 3, 4])
    expect(beside.groups.map(told)).toEqual(alone.groups.map(told))
    expect(beside.bytes.equals(alone.bytes)).toBe(true)
  })

  test.each([1, 3])('say in a sentence what is wrong with a part, on %i at a time', async (threads) => {
    await expect(makeGroups(threads, true)).rejects.toThrow(Sentence)
  })
})
