import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'

const modules = join(import.meta.dirname, '../../node_modules')
const { version } = createRequire(import.meta.url)(join(modules, '@sparticuz/chromium/package.json')) as { version: string }
const folder = join(modules, `.chromium-${version}`)

/** The browser, once it is unpacked. */
export const browserPath = join(folder, 'chromium')

const unpack = `import chromium from '${import.meta.resolve('@sparticuz/chromium')}'; await chromium.executablePath()`

/**
 * Unpacks the browser before any test runs. Its package does so where all temporary files are, and takes a file that another process is still writing
 * for a whole one: so it unpacks into a folder of its own, which gets its name when it is whole.
 */
export default async function unpackBrowser(): Promise<void> {
  if (existsSync(browserPath)) return
  const partial = mkdtempSync(`${folder}-`)
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: partial, TEMP: partial, TMP: partial },
    })
    renameSync(partial, folder)
  } catch (fault) {
    // Another run may have been first.
    if (!existsSync(browserPath)) throw fault
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}
