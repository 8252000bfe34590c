import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDuckDb } from '../../audit/duckdb.ts'
import type { ReleaseFolder } from '../../audit/questions/open-releases.ts'
import type { CheckedFolder } from '../../checks/folder/read-checked.ts'
import { lawBook } from '../../law/law-book.ts'
import type { Settings } from '../../settings.ts'
import { now } from '../../today.ts'
import { openRecordDoor } from '../sign-in/open-record-door.ts'
import { createApp } from './create-app.ts'
import { serveApp } from './serve-app.ts'

interface PagesWanted {
  /** The record behind sign-in, or a demonstration of it. Left out: releases and the law alone. */
  record?: 'record' | 'demonstration' | undefined
  /** Published files that were checked. */
  checks?: readonly CheckedFolder[]
  /** Says what is being done. */
  tell?: (says: string) => void
}

/**
 * Opens audited folders and serves the pages and the API over them.
 * @throws Sentence where a folder is not an audit's, or the port cannot be used
 */
export async function startPages(
  releases: readonly ReleaseFolder[],
  settings: Settings,
  { record: wanted, checks = [], tell = () => {} }: PagesWanted = {},
): Promise<{ url: string; stop: () => Promise<void> }> {
  const database = await openDuckDb({
    tempDir: join(tmpdir(), `writ-pages-${process.pid}`),
    ...(settings.WRIT_THREADS === undefined ? {} : { threads: settings.WRIT_THREADS }),
    ...(settings.WRIT_MEMORY_MB === undefined ? {} : { memoryMb: settings.WRIT_MEMORY_MB }),
  })
  let record: Awaited<ReturnType<typeof openRecordDoor>> | undefined
  try {
    record = wanted && (await openRecordDoor(settings, wanted, tell))
    const app = await createApp({
      releases,
      lawBook,
      database,
      asOf: now,
      checks,
      publications: join(settings.WRIT_HOME, 'publications'),
      ...(record ? { record } : {}),
    })
    const served = await serveApp(app, { host: settings.HOST, port: settings.PORT })
    return {
      url: served.url,
      async stop() {
        await served.close()
        database.close()
        await record?.open.close()
      },
    }
  } catch (fault) {
    database.close()
    await record?.open.close()
    throw fault
  }
}
