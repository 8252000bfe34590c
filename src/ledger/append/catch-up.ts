import type { Entry } from '../../kernel/entry.ts'
import { Sentence } from '../../kernel/sentence.ts'
import type { Asked } from '../read/ask.ts'
import { readFrom, readHead } from '../read/read-entries.ts'
import type { LedgerHead } from './plan-batch.ts'

const PAGE = 1_000

/**
 * Reads what was appended since the ledger stood at `from`, in order, a page at a time.
 * @param from undefined: only where it stands now is wanted
 * @param told position of the last entry taken before
 * @throws Sentence where the ledger ends before what was seen of it, or is another one: then nothing may be appended
 */
export async function catchUp(
  asked: Asked,
  from: LedgerHead | undefined,
  told: number,
  take: (entries: readonly Entry[]) => void,
): Promise<LedgerHead> {
  const head = await readHead(asked)
  if (!from) return head
  const isOther = head.position === from.position && head.root !== from.root
  if (head.position < from.position || isOther) {
    throw new Sentence(
      `The ledger in the database ends at position ${head.position}, and this process has seen ${from.position} of it. It was restored or replaced: start Writ again.`,
    )
  }
  for (let position = told; position < head.position; ) {
    const entries = await readFrom(asked, position, Math.min(PAGE, head.position - position))
    const last = entries.at(-1)
    if (!last) throw new Sentence(`The entry after position ${position} is missing from the ledger. Run writ verify.`)
    position = last.position
    take(entries)
  }
  return head
}
