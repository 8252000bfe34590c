import { once } from 'node:events'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

const modules = join(import.meta.dirname, '../../node_modules')
const { version } = createRequire(import.meta.url)(join(modules, '@sparticuz/chromium/package.json')) as { version: string }
const folder = join(modules, `.chromium-${version}`)

/** The browser, once it is unpacked. */
export const browserPath = join(folder, 'chromium')

/**
 * Unpacks the browser before any test runs. Its package does so where all temporary files are, and takes a file that another process is still writing
 * for a whole one: so it unpacks into a folder of its own, which gets its name when it is whole.
 */
export default async function unpackBrowser(): Promise<void> {
  if (existsSync(browserPath)) return
  const partial = mkdtempSync(`${folder}-`)
  try {
    const env = { ...process.env, TMPDIR: partial, TEMP: partial, TMP: partial }
    await once(new Worker(new URL('./unpack-worker.ts', import.meta.url), { env }), 'exit')
    renameSync(partial, folder)
  } catch (fault) {
    // Another run may have been first.
    if (!existsSync(browserPath)) throw fault
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}
