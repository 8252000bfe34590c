import type { Ledger } from '../ledger/ledger.ts'

export interface KeepMergesParts {
  ledger: Pick<Ledger, 'onAppended'>
  /** Every proposal on record: whose record it was made in, and whom it names. */
  list(): Promise<readonly { caseId: string; otherPersonId: string }[]>
}

/**
 * Which records of people were ever proposed to be of the same person as this one. Whether a merge stands is for the record that holds it to say.
 * Few are ever proposed: they are asked for once and followed from there, so that no act waits for the database to say that there is none.
 */
export function keepMerges({ ledger, list }: KeepMergesParts): (personId: string) => Promise<readonly string[]> {
  const naming = new Map<string, Set<string>>()
  let asking: Promise<void> | undefined
  const note = (caseId: string, otherPersonId: string) => {
    const known = naming.get(otherPersonId) ?? new Set()
    naming.set(otherPersonId, known.add(caseId))
  }
  ledger.onAppended((entries) => {
    for (const { act, caseId, payload } of entries)
      if (act === 'ProposeMerge' && typeof payload.otherPersonId === 'string') note(caseId, payload.otherPersonId)
  })
  const find = async () => {
    for (const { caseId, otherPersonId } of await list()) note(caseId, otherPersonId)
  }
  return async (personId) => {
    asking ??= find().catch((fault: unknown) => {
      asking = undefined
      throw fault
    })
    await asking
    return [...(naming.get(personId) ?? [])]
  }
}
