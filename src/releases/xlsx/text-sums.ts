import type { TextDictionary } from '../parquet/text-dictionary.ts'
import { type TextPool, textAt } from './text-pool.ts'

/** Distinct texts are counted up to here. */
const distinctLimit = 10_000

interface BothTexts {
  shared: TextPool
  own: TextPool
}

/** Sums over the texts of a column, group after group, from the dictionary of each: every distinct text is looked at once a group. */
export class TextSums {
  /** Cells with a redaction mark. */
  marked = 0
  private seen: Set<string> | undefined = new Set()

  /** Distinct texts; undefined where there are more than 10,000. */
  get distinct(): number | undefined {
    return this.seen?.size
  }

  add(dictionary: TextDictionary, texts: BothTexts): void {
    if (texts.shared.markedCount + texts.own.markedCount > 0) this.countMarks(dictionary, texts)
    if (dictionary.count > distinctLimit) this.seen = undefined
    if (this.seen === undefined) return
    for (let code = 0; code < dictionary.count; code++) {
      const [pool, index] = place(dictionary, texts, code)
      this.seen.add(textAt(pool, index))
    }
    if (this.seen.size > distinctLimit) this.seen = undefined
  }

  private countMarks(dictionary: TextDictionary, texts: BothTexts): void {
    const isMarked = new Uint8Array(dictionary.count)
    let any = 0
    for (let code = 0; code < dictionary.count; code++) {
      const [pool, index] = place(dictionary, texts, code)
      isMarked[code] = pool.marked[index] ?? 0
      any |= isMarked[code] ?? 0
    }
    if (any === 0) return
    for (let i = 0; i < dictionary.filled; i++) this.marked += isMarked[dictionary.codes[i] ?? 0] ?? 0
  }
}

function place(dictionary: TextDictionary, { shared, own }: BothTexts, code: number): [pool: TextPool, index: number] {
  const entry = dictionary.entries[code] ?? 0
  return entry < shared.count ? [shared, entry] : [own, entry - shared.count]
}
