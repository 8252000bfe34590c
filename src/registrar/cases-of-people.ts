import type { Ledger } from '../ledger/ledger.ts'

export interface CasesOfPeopleParts {
  ledger: Pick<Ledger, 'onAppended'>
  /** Ids of the cases of a kind that were begun about a person, or corrected to be about them. */
  list(personId: string, caseKind: string): Promise<readonly string[]>
  /** How many answers are kept; 50,000 unless given. */
  most?: number
}

const MOST = 50_000

interface Known {
  cases: string[]
  /** Undefined once the ledger was asked. */
  asking: Promise<void> | undefined
}

/**
 * The cases of a person, and those once taken for theirs, each asked for once and followed from there: every act on a person asks, and none of them should wait for the database
 * to say the same again.
 */
export function casesOfPeople({ ledger, list, most = MOST }: CasesOfPeopleParts) {
  const kept = new Map<string, Known>()
  ledger.onAppended((entries) => {
    for (const { sequence, correction, personId, caseKind, caseId } of entries) {
      const tellsWhose = sequence === 1 || correction?.kind === 'corrects'
      const known = tellsWhose && personId !== null ? kept.get(keyOf(personId, caseKind)) : undefined
      if (known && !known.cases.includes(caseId)) known.cases.push(caseId)
    }
  })
  const ask = (key: string, personId: string, caseKind: string): Known => {
    const known: Known = { cases: [], asking: undefined }
    known.asking = list(personId, caseKind).then(
      (found) => {
        // A case begun while the ledger was asked is heard of too, and counts once.
        known.cases = [...found, ...known.cases.filter((caseId) => !found.includes(caseId))]
        known.asking = undefined
      },
      (fault: unknown) => {
        kept.delete(key)
        throw fault
      },
    )
    return known
  }
  return async (personId: string, caseKind: string): Promise<readonly string[]> => {
    const key = keyOf(personId, caseKind)
    const known = kept.get(key) ?? ask(key, personId, caseKind)
    kept.delete(key)
    kept.set(key, known)
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    if (known.asking) await known.asking
    return known.cases
  }
}

const keyOf = (personId: string, caseKind: string): string => `${personId} ${caseKind}`
