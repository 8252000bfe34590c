import type { Pool } from 'pg'
import { writeReadingCheckpoint } from './reading-checkpoint.ts'
import type { SigningKey } from './signing-key.ts'
import { writeCheckpoint } from './write-checkpoint.ts'

export interface KeptCheckpoints {
  /** Told how many entries were appended. */
  appended(entries: number): void
  /** Signs what is not yet signed. */
  close(): Promise<void>
}

const ENTRIES_MAX = 1_000
const WAIT_MS_MAX = 60_000

/**
 * Signs the ledger, and with it the reading log, every thousand entries, a minute after the last ones at the latest, and on closing. A signature that could not be written is written
 * with the next: the chain holds without it.
 */
export function keepCheckpoints(app: Pool, key: SigningKey, now: () => Temporal.Instant): KeptCheckpoints {
  let unsigned = 0
  let writing: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  const write = async () => {
    clearTimeout(timer)
    timer = undefined
    const covered = unsigned
    try {
      await writeCheckpoint(app, key, now())
      await writeReadingCheckpoint(app, key, now())
      unsigned -= covered
    } catch {
      wait()
    }
  }
  const begin = () => {
    writing ??= write().finally(() => {
      writing = undefined
    })
    return writing
  }
  const wait = () => {
    timer ??= setTimeout(() => void begin(), WAIT_MS_MAX).unref()
  }
  // Readings come without acts too.
  const readings = setInterval(() => void writeReadingCheckpoint(app, key, now()).catch(() => undefined), WAIT_MS_MAX).unref()
  return {
    appended(entries) {
      unsigned += entries
      if (unsigned >= ENTRIES_MAX) void begin()
      else wait()
    },
    async close() {
      clearInterval(readings)
      await writing
      if (unsigned > 0) await begin()
      await writeReadingCheckpoint(app, key, now()).catch(() => undefined)
      clearTimeout(timer)
    },
  }
}
