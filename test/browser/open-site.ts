import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { openDuckDb } from '../../src/audit/duckdb.ts'
import type { CheckedFolder } from '../../src/checks/folder/read-checked.ts'
import { createApp } from '../../src/doors/web/create-app.ts'
import { serveApp } from '../../src/doors/web/serve-app.ts'
import { lawBook } from '../../src/law/law-book.ts'
import { makeFixture } from './make-fixture.ts'
import { openBrowser, type TestBrowser } from './open-browser.ts'

export const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 375, height: 800 } } as const

export interface TestSite {
  url: string
  browser: TestBrowser
  /** A page at a width. Scripts of the page itself are blocked by the site's own headers either way. */
  open(path: string, width?: keyof typeof widths, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** The pages over the invented release and what else is given, and a browser that comes from npm. */
export async function openSite({ checks = [] }: { checks?: readonly CheckedFolder[] } = {}): Promise<TestSite> {
  const dir = await mkdtemp(join(tmpdir(), 'writ-pages-'))
  await makeFixture(dir)
  const database = await openDuckDb({ threads: 2 })
  const app = await createApp({
    releases: [{ id: 'invented', dir, title: 'Invented release (example data)' }],
    lawBook,
    database,
    checks,
    asOf: () => Temporal.Instant.from('2026-09-01T00:00:00Z'),
  })
  const served = await serveApp(app, { host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  return {
    url: served.url,
    browser,
    async open(path, width = 'desktop', options = {}) {
      const context = await browser.newContext({ viewport: widths[width], ...options })
      const page = await context.newPage()
      await page.goto(served.url + path)
      return page
    },
    async close() {
      await browser.close()
      await served.close()
      database.close()
      await rm(dir, { recursive: true, force: true })
    },
  }
}
