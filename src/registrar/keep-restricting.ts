import type { Ledger } from '../ledger/ledger.ts'

export interface KeepRestrictingParts {
  ledger: Pick<Ledger, 'onAppended' | 'isHearing'>
  /** What restricts entries of some cases, or of all of them: each restriction of a case once. */
  list(caseIds?: readonly string[]): Promise<readonly (readonly [caseId: string, restriction: string])[]>
}

/**
 * Which of some cases have entries that somebody of these clearances may not read. Every page with clocks asks: found once, then followed; while no
 * news arrives it is asked of the database.
 */
export function keepRestricting({ ledger, list }: KeepRestrictingParts) {
  const kept = new Map<string, Set<string>>()
  let finding: Promise<void> | undefined
  const note = (caseId: string, restriction: string) => {
    kept.set(caseId, (kept.get(caseId) ?? new Set()).add(restriction))
  }
  ledger.onAppended((entries) => {
    for (const { caseId, restrictions } of entries) for (const restriction of restrictions) note(caseId, restriction)
  })
  const find = async () => {
    for (const [caseId, restriction] of await list()) note(caseId, restriction)
  }
  return async (caseIds: readonly string[], clearances: readonly string[]): Promise<readonly string[]> => {
    const isKept = (restriction: string) => !clearances.includes(restriction)
    if (!ledger.isHearing()) {
      const asked = await list(caseIds)
      return [...new Set(asked.flatMap(([caseId, restriction]) => (isKept(restriction) ? [caseId] : [])))]
    }
    finding ??= find().catch((fault: unknown) => {
      finding = undefined
      throw fault
    })
    await finding
    return caseIds.filter((caseId) => [...(kept.get(caseId) ?? [])].some(isKept))
  }
}
