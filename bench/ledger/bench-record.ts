import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRecordDatabase } from '../../src/ledger/server/open-record-database.ts'
import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'

/** A record of its own on an embedded server that flushes every commit, as in use. */
export interface BenchRecord {
  database: RecordDatabase
  /**
   * Makes every commit wait two milliseconds for others to join it, as a disk or a replica far away would (`commit_delay`, `commit_siblings`), or
   * no longer.
   */
  setSlowCommits(isSlow: boolean): Promise<void>
  close(): Promise<void>
}

export async function openBenchRecord(): Promise<BenchRecord> {
  const home = await mkdtemp(join(tmpdir(), 'writ-bench-'))
  const database = await openRecordDatabase({ WRIT_HOME: home })
  return {
    database,
    async setSlowCommits(isSlow) {
      const setUp = await database.owner()
      await setUp.query('set role none')
      await setUp.query(`alter system set commit_delay = ${isSlow ? 2000 : 0}`)
      await setUp.query(`alter system set commit_siblings = ${isSlow ? 0 : 5}`)
      await setUp.query('select pg_reload_conf()')
      await setUp.end()
    },
    async close() {
      await database.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
