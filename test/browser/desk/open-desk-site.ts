import type { BrowserContextOptions, Page } from 'playwright-core'
import { serveApp } from '../../../src/doors/web/serve-app.ts'
import { openDesk, type TestDesk } from '../../record/doors/open-desk.ts'
import { openBrowser, type TestBrowser } from '../open-browser.ts'
import { widths } from '../open-site.ts'

export interface DeskSite {
  desk: TestDesk
  url: string
  browser: TestBrowser
  open(path: string, options?: BrowserContextOptions): Promise<Page>
  close(): Promise<void>
}

/** The desks over a record of invented officers, in a database of their own, and a browser that comes from npm. */
export async function openDeskSite(options: { publications?: string } = {}): Promise<DeskSite> {
  const desk = await openDesk(options)
  const served = await serveApp(desk.app, { host: '127.0.0.1', port: 0 })
  const browser = await openBrowser()
  return {
    desk,
    url: served.url,
    browser,
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: widths.desktop, ...options })
      const page = await context.newPage()
      await page.goto(served.url + path)
      return page
    },
    async close() {
      await browser.close()
      await served.close()
      await desk.close()
    },
  }
}
