import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { openDuckDb } from '../../../src/audit/duckdb.ts'
import { createApp } from '../../../src/doors/web/create-app.ts'
import { lawBook } from '../../../src/law/law-book.ts'
import { checkedFolder, makeChecks } from '../../browser/make-checks.ts'
import { makeFixture } from '../../browser/make-fixture.ts'
import { inventedReport } from '../checks/invented-report.ts'

export interface TestApp {
  app: Hono
  /** What an address of the API gives: its status and its body, whatever its shape. */
  json(path: string, init?: RequestInit): Promise<{ status: number; body: Record<string, unknown> }>
  close(): Promise<void>
}

/** The pages and the API over the invented release and invented statistics, asked without a network. `without`: files the audit is made not to have written. */
export async function openTestApp(options: { without?: readonly string[] } = {}): Promise<TestApp> {
  const dir = await mkdtemp(join(tmpdir(), 'writ-doors-'))
  await makeFixture(dir, options)
  const database = await openDuckDb({ threads: 1 })
  const app = await createApp({
    releases: [{ id: 'invented', dir, title: 'Invented release (example data)' }],
    lawBook,
    database,
    asOf: () => Temporal.Instant.from('2026-09-01T00:00:00Z'),
    checks: [await makeChecks(), await checkedFolder('invented-foia', [{ kind: 'foia-report', report: inventedReport }])],
  })
  return {
    app,
    async json(path, init) {
      const response = await app.request(path, init)
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    async close() {
      database.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
