import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicationId } from '../../../src/offices/statistics/exports.ts'
import { detentionStatistics } from '../../../src/publications/agency/detention-statistics.ts'
import { hashOf } from '../../../src/publications/editions/edition-files.ts'
import { item, one, words } from '../../../src/publications/numbers/axes.ts'
import type { Publication } from '../../../src/publications/publication.ts'
import { publishEdition } from '../../../src/publications/publish/publish-edition.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

let record: RecordForTests
let statistician: string
let dir: string

/** A publication whose one number is below zero, which nothing counted is. */
const faulty: Publication = {
  ...detentionStatistics,
  id: 'faulty-statistics',
  tables: [
    {
      code: 'Bad_01',
      sheet: 'Bad',
      title: words('A number below zero'),
      says: words('It cannot be.'),
      columns: one(words('All')),
      series: [
        {
          measure: 'sum',
          unit: 'stints',
          rows: { title: words('What'), items: [item('x', 'x')] },
          facts: "select case_id, case_id as subject, 'all' as panel_key, 'x' as row_key, 'all' as column_key, -1 as value from stays",
        },
      ],
    },
  ],
}

const publish = (publication: Publication, countedOn: string) =>
  publishEdition(record, {
    ...{ publication, officerId: statistician, positions: ['statistician'], dir },
    countedOn: Temporal.PlainDate.from(countedOn),
    key: { name: 'rotation 1', bytes: new Uint8Array(32).fill(4) },
  })

beforeAll(async () => {
  record = await recordForTests()
  dir = await makeTestFolder()
  statistician = await record.officer(['statistician'], { office: 'statistics' })
  const detention = await record.officer(['detention-officer'], { credentials: ['detention-operations'] })
  await record.place('EXJAIL')
  const input = {
    facility: 'EXJAIL',
    facilityKind: 'detention',
    zone: 'America/New_York',
    from: 'arrest',
    occurredAt: '2026-03-04T15:00:00Z',
  }
  await record.act('BookIn', detention, { ...input, personId: await record.person() })
})
afterAll(() => record.close())

describe('publishing an edition', () => {
  it('puts the hash of its numbers, and the place in the ledger they were counted from, on the record', async () => {
    const { outcome, folder, edition } = await publish(detentionStatistics, '2026-03-05')
    expect(outcome).toBe('recorded')
    const [entry] = await record.entries(publicationId('detention-statistics'))
    expect(entry?.payload).toMatchObject({
      contentHash: hashOf(await readFile(join(folder ?? '', 'edition.json'))),
      ledgerPosition: edition.ledgerPosition,
      checksFailed: 0,
    })
  })

  it('is refused where a check does not hold: the refusal is on the record, and no file stays', async () => {
    const { outcome, edition } = await publish(faulty, '2026-03-05')
    expect(outcome).toBe('refused')
    expect(edition.failed.map(({ check }) => check)).toEqual(['no-negatives'])
    expect(existsSync(join(dir, 'faulty-statistics', '2026-03-05'))).toBe(false)
    const [entry] = await record.entries(publicationId('faulty-statistics'))
    expect([entry?.outcome, entry?.findings[0]?.rule]).toEqual(['refused', 'edition-checked'])
  })

  it('never replaces what was published', async () => {
    await expect(publish(detentionStatistics, '2026-03-05')).rejects.toThrow(
      'The edition of detention-statistics counted to 2026-03-05 is published',
    )
  })

  it('is logged as a reading of the sealed classes before it is counted', async () => {
    const { rows } = await record.database.app.query<{ purpose: string; fields: string[] }>(
      "select purpose, fields from ledger.reading where officer_id = $1 and purpose like 'Counting %'",
      [statistician],
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows[0]?.fields).toContain('RecordCountedAs.citizenship')
  })

  it('counts no day before the record began', async () => {
    await expect(publish(detentionStatistics, '2026-02-01')).rejects.toThrow(
      'The record covers no day to 2026-02-01: it begins on 2026-03-04',
    )
  })
})
