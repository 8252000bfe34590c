import { closeSync, openSync, writeSync } from 'node:fs'
import type { MadeChunk } from '../parquet/write-cells.ts'
import { takenColumns } from '../stints/written-cells.ts'
import type { GroupsJob, GroupsProgress, RowGroup } from './job.ts'
import { makeRowGroup } from './make-row-group.ts'
import type { RowGroupContext } from './row-group-context.ts'

/** A row group that was written: what a footer says of its columns, and where they begin. Behind them lie the columns taken over, in their order. */
export interface WrittenGroup {
  /** Its place among those asked for. */
  place: number
  rows: number
  columns: MadeChunk[]
  at: number
  takenAt: number
}

/**
 * Makes and writes row groups, each the next that no other thread has begun. Threads agree by themselves on where each begins, so that none waits
 * for another while groups are made; and groups lie in their order, so that the file is the same whatever the threads.
 * @returns those written here. Where another thread failed, it ends early
 */
export function writeGroups(context: RowGroupContext, { path, groups, work, progress }: GroupsJob): WrittenGroup[] {
  const written: WrittenGroup[] = []
  const file = openSync(path, 'r+')
  try {
    for (;;) {
      const place = Atomics.add(progress.next, 0, 1)
      const group = groups[place]
      if (!group) return written
      const { rows, columns, bytes } = makeRowGroup(context, group, work)
      const taken = work.kind === 'stints' ? takenRuns(context, group) : []
      const at = startOf(progress, place)
      if (at === undefined) return written
      const takenAt = at + bytes.length
      tellStart(progress, place + 1, takenAt + taken.reduce((sum, { length }) => sum + length, 0))
      writeAll(file, bytes, at)
      copyRuns(context, group, taken, file, takenAt)
      written.push({ place, rows, columns, at, takenAt })
    }
  } catch (fault) {
    for (let place = 1; place < progress.starts.length; place++) tellStart(progress, place, -1)
    throw fault
  } finally {
    closeSync(file)
  }
}

/** Waits until it is known. @returns undefined where it never will be, because a thread failed */
function startOf({ starts }: GroupsProgress, place: number): number | undefined {
  while (Atomics.load(starts, place) === 0n) Atomics.wait(starts, place, 0n)
  const at = Number(Atomics.load(starts, place))
  return at < 0 ? undefined : at
}

function tellStart({ starts }: GroupsProgress, place: number, at: number): void {
  Atomics.store(starts, place, BigInt(at))
  Atomics.notify(starts, place)
}

function writeAll(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, at + done)
}

/** Bytes of a file. */
interface Run {
  start: number
  length: number
}

/** Where the columns to be taken over lie, in their order; those that lie side by side as one. */
function takenRuns(context: RowGroupContext, { part, rowGroup }: RowGroup): Run[] {
  const { part: source } = context.open(part)
  const runs: Run[] = []
  for (const name of takenColumns(context.source)) {
    const chunk = source.footer.rowGroups[rowGroup]?.chunks.get(name)
    if (!chunk) throw new Error(`${source.parquet} has no column ${name} in row group ${rowGroup}.`)
    const last = runs.at(-1)
    if (last && last.start + last.length === chunk.start) last.length += chunk.length
    else runs.push({ start: chunk.start, length: chunk.length })
  }
  return runs
}

const mostBytes = 4 << 20

function copyRuns(context: RowGroupContext, { part }: RowGroup, runs: readonly Run[], file: number, to: number): void {
  const source = context.open(part)
  let at = to
  for (const { start, length } of runs) {
    for (let done = 0; done < length; ) {
      const bytes = context.room.bytes('copied', Math.min(mostBytes, length - done))
      source.read(bytes, start + done)
      writeAll(file, bytes, at)
      done += bytes.length
      at += bytes.length
    }
  }
}
