import { Sentence } from '../../kernel/sentence.ts'
import type { DeriveInput } from '../stints/derive-input.ts'
import type { Stints } from '../stints/stints.ts'
import { writeStays } from './write-stays.ts'

/**
 * Derives stays by the public pipeline's rules (performance.md 3.1) and writes `stays.parquet`: one row for each person and stay book-in, of the
 * stints with an id that are not flagged as duplicates. Where there are none, nothing is written.
 * @param stints what `deriveStints` gave, on the same database; it can be used once
 * @returns the number of stays
 * @throws Sentence where the release does not say when stays began
 */
export async function deriveStays(input: DeriveInput, stints: Stints): Promise<{ rows: number }> {
  const { source, derived } = stints
  if (!derived) return { rows: 0 }
  try {
    if (!source.columns.has('stay_book_in_date_time')) {
      const [first] = source.parts
      throw new Sentence(
        `${first?.file}, sheet ${first?.sheet}: no column says when a stay began, so stints cannot be put together. Give a detention table.`,
      )
    }
    const rows = derived.stays.starts.length - 1
    if (rows > 0) await writeStays(input, source, derived)
    return { rows }
  } finally {
    await derived.threads.close()
  }
}
