import type { ColumnTotals, EncoderSetting } from './group-encoder.ts'
import type { FilledGroup, GroupMemory } from './row-group.ts'

/** What the encoder's thread is told. */
export type EncoderOrder = { open: EncoderSetting } | { write: FilledGroup } | { finish: true }

/** What it answers. A `Sentence` crosses as its text; any other fault as its stack. */
export type EncoderAnswer = { freed: GroupMemory } | { totals: ColumnTotals[] } | { sentence: string } | { fault: string }
