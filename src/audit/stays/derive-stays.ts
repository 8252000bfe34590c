import { Sentence } from '../../kernel/sentence.ts'
import type { DeriveInput } from '../stints/derive-input.ts'
import type { Stints } from '../stints/derive-stints.ts'
import { orderStays } from './order-stays.ts'
import { writeStays } from './write-stays.ts'

/**
 * Derives stays by the public pipeline's rules (performance.md 3.1) and writes `stays.parquet`: one row for each person and stay book-in, of the
 * stints with an id that are not flagged as duplicates. Leaves `custody.ordered`, the stints of each stay in order.
 * Where there are no stints, nothing is written.
 * @param stints what `deriveStints` gave, on the same database
 * @returns the number of stays
 * @throws Sentence where the release does not say when stays began
 */
export async function deriveStays(input: DeriveInput, stints: Stints): Promise<{ rows: number }> {
  const { source, places, workDir } = stints
  if (source.rows === 0) return { rows: 0 }
  if (!source.columns.has('stay_book_in_date_time')) {
    const [first] = source.parts
    throw new Sentence(
      `${first?.file}, sheet ${first?.sheet}: no column says when a stay began, so stints cannot be put together. Give a detention table.`,
    )
  }
  await orderStays(input.database.connection, source, input.imputedEnd)
  return { rows: await writeStays(input, source, places, workDir) }
}
