import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runAudit } from '../../../src/audit/run-audit.ts'
import type { Summary } from '../../../src/audit/summary.ts'
import { yearSetting } from '../../../src/demo/year/year-setting.ts'
import { runYear, type YearGenerated } from '../../../src/doors/demonstration/year/generate-year.ts'
import { openYearRecord, type YearRecord } from '../../../src/doors/demonstration/year/open-year-record.ts'
import type { Entry } from '../../../src/kernel/entry.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { checkBoard } from '../../../src/registrar/clocks/check-board.ts'
import { readSettings } from '../../../src/settings.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { auditFacts } from './audit-of-facts.ts'
import { type Compared, compareFindings } from './same-findings.ts'

const setting = yearSetting({ seed: 7, people: 300, fromOn: '2025-10-01' })
const pseudonymOf = (personId: string) => createHash('sha256').update(personId).digest('hex').slice(0, 40)
const placeName = (code: string) => setting.places.find((place) => place.code === code)?.name ?? code

let year: YearRecord
let made: YearGenerated
let summary: Summary
let compared: Compared
let entries: Entry[]
let home: string
const closing: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  const test = await openTestDatabase()
  home = await makeTestFolder()
  closing.push(() => rm(home, { recursive: true, force: true }), test.drop)
  const given = { database: test.database, masterKey: Buffer.alloc(32, 7) }
  year = await openYearRecord(readSettings({}), home, setting, given)
  closing.push(() => year.record.close())
  made = await runYear(year, setting, { releaseDir: join(home, 'release'), pseudonymOf })
  const { files, facilities } = made.release
  const asOf = Temporal.Instant.from(`${made.asOfOn}T00:00:00Z`)
  const dir = join(home, 'audit')
  summary = await runAudit({ files, facilities, dir, asOf, csv: false, settings: readSettings({}), onProgress: () => {} })
  const { record } = year
  compared = await compareFindings({ record, missed: made.missed, auditDir: dir, asOf: made.asOf, pseudonymOf, placeName })
  entries = []
  for (let page = await record.ledger.readFrom(0, 1000); page.length > 0; page = await record.ledger.readFrom(entries.length, 1000))
    entries.push(...page)
}, 180_000)
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

describe('a year of the invented agency', () => {
  it('goes as its scripts say: the law refuses what they have it refuse, and nothing else', () => {
    expect(made.played.examples).toEqual([])
    expect(made.played.notAsWritten).toBe(0)
  })

  it('has every act and every refusal on the record', () => {
    expect(entries.filter(({ outcome }) => outcome === 'refused')).toHaveLength(made.played.refused)
    expect(made.played.refused).toBeGreaterThan(0)
    const ofPeople = entries.filter(({ act }) => act === 'RegisterPerson')
    expect(ofPeople).toHaveLength(300)
    expect([...made.played.byDesk.values()].reduce((sum, acts) => sum + acts, 0)).toBe(made.played.acts)
  })

  it('is recorded in order of time, across everybody, within the year', () => {
    const times = entries.map(({ recordedAt }) => recordedAt)
    expect(times).toEqual(times.toSorted())
    expect(times.at(-1)?.slice(0, 13)).toBe('2026-10-01T04')
    expect(entries.every(({ occurredAt, recordedAt }) => occurredAt <= recordedAt)).toBe(true)
    const months = new Set(times.map((time) => time.slice(0, 7)))
    expect(months.size).toBeGreaterThanOrEqual(12)
  })

  it('says that it is invented, and nothing else is in its record', () => {
    expect(entries[0]).toMatchObject({ act: 'FoundRecord', payload: { isDemonstration: true } })
  })

  it('leaves boards that say what the ledger says', async () => {
    expect((await checkBoard(year.record.database, catalogue)).difference).toBeUndefined()
  })

  it('has breaches in it of many rules', () => {
    const rules = new Set(made.missed.map(({ rule }) => rule))
    for (const rule of ['ero-holdroom-12h', 'detainer-48h-form-I247A', 'ero-48h-custody-determination', 'removal-period-90', 'pocr-90-day'])
      expect([...rules]).toContain(rule)
  })
})

describe('what the boards find and what the audit finds in the released tables', () => {
  it('are the same, subject by subject, for every clock that both can test', () => {
    expect(compared.onlyBoards).toEqual([])
    expect(compared.onlyAudit).toEqual([])
    expect(compared.same.get('ero-holdroom-12h')).toBeGreaterThan(30)
    expect(compared.same.get('ero-holdroom-72h-waiver')).toBeGreaterThan(0)
  })

  it('is compared for every clock the audit could test, and the others are counted by name', () => {
    const tested = new Set(summary.standings.filter(({ missing }) => missing.length === 0).map(({ clock }) => clock))
    const ofBoth = [
      'ero-holdroom-12h',
      'ero-holdroom-72h-waiver',
      'seg-directive-11065.1.notice-14-days',
      'seg-directive-11065.1.notice-30-days',
    ]
    for (const clock of tested) if (!ofBoth.includes(clock)) expect(made.missed.filter((one) => one.clock === clock)).toEqual([])
    const untold = Object.entries(compared.leftOut).reduce((sum, [, count]) => sum + count, 0)
    const same = [...compared.same.values()].reduce((sum, count) => sum + count, 0)
    expect(untold + same).toBe(made.missed.length)
    expect(compared.leftOut).toHaveProperty(['detainer-48h-form-I247A: no released field tells it'])
  })

  it('are the same for every clock of the law book, where the audit’s engine is given the facts of the record in place of a release', async () => {
    const { missed, dead } = await auditFacts({ record: year.record, dir: home, asOf: made.asOf })
    const ofBoards = made.missed.flatMap(({ clock, caseId, subject }) => (dead.has(caseId) ? [] : [`${clock} ${caseId} ${subject}`]))
    expect(missed.filter((one) => !dead.has(one.split(' ')[1] ?? ''))).toEqual(ofBoards.toSorted())
    expect(new Set(missed.map((one) => one.split(' ')[0])).size).toBeGreaterThan(20)
  })

  it('names nobody: a release holds identifiers that lead back to no person', () => {
    expect(Object.keys(made.release.rows)).toEqual(['Detentions', 'Arrests', 'Detainers', 'Removals', 'Segregation'])
    expect(summary.counts.find(({ says }) => says.includes('pseudonymous ids'))?.value).toBeGreaterThan(200)
  })
})

describe('a folder that has entries', () => {
  it('is never written to', async () => {
    const { record } = year
    const position = await record.ledger.position()
    await expect(
      openYearRecord(readSettings({}), 'elsewhere', setting, { database: record.database, masterKey: Buffer.alloc(32, 7) }),
    ).rejects.toThrow('nothing was written to it')
    expect(position).toBe(entries.length)
  })
})
