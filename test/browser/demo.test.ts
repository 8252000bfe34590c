import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DuckDb, openDuckDb } from '../../src/audit/duckdb.ts'
import { ask } from '../../src/audit/questions/ask.ts'
import { getQuestion } from '../../src/audit/questions/catalogue.ts'
import { type OpenRelease, openReleases } from '../../src/audit/questions/open-releases.ts'
import { stintFacts } from '../../src/audit/questions/stint-facts.ts'
import { runAudit } from '../../src/audit/run-audit.ts'
import { evaluate } from '../../src/clockwork/evaluate.ts'
import { writeDemo } from '../../src/demo/write-demo.ts'
import { createApp } from '../../src/doors/web/create-app.ts'
import { federalBusinessDays } from '../../src/law/calendars/federal-holidays.ts'
import { findClock, lawBook } from '../../src/law/law-book.ts'
import { readSettings } from '../../src/settings.ts'

// The hand-made release of the other tests says what pages expect; this one says that a real audit writes it.
let home: string
let app: Hono
let database: DuckDb
let release: OpenRelease
const asOf = () => Temporal.Instant.from('2026-11-22T00:00:00Z')

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'writ-demo-'))
  const demo = await writeDemo(join(home, 'files'))
  const dir = join(home, 'demo')
  await runAudit({ ...demo, dir, title: 'Demonstration', csv: false, settings: readSettings({}), onProgress: () => {} })
  database = await openDuckDb({ threads: 2 })
  const folder = { id: 'demo', dir, title: 'Demonstration' }
  app = await createApp({ releases: [folder], lawBook, database, asOf })
  const [opened] = await openReleases([folder], database)
  if (!opened) throw new Error('The demonstration was not opened.')
  release = opened
})
afterAll(async () => {
  database.close()
  await rm(home, { recursive: true, force: true })
})

const text = async (path: string) => (await app.request(path)).text()

describe('the audited demonstration', () => {
  test('answers every question it has files for', async () => {
    for (const question of release.questions.values()) {
      const answer = await ask(release, question, { page: 1, size: 5 })
      expect(answer.isCollected, question.id).toBe(true)
    }
  })

  test('every number on its pages that is a link leads to exactly that many rows', async () => {
    const facilities = await ask(release, getQuestion('facilities'))
    const [person] = (await ask(release, getQuestion('findings'), { page: 1, size: 1 })).rows
    const paths = [
      '',
      '/findings',
      '/quality',
      '/facilities',
      `/facilities/${facilities.rows[0]?.facility_code}`,
      `/people/${person?.person_id}`,
    ]
    const seen = new Map<string, number>()
    for (const path of paths) {
      const html = await text(`/releases/demo${path}`)
      for (const [, rows, href] of html.matchAll(/data-rows="(\d+)" href="([^"]+)"/g))
        seen.set((href ?? '').replaceAll('&amp;', '&'), Number(rows))
    }
    expect(seen.size).toBeGreaterThan(40)
    const wrong: string[] = []
    for (const [href, rows] of seen) {
      const total = Number(/data-total="(\d+)"/.exec(await text(href))?.[1])
      if (total !== rows) wrong.push(`${href} shows ${total}, the number was ${rows}`)
    }
    expect(wrong).toEqual([])
  })

  test('a clock explained on a record says what the audit found, hour for hour', async () => {
    const findings = await ask(release, getQuestion('findings'), { page: 1, size: 1000 })
    const moment = Temporal.Instant.from(`${release.summary?.asOf.replace(' ', 'T')}Z`)
    const ofStints = findings.rows.filter((row) => row.source_table === 'stint' && row.person_id !== null)
    expect(ofStints.length).toBeGreaterThan(50)
    for (const finding of ofStints) {
      const stints = await ask(release, getQuestion('stints'), { filters: { person: finding.person_id ?? null } })
      const stint = stints.rows.find(
        (row) => row.file_original === finding.file && row.sheet_original === finding.sheet && row.row === finding.row,
      )
      const found = findClock(String(finding.clock))
      if (!stint || !found) throw new Error(`${finding.finding_id} leads to no stint or no clock`)
      const result = evaluate(found.rule, found.clock, stintFacts(stint), moment, federalBusinessDays)
      expect({ state: result.state, over: result.hoursOver?.toFixed(6) }, String(finding.finding_id)).toEqual({
        state: finding.state,
        over: Number(finding.hours_over).toFixed(6),
      })
    }
  })
})
