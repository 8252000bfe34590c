import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runAudit } from '../../src/audit/run-audit.ts'
import type { Summary } from '../../src/audit/summary.ts'
import { writeDemo } from '../../src/demo/write-demo.ts'
import { writeReport } from '../../src/doors/report/write-report.ts'
import { readSettings } from '../../src/settings.ts'

let home = ''
let dir = ''
let summary: Summary

const audit = async (to: string) => {
  const demo = await writeDemo(join(home, 'files'))
  return runAudit({ ...demo, dir: to, csv: true, settings: readSettings({}), onProgress: () => {}, finish: writeReport })
}

async function ask(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`set file_search_path = '${dir}'`)
  const rows = (await connection.runAndReadAll(sql)).getRowsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'writ-audit-'))
  dir = join(home, 'out')
  summary = await audit(dir)
})

afterAll(() => rm(home, { recursive: true, force: true }))

describe('an audit of the demonstration release', () => {
  test('writes every file that docs/outputs.md promises, and leaves no working file', async () => {
    const promised = ['entries', 'stints', 'stays', 'findings', 'population'].map((name) => `${name}.parquet`)
    const names = await readdir(dir)
    expect(names).toEqual(expect.arrayContaining([...promised, 'quality.json', 'summary.json', 'report.html', 'findings.csv', 'tables']))
    expect((await readdir(home)).toSorted()).toEqual(['files', 'out'])
  })

  test('counts every subject of a clock once, whatever its state', () => {
    const tested = summary.standings.filter((standing) => standing.missing.length === 0)
    expect(tested.length).toBeGreaterThan(2)
    for (const standing of summary.standings) {
      const sum = Object.values(standing.states).reduce((total, count) => total + count, 0)
      expect(sum, standing.clock).toBe(standing.subjects)
    }
  })

  test('writes one finding for each subject that stands late or lapsed, and none beside', async () => {
    const found = Object.fromEntries(await ask("select clock, count(*)::integer from 'findings.parquet' group by 1"))
    const missed = Object.fromEntries(summary.standings.filter(({ missed }) => missed > 0).map(({ clock, missed }) => [clock, missed]))
    expect(found).toEqual(missed)
    expect(await ask("select count(*) - count(distinct finding_id) from 'findings.parquet'")).toEqual([['0']])
  })

  test('finds hold rooms over 12 hours on any day, and over 72 only while the waiver stood', async () => {
    const rows = await ask(
      `select clock, min(started_at)::date::varchar, max(started_at)::date::varchar, bool_and(facility_kind = 'hold-room'), min(hours_over) > 0
       from 'findings.parquet' where clock like 'ero-holdroom%' group by 1 order by 1`,
    )
    expect(rows.map(([clock]) => clock)).toEqual(['ero-holdroom-12h', 'ero-holdroom-72h-waiver'])
    for (const [, , , isHoldRoom, isOver] of rows) expect([isHoldRoom, isOver]).toEqual([true, true])
    const waiver = rows[1]
    expect(String(waiver?.[1]) >= '2025-06-24').toBe(true)
    expect(String(waiver?.[2]) <= '2026-06-23').toBe(true)
  })

  test('gives two results side by side for a long hold under the waiver', async () => {
    const [row] = await ask(
      `select count(*)::integer from 'findings.parquet' a join 'findings.parquet' b using (subject_id)
       where a.clock = 'ero-holdroom-12h' and b.clock = 'ero-holdroom-72h-waiver'`,
    )
    expect(row?.[0]).toBeGreaterThan(0)
  })

  test('says of the 48-hour decision that it cannot be tested, and counts the arrests it could not test', () => {
    const standing = summary.standings.find(({ clock }) => clock === 'ero-48h-custody-determination')
    expect(standing?.missing).toContain('custodyDeterminedAt')
    expect(standing?.untestable).toBe(standing?.subjects)
    expect(standing?.subjects).toBeGreaterThan(0)
  })

  test('leaves clocks from memory off', () => {
    expect(summary.standings.filter(({ verified }) => verified === 'memory')).toEqual([])
  })

  test('gives each count again by the query printed beside it', async () => {
    for (const count of summary.counts) expect(Number((await ask(count.sql))[0]?.[0]), count.id).toBe(count.value)
  })

  test('names no folder of this machine in what it writes', async () => {
    for (const name of ['summary.json', 'quality.json', 'report.html'])
      expect(await readFile(join(dir, name), 'utf8'), name).not.toContain(home)
  })

  test('lets no column through that is left out on purpose', async () => {
    const files = [...(await readdir(dir)), ...(await readdir(join(dir, 'tables'))).map((name) => `tables/${name}`)].filter((name) =>
      name.endsWith('.parquet'),
    )
    for (const file of files) {
      const columns = (await ask(`describe select * from '${file}'`)).map(([name]) => String(name))
      expect(
        columns.filter((name) => /religion|race|ethnic|marital|gang|terror|biometric|mental|medical|latitude|longitude|score/.test(name)),
        file,
      ).toEqual([])
    }
  })

  test('gives the same findings when run again', async () => {
    const again = join(home, 'again')
    await audit(again)
    const both = await ask(
      `select count(*)::integer from ((from 'findings.parquet' except all from '${again}/findings.parquet') union all (from '${again}/findings.parquet' except all from 'findings.parquet'))`,
    )
    expect(both).toEqual([[0]])
    await rm(again, { recursive: true })
  })
})

describe('an audit as of an earlier day', () => {
  test('knows nothing of what happened later: no clock that had not started, and open stays still open', async () => {
    const earlier = join(home, 'earlier')
    const demo = await writeDemo(join(home, 'files'))
    const asOf = Temporal.Instant.from('2025-06-30T23:59:59Z')
    await runAudit({ ...demo, dir: earlier, asOf, csv: false, settings: readSettings({}), onProgress: () => {} })
    const [row] = await ask(
      `select max(started_at) <= timestamp '2025-06-30 23:59:59', coalesce(max(ended_at) <= timestamp '2025-06-30 23:59:59', true),
         count(*) filter (clock like 'ero-holdroom%' and is_open) > 0 from '${earlier}/findings.parquet'`,
    )
    expect(row).toEqual([true, true, true])
    await rm(earlier, { recursive: true })
  })
})

describe('a bad file', () => {
  test('is refused in one sentence that names it, and nothing is written', async () => {
    const photo = join(home, 'photo.xlsx')
    const { writeFile } = await import('node:fs/promises')
    await writeFile(photo, Buffer.from('ffd8ffe000104a464946', 'hex'))
    const out = join(home, 'never')
    const request = { files: [photo], dir: out, csv: false, settings: readSettings({}), onProgress: () => {} }
    await expect(runAudit(request)).rejects.toThrow(/photo\.xlsx/)
    expect(existsSync(out)).toBe(false)
    expect((await readdir(home)).filter((name) => name.includes('partial'))).toEqual([])
    await rm(photo)
  })
})
