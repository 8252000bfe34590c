import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questions } from '../../../src/audit/questions/catalogue.ts'
import { openTestApp, type TestApp } from './open-test-app.ts'

let site: TestApp
beforeAll(async () => {
  site = await openTestApp()
})
afterAll(() => site.close())

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

describe('the API', () => {
  test('lists the releases that are loaded', async () => {
    const { body } = await site.json('/api/v1/releases')
    expect(body).toMatchObject({ releases: [{ id: 'invented', title: 'Invented release (example data)' }] })
  })

  test.each(questions.map((question) => question.id))('answers %s with its SQL, its rows and the fields it declares', async (id) => {
    const question = questions.find((known) => known.id === id)
    const { status, body } = await site.json(`/api/v1/releases/invented/questions/${id}${question?.paged ? '?size=3' : ''}`)
    expect(status).toBe(200)
    expect(body.isCollected).toBe(true)
    const [row] = body.rows as Record<string, unknown>[]
    expect(row && Object.keys(row)).toEqual(Object.keys(question?.columns ?? {}))
    expect(body.sql).toContain(".parquet'")
  })

  test('gives the same total whatever the page, and never the same row twice', async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => site.json(`/api/v1/releases/invented/findings?size=30&page=${page}`)))
    expect(pages.map(({ body }) => body.total)).toEqual([87, 87, 87])
    const ids = pages.flatMap(({ body }) => (body.rows as { finding_id: string }[]).map((row) => row.finding_id))
    expect(new Set(ids).size).toBe(87)
  })

  test('reaches a person by the whole id and by nothing less', async () => {
    expect((await site.json('/api/v1/releases/invented/people/INVENTED-0005')).status).toBe(200)
    expect((await site.json('/api/v1/releases/invented/people/INVENTED-000')).status).toBe(404)
    expect((await site.json('/api/v1/releases/invented/people/%25')).status).toBe(404)
    expect((await site.app.request('/api/v1/releases/invented/people')).status).toBe(404)
  })

  test.each([
    ['/api/v1/releases/invented/findings?month=march', 400, 'month', '"march" for month is not a month; write it like 2026-03.'],
    ['/api/v1/releases/invented/findings?size=5000', 400, 'size', '"5000" for size is more than 1000; ask for several pages.'],
    ['/api/v1/releases/invented/findings?colour=red', 400, 'colour', 'There is no filter called "colour" here; remove it.'],
    [
      '/api/v1/releases/invented/facilities/EXAHOLD/population?from=2026-02-30',
      400,
      'from',
      '"2026-02-30" for from is not a day of the calendar; check it.',
    ],
    ['/api/v1/law/ero-48h-custody-determination/due?from=noon', 400, 'from', undefined],
  ])('refuses %s in the one shape of a fault', async (path, status, field, message) => {
    const answer = await site.json(path)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ message: expect.any(String), errors: [{ field }] })
    if (message) expect(answer.body.message).toBe(message)
  })

  test.each([
    '/api/v1/releases/none/findings',
    '/api/v1/law/no-such-rule',
    '/api/v1/nothing',
    '/api/v1/releases/invented/facilities/NOSUCH/population',
  ])('says in the same shape that there is nothing at %s', async (path) => {
    const { status, body } = await site.json(path)
    expect(status).toBe(404)
    expect(body).toEqual({ message: expect.stringMatching(/^There is no/), errors: [] })
  })

  test('a value that looks like SQL is only a value', async () => {
    const facility = encodeURIComponent("EXAHOLD' OR '1'='1")
    const { status, body } = await site.json(`/api/v1/releases/invented/findings?facility=${facility}`)
    expect(status).toBe(200)
    expect(body.total).toBe(0)
  })

  test('computes the 48 hours of an arrest on the evening before the clocks change', async () => {
    const { body } = await site.json('/api/v1/law/ero-48h-custody-determination/due?from=2026-03-06T21:00-05:00&zone=America/New_York')
    expect(body).toMatchObject({ rule: 'ero-48h-custody-determination', results: [{ dueAt: '2026-03-09T02:00:00Z' }] })
  })

  test('explains a record it is sent, and keeps nothing', async () => {
    const record = { facts: { facilityKind: 'hold-room', bookedInAt: '2025-07-01T08:00:00Z', bookedOutAt: '2025-07-02T08:00:00Z' } }
    const { body } = await site.json('/api/v1/explain', post({ rule: 'ero-holdroom-12h', record, asOf: '2025-08-01T00:00:00Z' }))
    expect(body).toMatchObject({ results: [{ state: 'late', hoursOver: 12, severity: 'policy' }] })
  })

  test('refuses a record of the wrong shape, broken JSON and a body that is too long', async () => {
    expect(await site.json('/api/v1/explain', post({ rule: 'ero-holdroom-12h', record: { facts: { a: 5 } } }))).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'record.facts.a' }] },
    })
    expect(await site.json('/api/v1/explain', { ...post(''), body: '{' })).toMatchObject({
      status: 400,
      body: { message: expect.any(String), errors: [] },
    })
    expect(await site.json('/api/v1/explain', post({ pad: 'x'.repeat(70_000) }))).toMatchObject({ status: 413 })
  })
})

describe('the OpenAPI document', () => {
  test('describes every parameter, and every address it names answers', async () => {
    const { body } = await site.json('/openapi.json')
    const paths = body.paths as Record<string, Record<string, { parameters?: { name: string; schema?: { description?: string } }[] }>>
    const undescribed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap((operation) =>
        (operation.parameters ?? [])
          .filter((one) => !one.schema?.description && one.name !== 'severity' && one.name !== 'verified')
          .map((one) => `${path} ${one.name}`),
      ),
    )
    expect(undescribed).toEqual([])
    for (const path of Object.keys(paths).filter((one) => paths[one]?.get)) {
      const address = path
        .replace('{release}', 'invented')
        .replace('{person}', 'INVENTED-0005')
        .replace('{code}', 'EXAHOLD')
        .replace('{rule}', 'ero-holdroom-12h')
        .replace('{question}', 'empty-cells-detentions')
        .replace('{check}/files/{file}/sections/{section}', 'invented-foia/files/inv-2024/sections/ProcessedRequestSection')
        .replace('{check}', 'demo-checks')
        .replace('{file}', 'fy24-inventedstats-09302024')
        .replace('{sheet}', '1')
        .replace('{series}', 'custody-bands-total-0-180-days')
      const response = await site.app.request(path.endsWith('/due') ? `${address}?from=2026-01-05T08:00Z` : address)
      expect(response.status, path).toBe(200)
    }
  })
})
