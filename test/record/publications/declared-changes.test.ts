import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DuckDb, openDuckDb } from '../../../src/audit/duckdb.ts'
import { changesAtom, changesJson } from '../../../src/doors/numbers/changes-feed.ts'
import { readChanges } from '../../../src/doors/numbers/read-changes.ts'
import { calendarCaseId } from '../../../src/offices/policy/exports.ts'
import { publicationId } from '../../../src/offices/statistics/exports.ts'
import { detentionStatistics } from '../../../src/publications/agency/detention-statistics.ts'
import { publishEdition } from '../../../src/publications/publish/publish-edition.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

/** Nobody can read it: it is in no published source. */
const memo = 'Invented memorandum of 9 March 2026 to all directors'

let record: RecordForTests
let statistician: string
let dir: string
let duckdb: DuckDb
let detention: string
let held: Record<string, unknown>
let second: { entryId: string; caseId: string }
const caseId = publicationId('detention-statistics')

const publish = (countedOn: string) =>
  publishEdition(record, {
    ...{ publication: detentionStatistics, officerId: statistician, positions: ['statistician'], dir },
    countedOn: Temporal.PlainDate.from(countedOn),
    key: { name: 'rotation 1', bytes: new Uint8Array(32).fill(4) },
  })

const failedOf = ({ edition }: Awaited<ReturnType<typeof publish>>) => edition.failed.map(({ says }) => says)

const feed = async () => {
  const { registrar, now } = record
  return readChanges({ registrar, now, dir, database: duckdb })
}

/**
 * One person held at EXJAIL from 15 March on, another at EXHOLD. The edition counted to 10 April is published. Then the record is mended: the
 * first was booked in on 16 March and at EXHOLD; EXJAIL is in no entry that counts any more.
 */
beforeAll(async () => {
  record = await recordForTests()
  dir = await makeTestFolder()
  duckdb = await openDuckDb()
  statistician = await record.officer(['statistician'], { office: 'statistics' })
  detention = await record.officer(['detention-officer'], { credentials: ['detention-operations'] })
  for (const code of ['EXJAIL', 'EXHOLD']) await record.place(code)
  record.setClock('2026-03-16T20:00:00Z')
  const bookIn = { facilityKind: 'detention', zone: 'America/New_York', from: 'arrest' }
  const first = { ...bookIn, personId: await record.person(), occurredAt: '2026-03-15T15:00:00Z', facility: 'EXJAIL' }
  const { entry } = await record.act('BookIn', detention, first)
  held = { ...first, personId: await record.person(), facility: 'EXHOLD' }
  second = (await record.act('BookIn', detention, held)).entry
  const policy = await record.officer(['policy-officer'], { office: 'policy' })
  const closed = { closedWhat: 'office', closedName: 'custody', fromOn: '2026-03-19', throughOn: '2026-03-19', reason: 'Invented storm' }
  await record.act('DeclareClosure', policy, { ...closed, order: memo }, calendarCaseId)
  record.setClock('2026-04-11T15:00:00Z')
  expect(failedOf(await publish('2026-04-10'))).toEqual([])
  const correction = { kind: 'corrects', entryId: entry.entryId, reason: 'The paper says the 16th, and the other place.' } as const
  const corrected = { ...first, occurredAt: '2026-03-16T15:00:00Z', facility: 'EXHOLD' }
  await record.act('BookIn', detention, corrected, entry.caseId, { correction })
  record.setClock('2026-05-01T15:00:00Z')
})
afterAll(async () => {
  duckdb.close()
  await record.close()
})

describe('an edition that changes what was published', () => {
  it('is refused, with the table, the cell, the edition before and what to do; that it was tried is on the record', async () => {
    const refused = await publish('2026-04-30')
    expect(refused.outcome).toBe('refused')
    const says = failedOf(refused)
    // On 31 March both had been held for 16 days; now one for 16 and one for 15.
    expect(says).toContain(
      'Held alone, Average days so far, 2026-03-31 says 15.5, where the edition counted to 2026-04-10 says 16.0 of the same days (and 1 more of its cells changed). Say what was wrong and why with CorrectEdition (edition 2026-04-10, tables Los_01), and publish again.',
    )
    expect(says).toContain(
      'The place EXJAIL is in the edition counted to 2026-04-10 and not in this one. Say since when and why with AnnounceChange (place-no-longer-listed, naming EXJAIL), and publish again.',
    )
    expect(existsSync(join(dir, 'detention-statistics', '2026-04-30'))).toBe(false)
    const last = (await record.entries(caseId)).at(-1)
    expect([last?.act, last?.outcome, last?.findings[0]?.rule]).toEqual(['PublishEdition', 'refused', 'edition-checked'])
  })

  it('is published once the correction and the place are declared, and both are in the public feed', async () => {
    const { edition } = await publish('2026-04-30')
    const tables = [...new Set(edition.failed.filter(({ check }) => check === 'past-changed').map(({ table }) => table))].join(', ')
    const correction = { edition: '2026-04-10', tables, correctedOn: '2026-05-01', says: 'A book-in had the wrong day and place.' }
    await record.act('CorrectEdition', statistician, correction, caseId)
    expect(failedOf(await publish('2026-04-30'))).toEqual([expect.stringContaining('The place EXJAIL')])
    const change = { changeKind: 'place-no-longer-listed', tables: 'Det_11', fromOn: '2026-05-01', says: 'Nobody was ever held at EXJAIL.' }
    await record.act('AnnounceChange', statistician, change, caseId)
    const published = await publish('2026-04-30')
    expect([published.outcome, failedOf(published)]).toEqual(['recorded', []])
    const told = await feed()
    expect(told).toContainEqual(expect.objectContaining({ kind: 'correction', says: 'A book-in had the wrong day and place.' }))
    expect(told).toContainEqual(expect.objectContaining({ kind: 'place-no-longer-listed', says: 'Nobody was ever held at EXJAIL.' }))
  })

  it('may not lean on what was declared of an edition before the one published last', async () => {
    record.setClock('2026-05-11T15:00:00Z')
    const correction = { kind: 'corrects', entryId: second.entryId, reason: 'The paper says the 17th.' } as const
    await record.act('BookIn', detention, { ...held, occurredAt: '2026-03-17T15:00:00Z' }, second.caseId, { correction })
    const says = failedOf(await publish('2026-05-10'))
    expect(says).toContainEqual(expect.stringContaining('with CorrectEdition (edition 2026-04-30, tables Los_01)'))
  })
})

describe('the public feed of changes', () => {
  it('names a place that is in no edition any more, also where nobody announced it', async () => {
    expect(await feed()).toContainEqual({
      ...{ kind: 'place-no-longer-listed', on: '2026-04-30', what: 'EXJAIL', path: '/numbers/detention-statistics/2026-04-30' },
      says: 'The place EXJAIL is in the edition counted to 2026-04-10 and not in this one.',
      es: 'El lugar EXJAIL está en la edición contada hasta el 2026-04-10 y no en esta.',
    })
  })

  it('names a rule that acts were done under and that is published nowhere, once, in JSON and in Atom', async () => {
    const told = (await feed()).filter(({ kind }) => kind === 'unpublished-rule')
    expect(told.map(({ on, says }) => [on, says])).toEqual([
      ['2026-04-10', `Named as the authority of acts since 2026-03-16 (so far 1), and in no published source: “${memo}”.`],
    ])
    expect(changesJson(told, 'https://example.org').items[0]?.content_text).toContain(memo)
    expect(changesAtom(told, 'https://example.org')).toContain(memo)
  })
})
