import { type Browser, type BrowserContext, type BrowserContextOptions, chromium as driver } from 'playwright-core'
import { browserPath } from './unpack-browser.ts'

/** What one file of tests has of the browser: contexts of its own, which nothing of another file reaches. */
export interface TestBrowser {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>
  /** Closes every context opened here. The browser goes on, for the files after this one. */
  close(): Promise<void>
}

let started: Promise<Browser> | undefined

/** A browser that comes from npm: one for all files that a worker runs, ended with it. */
export async function openBrowser(): Promise<TestBrowser> {
  started ??= launch()
  const browser = await started
  const contexts: BrowserContext[] = []
  return {
    async newContext(options) {
      const context = await browser.newContext(options)
      contexts.push(context)
      return context
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()))
    },
  }
}

async function launch(): Promise<Browser> {
  return driver.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--headless=new', '--disable-dev-shm-usage'],
  })
}
