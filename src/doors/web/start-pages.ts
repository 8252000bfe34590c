import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '../../audit/duckdb.ts'
import type { ReleaseFolder } from '../../audit/questions/open-releases.ts'
import { lawBook } from '../../law/law-book.ts'
import type { Settings } from '../../settings.ts'
import { now } from '../../today.ts'
import { createApp } from './create-app.ts'
import { serveApp } from './serve-app.ts'

/**
 * Opens audited folders and serves the pages and the API over them.
 * @throws Sentence where a folder is not an audit's, or the port cannot be used
 */
export async function startPages(
  releases: readonly ReleaseFolder[],
  settings: Settings,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const database = await openDuckDb({
    tempDir: join(tmpdir(), `writ-pages-${process.pid}`),
    ...(settings.WRIT_THREADS === undefined ? {} : { threads: settings.WRIT_THREADS }),
    ...(settings.WRIT_MEMORY_MB === undefined ? {} : { memoryMb: settings.WRIT_MEMORY_MB }),
  })
  try {
    const app = await createApp({ releases, lawBook, database, asOf: now })
    const served = await serveApp(app, { host: settings.HOST, port: settings.PORT })
    return {
      url: served.url,
      async stop() {
        await served.close()
        database.close()
      },
    }
  } catch (fault) {
    database.close()
    throw fault
  }
}
