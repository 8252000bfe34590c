import { DatabaseError } from 'pg'
import type { ReadingLine } from './readings.ts'

type Write = (lines: readonly ReadingLine[]) => Promise<readonly string[]>

interface Waiting {
  lines: readonly ReadingLine[]
  resolve(ids: readonly string[]): void
  reject(error: unknown): void
}

/** Lines of one statement at the most: what one reader asks for stays whole, however much it is. */
const mostLines = 500

/**
 * Readings asked for while others are being written go down together in the next statement. The log is one chain, so each transaction waits until
 * the one before is durable: one at a time, thirty readers would wait for thirty commits.
 * @returns a writer that gives each caller the numbers of their own lines, all or none, once they are committed
 */
export function gatherLines(write: Write): Write {
  const waiting: Waiting[] = []
  let isWriting = false

  async function drain(): Promise<void> {
    isWriting = true
    for (let batch = nextBatch(waiting); batch.length > 0; batch = nextBatch(waiting)) await writeBatch(write, batch)
    isWriting = false
  }

  return (lines) =>
    new Promise((resolve, reject) => {
      waiting.push({ lines, resolve, reject })
      if (!isWriting) void drain()
    })
}

function nextBatch(waiting: Waiting[]): Waiting[] {
  let count = 0
  let callers = 0
  for (const { lines } of waiting) {
    if (callers > 0 && count + lines.length > mostLines) break
    count += lines.length
    callers++
  }
  return waiting.splice(0, callers)
}

async function writeBatch(write: Write, batch: readonly Waiting[]): Promise<void> {
  try {
    const ids = await write(batch.flatMap(({ lines }) => lines))
    let at = 0
    for (const { lines, resolve } of batch) {
      resolve(ids.slice(at, at + lines.length))
      at += lines.length
    }
  } catch (error) {
    // The database refused the statement, so nothing of it was written: a line that cannot be is not to keep others from reading. Where the
    // connection was lost nobody knows, and a second try might log twice.
    if (batch.length > 1 && error instanceof DatabaseError) for (const one of batch) await writeBatch(write, [one])
    else for (const { reject } of batch) reject(error)
  }
}
