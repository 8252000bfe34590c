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
  /** Many cases at once, folded. */
  readCases(caseIds: readonly string[]): Promise<readonly CaseState[]>
}

/** So few are asked for one by one, where most of them are in memory. */
const FEW = 32
/** Cases read at a time. */
const AT_ONCE = 400

/**
 * Keeps the cases in which one of these acts was done, for registers and counts over all of them. Found once, then followed: a case is folded again only
 * where something was recorded in it.
 */
export function keepCases({ ledger, listCases, findCase, readCases }: KeepParts, acts: readonly string[]): KeptCases {
  const kept = new Map<string, CaseState>()
  /** Found or heard of, and to be folded. */
  const stale = new Set<string>()
  let found: Promise<void> | undefined
  let reading: Promise<void> | undefined
  ledger.onAppended((entries) => {
    for (const { act, caseId } of entries) if (acts.includes(act) || kept.has(caseId)) stale.add(caseId)
  })
  const find = async () => {
    for (const caseId of await listCases(acts)) if (!kept.has(caseId)) stale.add(caseId)
  }
  /** Reads ahead: the next cases come from the database while these are folded. */
  const readStale = async () => {
    const ids = [...stale]
    const few = ids.length <= FEW
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const some = ids.slice(from, from + AT_ONCE)
      // Taken off the list first: what is recorded while a case is read puts it back.
      for (const caseId of some) stale.delete(caseId)
      try {
        const states = few ? await Promise.all(some.map(findCase)) : await readCases(some)
        for (const state of states) if (state) kept.set(state.caseId, state)
      } catch (fault) {
        for (const caseId of some) stale.add(caseId)
        throw fault
      }
    }
  }
  const bring = async () => {
    await reading?.catch(() => undefined)
    if (stale.size === 0) return
    reading = readStale()
    await reading
  }
  return {
    async states() {
      found ??= find()
      await found.catch((fault: unknown) => {
        found = undefined
        throw fault
      })
      await bring()
      return [...kept.values()]
    },
  }
}
