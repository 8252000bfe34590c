import { type ColumnTotals, type EncoderSetting, GroupEncoder } from './group-encoder.ts'
import { clearMemory, type FilledGroup, type GroupMemory } from './row-group.ts'

/** Takes row groups, writes them to a file, and gives their memory back to be filled again. */
export interface GroupWriter {
  /** Resolves when there is room for another group. */
  write(group: FilledGroup): Promise<void>
  /** Completes the file. */
  finish(): Promise<ColumnTotals[]>
  /** Removes the file. */
  abandon(): Promise<void>
}

/** Told of memory that may be filled again. */
export type GiveBack = (memory: GroupMemory) => void

/** Writes on the thread it is called on: for small sheets, and where every core has a sheet of its own. */
export class LocalGroupWriter implements GroupWriter {
  private readonly encoder: GroupEncoder
  private readonly giveBack: GiveBack

  constructor(setting: EncoderSetting, giveBack: GiveBack) {
    this.encoder = new GroupEncoder(setting)
    this.giveBack = giveBack
  }

  async write(group: FilledGroup): Promise<void> {
    this.encoder.write(group)
    this.giveBack(clearMemory(group))
  }

  async finish(): Promise<ColumnTotals[]> {
    return this.encoder.finish()
  }

  async abandon(): Promise<void> {
    this.encoder.abandon()
  }
}
