import type { Pool } from 'pg'
import type { Entry } from '../../kernel/entry.ts'
import type { Head } from '../append/case-heads.ts'
import type { Ledger } from '../ledger.ts'
import { readCaseHeads } from './read-entries.ts'
import { unanswered } from './unanswered.ts'

/** Entries kept in memory, over all cases. */
const ENTRIES_MAX = 20_000

/**
 * Entries of cases, asked of the ledger each time without being read each time: where a case still ends with the entry it ended with, what was
 * read before is given again, the same array. Those asked for in the same turn share one question.
 */
export function freshCases(ledger: Pick<Ledger, 'readCase'>, app: Pick<Pool, 'query'>): Pick<Ledger, 'readCase'> {
  const kept = new Map<string, readonly Entry[]>()
  let count = 0
  let asking: { caseIds: Set<string>; heads: Promise<Map<string, Head>> } | undefined

  const headOf = async (caseId: string): Promise<Head | undefined> => {
    asking ??= begin()
    asking.caseIds.add(caseId)
    return (await asking.heads).get(caseId)
  }
  const begin = () => {
    const caseIds = new Set<string>()
    const heads = new Promise<void>((next) => setImmediate(next)).then(() => {
      asking = undefined
      return readCaseHeads(app, [...caseIds]).catch(unanswered)
    })
    return { caseIds, heads }
  }
  const drop = (caseId: string) => {
    count -= kept.get(caseId)?.length ?? 0
    kept.delete(caseId)
  }
  const keep = (caseId: string, entries: readonly Entry[]) => {
    drop(caseId)
    if (entries.length === 0 || entries.length > ENTRIES_MAX / 4) return
    kept.set(caseId, entries)
    count += entries.length
    for (const oldest of kept.keys()) {
      if (count <= ENTRIES_MAX) return
      drop(oldest)
    }
  }
  return {
    async readCase(caseId, after = 0) {
      const known = after === 0 ? kept.get(caseId) : undefined
      if (known && known.at(-1)?.hash === (await headOf(caseId))?.hash) return known
      const entries = await ledger.readCase(caseId, after)
      if (after === 0) keep(caseId, entries)
      return entries
    },
  }
}
