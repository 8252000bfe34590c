import type { ActEntry } from '../acts/act.ts'
import type { Catalogue } from '../acts/catalogue.ts'
import type { CaseState, Facts, Telling } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import { settleEntries } from '../kernel/settle-entries.ts'
import { isOfKind, SubjectMap } from '../kernel/subject-map.ts'

const NO_HASH = '0'.repeat(64)

/** A case before its first entry. */
export const emptyCase = (caseId: string, kind: string): CaseState => ({
  caseId,
  kind,
  sequence: 0,
  hash: NO_HASH,
  personId: null,
  office: '',
  assignedTo: null,
  restrictions: [],
  subjects: SubjectMap.none,
})

/** Whether anything was ever recorded in the case: one whose only entries were refused has not begun. */
export const hasBegun = (state: CaseState): boolean => state.office !== ''

/**
 * What a case is: the fold of its entries through what each act tells. Pure.
 * @param entries all of the case, in order, at least one
 */
export function foldCase(entries: readonly Entry[], catalogue: Catalogue): CaseState {
  const [first] = entries
  if (!first) throw new Error('A case without entries is nothing to fold.')
  let state = emptyCase(first.caseId, first.caseKind)
  for (const { entry, as, counts } of settleEntries(entries)) {
    if (counts) state = tell(state, standIn(entry, as), catalogue)
    state = { ...state, everAbout: everAbout(state, entry.personId), sequence: entry.sequence, hash: entry.hash }
  }
  return state
}

/**
 * The case after one more entry, the same as folding all of them. Undefined where the entry corrects or withdraws another: what it changes
 * lies earlier, so the whole case has to be folded.
 */
export function evolve(state: CaseState, entry: Entry, catalogue: Catalogue): CaseState | undefined {
  const at = { everAbout: everAbout(state, entry.personId), sequence: entry.sequence, hash: entry.hash }
  if (entry.outcome === 'refused') return { ...state, ...at }
  if (entry.correction) return undefined
  return { ...tell(state, entry, catalogue), ...at }
}

/** Whom the case was about, and whom one more entry names: nobody is taken out again. */
export function everAbout({ everAbout: before = [] }: CaseState, personId: string | null): readonly string[] {
  return personId === null || before.includes(personId) ? before : [...before, personId]
}

/** The entry a case counts: its own identity and officer, with the payload and the moment of what corrects it. */
export const standIn = (entry: Entry, as: Entry): ActEntry & { act: string } =>
  entry === as ? entry : { ...entry, payload: as.payload, occurredAt: as.occurredAt, personId: as.personId }

/** What one act changes; its place in the case is the caller's to set. @throws Error where no office declares the act */
function tell(state: CaseState, entry: ActEntry & { act: string }, catalogue: Catalogue): CaseState {
  const act = catalogue.acts.get(entry.act)
  if (!act)
    throw new Error(`No office declares the act ${entry.act}, which is on the record: an act that was ever recorded stays declared.`)
  return applyTelling(state, act.tells(entry, state), { personId: entry.personId, office: act.office }, catalogue)
}

/** Facts are merged over those the subject had; a new subject knows of everything its desk would know that it has not happened. */
export function applyTelling(
  state: CaseState,
  telling: Telling,
  by: { personId: string | null; office: string },
  { kinds }: Catalogue,
): CaseState {
  let subjects = state.subjects instanceof SubjectMap ? state.subjects : SubjectMap.none
  for (const { id, kind, facts, zone } of telling.subjects ?? []) {
    if (!isOfKind(id, kind))
      throw new Error(`The subject ${id} is told of as a ${kind}: its id must be the kind, or begin with it and a colon.`)
    const before = subjects.get(id)
    const known: Facts = before?.facts ?? kinds.get(kind)?.knows ?? {}
    subjects = subjects.with({ id, kind, facts: { ...known, ...facts }, zone: zone ?? before?.zone ?? 'UTC' })
  }
  return {
    ...state,
    personId: telling.personId ?? state.personId ?? by.personId,
    office: telling.office ?? (state.office || by.office),
    assignedTo: telling.assignedTo === undefined ? state.assignedTo : telling.assignedTo,
    restrictions: telling.restrictions ?? state.restrictions,
    subjects,
  }
}
