import { beforeAll, describe, expect, it } from 'vitest'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { createApp } from '../../../src/doors/web/create-app.ts'
import { makeChecks } from '../../browser/make-checks.ts'

let ask: (path: string) => Promise<{ status: number; text: string }>
beforeAll(async () => {
  const database = await openDuckDb({ threads: 1 })
  const app = await createApp({
    releases: [],
    lawBook: [],
    database,
    asOf: () => Temporal.Instant.from('2026-09-01T00:00:00Z'),
    checks: [await makeChecks()],
  })
  ask = async (path) => {
    const response = await app.request(path)
    return { status: response.status, text: await response.text() }
  }
  return () => database.close()
})

const json = async (path: string) => JSON.parse((await ask(path)).text)

describe('the pages and the API of checks', () => {
  it('give the same findings, chosen the same way', async () => {
    const { findings } = await json('/api/v1/checks/demo-checks/findings?severity=error&check=sum')
    expect(findings).toHaveLength(2)
    const { text } = await ask('/checks/demo-checks?severity=error&check=sum')
    for (const { why } of findings) expect(text).toContain(why.slice(0, 20).replaceAll('"', '&quot;'))
    expect(text).toContain('2 of 32 findings')
  })

  it('say each finding in Spanish on a page in Spanish, with words of the file marked as English', async () => {
    const { findings } = await json('/api/v1/checks/demo-checks/findings')
    const { text } = await ask('/checks/demo-checks?lang=es')
    for (const { why, es } of findings) {
      const [first = '', quoted] = es.why.split(/[«»]/)
      expect(text).toContain(quoted === undefined ? first : `${first}«<span lang="en">${quoted.replaceAll('&', '&amp;')}</span>»`)
      expect(text).not.toContain(why.slice(0, 60))
    }
  })

  it('give a sheet’s cells as it shows them', async () => {
    const { cells } = await json('/api/v1/checks/demo-checks/files/fy24-inventedstats-09302024/sheets/5')
    expect(cells.find(({ cell }: { cell: string }) => cell === 'B3')).toEqual({ cell: 'B3', shown: 'Sep 2023', value: 45170 })
    expect(cells.find(({ cell }: { cell: string }) => cell === 'B6').shown).toMatch(/^\d\.\d%$/)
  })

  it('say on an old edition that it is old, and not on the latest', async () => {
    const [old, latest] = await Promise.all(
      ['fy24-inventedstats-09302024', 'fy25-inventedstats-09302025'].map((id) => ask(`/checks/demo-checks/files/${id}`)),
    )
    expect(old?.text).toContain('This is not the latest edition')
    expect(latest?.text).not.toContain('This is not the latest edition')
  })

  it('give a series with its breaks, and printed numbers between the recomputed ones', async () => {
    const { series } = await json('/api/v1/checks/demo-checks/series')
    const broken = await Promise.all(series.map(({ id }: { id: string }) => json(`/api/v1/checks/demo-checks/series/${id}`)))
    expect(broken.some(({ points }) => points.some(({ isBroken }: { isBroken: boolean }) => isBroken))).toBe(true)
    const { months } = await json('/api/v1/checks/demo-checks/population')
    expect(months).toHaveLength(24)
    expect(months.every(({ isBetween }: { isBetween: boolean }) => isBetween)).toBe(true)
  })

  it.each([
    '/checks/nope',
    '/checks/demo-checks/files/nope',
    '/checks/demo-checks/files/fy24-inventedstats-09302024/sheets/99',
    '/checks/demo-checks/files/fy24-inventedstats-09302024/sheets/-1',
    '/checks/demo-checks/series/nope',
    '/api/v1/checks/nope/findings',
    '/api/v1/checks/demo-checks/files/nope/sheets/1',
    '/api/v1/checks/demo-checks/series/nope',
  ])('answer 404 in a sentence to %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })

  it('answer 400 to what cannot be chosen by, and never run what a file says', async () => {
    expect((await ask('/api/v1/checks/demo-checks/findings?severity=worst')).status).toBe(400)
    expect((await ask('/api/v1/checks/demo-checks/files/x/sheets/zero')).status).toBe(400)
    expect((await ask('/checks/demo-checks?file=<script>alert(1)</script>')).text).not.toContain('<script>')
  })

  it('say how to load files where none are', async () => {
    const database = await openDuckDb({ threads: 1 })
    const app = await createApp({ releases: [], lawBook: [], database, asOf: () => Temporal.Instant.from('2026-09-01T00:00:00Z') })
    expect(await (await app.request('/checks')).text()).toContain('npm run writ -- check FILE...')
    database.close()
  })
})
