import type { CaseState } from '../../kernel/case-state.ts'
import type { Ledger } from '../../ledger/ledger.ts'

/** The cases in which an act was ever done, as they are now. */
export interface KeptCases {
  states(): Promise<readonly CaseState[]>
}

export interface KeepParts {
  ledger: Pick<Ledger, 'onAppended'>
  /** Ids of the cases in which one of the acts was done: looked up once, when first asked. */
  listCases(acts: readonly string[]): Promise<readonly string[]>
  findCase(caseId: string): Promise<CaseState | undefined>
}

/** Cases folded at a time. */
const AT_ONCE = 32

/**
 * Keeps the cases in which one of these acts was done, for registers and counts over all of them. Found once, then followed: a case is folded again only
 * where something was recorded in it.
 */
export function keepCases({ ledger, listCases, findCase }: KeepParts, acts: readonly string[]): KeptCases {
  const kept = new Map<string, CaseState>()
  /** Found or heard of, and to be folded. */
  const stale = new Set<string>()
  let found: Promise<void> | undefined
  ledger.onAppended((entries) => {
    for (const { act, caseId } of entries) if (acts.includes(act) || kept.has(caseId)) stale.add(caseId)
  })
  const find = async () => {
    for (const caseId of await listCases(acts)) if (!kept.has(caseId)) stale.add(caseId)
  }
  const read = async (caseId: string) => {
    // Taken off the list first: what is recorded while the case is read puts it back.
    stale.delete(caseId)
    const state = await findCase(caseId)
    if (state) kept.set(caseId, state)
  }
  return {
    async states() {
      found ??= find()
      await found.catch((fault: unknown) => {
        found = undefined
        throw fault
      })
      const toRead = [...stale]
      for (let from = 0; from < toRead.length; from += AT_ONCE) await Promise.all(toRead.slice(from, from + AT_ONCE).map(read))
      return [...kept.values()]
    },
  }
}
