import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { directoryAt } from '../../../src/ledger/server/directory.ts'
import { openRecordDatabase } from '../../../src/ledger/server/open-record-database.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { makeTestFolder } from '../make-test-folder.ts'
import { killNow, processesIn } from './processes-in.ts'

/** A record of its own with a server of its own, flushing to disk as in earnest, to be killed. */
export interface KillableServer {
  database: RecordDatabase
  /** What other processes set WRIT_HOME to, to open the same record. */
  home: string
  /** kill -9 of the whole server, every process of it, as a power failure would. Linux only. @returns how many were killed */
  kill(): Promise<number>
  /** Resolves once the server answers again: whoever has the record open starts it without being told. */
  awaitBack(): Promise<void>
  stop(): Promise<void>
}

export async function openKillableServer(): Promise<KillableServer> {
  const home = await makeTestFolder()
  const database = await openRecordDatabase({ WRIT_HOME: home })
  const { cluster } = directoryAt(join(home, 'record'))
  const kill = async () => {
    const pids = await processesIn(cluster)
    killNow(pids)
    return pids.length
  }
  return {
    database,
    home,
    kill,
    awaitBack: () => awaitAnswer(database),
    stop: async () => {
      await database.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}

async function awaitAnswer(database: RecordDatabase): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await database.app.query('SELECT 1')
      return
    } catch (fault) {
      if (tries > 3000) throw fault
      await setTimeout(10)
    }
  }
}
