import { readFile, stat, writeFile } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { Sentence } from '../../kernel/sentence.ts'
import type { Directory } from './directory.ts'

/** Which process has the server in hand. Told to people; the lock is what is believed. */
const Holder = z.object({ pid: z.number(), doing: z.string() })
type Holder = z.infer<typeof Holder>

const PATIENCE_MS = 30_000

/**
 * Does something while no other process starts or stops the server of this directory. The lock is the operating system's (through SQLite,
 * which is part of Node), so it falls when its holder dies, however it dies, and is never stale.
 * @param doing what we do with it, in words, e.g. `starting it`
 * @throws Sentence naming the holder where it does not let go in time
 */
export async function holdLock<T>(directory: Directory, doing: string, work: () => Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  const lock = new DatabaseSync(directory.lock, { timeout: 0 })
  try {
    for (let waited = 0; !tryLock(lock); waited += 20) {
      if (waited >= patienceMs) throw new Sentence(await heldBy(directory))
      await setTimeout(20)
    }
    await writeHolder(directory, process.pid, doing)
    return await work()
  } finally {
    lock.close()
  }
}

function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return true
  } catch (fault) {
    if (fault instanceof Error && 'errcode' in fault && fault.errcode === 5) return false
    throw fault
  }
}

export const writeHolder = (directory: Directory, pid: number, doing: string): Promise<void> =>
  writeFile(directory.holder, JSON.stringify({ pid, doing } satisfies Holder), { mode: 0o600 })

/** Who holds it and since when (ISO 8601, when the file was written); undefined where nobody is known to. */
async function findHolder(directory: Directory): Promise<(Holder & { since: string }) | undefined> {
  try {
    const { pid, doing } = Holder.parse(JSON.parse(await readFile(directory.holder, 'utf8')))
    const since = Temporal.Instant.fromEpochMilliseconds(Math.floor((await stat(directory.holder)).mtimeMs))
    return { pid, doing, since: since.toString({ smallestUnit: 'second' }) }
  } catch {
    return undefined
  }
}

async function heldBy(directory: Directory): Promise<string> {
  const holder = await findHolder(directory)
  const who = holder ? `process ${holder.pid} (${holder.doing} since ${holder.since})` : 'another process'
  return `The record in ${directory.path} is held by ${who}. Wait for it, or end that process, then run this again.`
}
