import type { ColumnPlan, KeptColumn } from './column-plan.ts'
import { type ColumnTotals, GroupEncoder } from './group-encoder.ts'
import { clearMemory, type FilledGroup, type GroupMemory, newGroupMemory } from './row-group.ts'
import type { TextPool } from './text-pool.ts'

/** Takes row groups, writes them to a file, and gives their memory back to be filled again. */
export interface GroupWriter {
  /** Memory for a row group, cleared. */
  memory(plan: ColumnPlan): GroupMemory
  /** Resolves when there is room for another group. */
  write(group: FilledGroup): Promise<void>
  /** Completes the file. */
  finish(): Promise<ColumnTotals[]>
  /** Removes the file. */
  abandon(): Promise<void>
}

/** Writes on the thread it is called on: for small sheets, and where every core has a sheet of its own. */
export class LocalGroupWriter implements GroupWriter {
  private readonly encoder: GroupEncoder
  private readonly free: GroupMemory[] = []

  constructor(out: string, columns: readonly KeptColumn[], shared: TextPool) {
    this.encoder = new GroupEncoder(out, columns, shared)
  }

  memory(plan: ColumnPlan): GroupMemory {
    return this.free.pop() ?? newGroupMemory(plan.textColumns, plan.numberColumns)
  }

  async write(group: FilledGroup): Promise<void> {
    this.encoder.write(group)
    const { rows, texts, numbers } = group
    const freed = { rows, texts, numbers }
    clearMemory(freed)
    this.free.push(freed)
  }

  async finish(): Promise<ColumnTotals[]> {
    return this.encoder.finish()
  }

  async abandon(): Promise<void> {
    this.encoder.abandon()
  }
}
