import type { KeptColumn } from './column-plan.ts'
import type { ColumnTotals } from './group-encoder.ts'
import type { FilledGroup, GroupMemory } from './row-group.ts'
import type { TextPool } from './text-pool.ts'

/** What the encoder's thread is told. */
export type EncoderOrder =
  | { open: { out: string; columns: readonly KeptColumn[]; shared: TextPool } }
  | { write: FilledGroup }
  | { finish: true }

/** What it answers. A `Sentence` crosses as its text; any other fault as its stack. */
export type EncoderAnswer = { freed: GroupMemory } | { totals: ColumnTotals[] } | { sentence: string } | { fault: string }
