import type { Ledger } from '../ledger/ledger.ts'

export interface KeepRestrictingParts {
  ledger: Pick<Ledger, 'onAppended' | 'isHearing'>
  /** Ids of all cases that have an entry whose reading is restricted. */
  list(): Promise<readonly string[]>
  /** Which of some cases have entries that somebody of these clearances may not read. */
  ask(caseIds: readonly string[], clearances: readonly string[]): Promise<readonly string[]>
}

/**
 * The same question, put to the database only of cases that have such an entry: every page with clocks asks, and most cases have none. Found once,
 * then followed; while no news arrives it is asked of all.
 */
export function keepRestricting({ ledger, list, ask }: KeepRestrictingParts): KeepRestrictingParts['ask'] {
  const restricted = new Set<string>()
  let finding: Promise<void> | undefined
  ledger.onAppended((entries) => {
    for (const { caseId, restrictions } of entries) if (restrictions.length > 0) restricted.add(caseId)
  })
  const find = async () => {
    for (const caseId of await list()) restricted.add(caseId)
  }
  return async (caseIds, clearances) => {
    finding ??= find().catch((fault: unknown) => {
      finding = undefined
      throw fault
    })
    await finding
    const some = ledger.isHearing() ? caseIds.filter((caseId) => restricted.has(caseId)) : caseIds
    return some.length === 0 ? [] : ask(some, clearances)
  }
}
