import type { CaseState } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import { subjectsOf } from '../kernel/subjects-of.ts'

/** A rule by which a window leaves entries out. */
export interface HeldBack {
  cite: string
  says: string
}

/** The exemptions of the law on access stand for requests of anybody; a window keeps to the two that bear on the person's own file. */
const warrantNotServed: HeldBack = {
  cite: '5 USC 552(b)(7)(A)',
  says: 'A warrant that was not served yet on a person who is not held is left out until it is served or cancelled.',
}

/** Said to an officer, of what is told in one case of another. */
export const ofAnotherCase: HeldBack = {
  cite: '5 USC 552a(b)(1)',
  says: 'What tells of a case that you may not open is left out.',
}

const inquiry: HeldBack = {
  cite: '5 USC 552(b)(7)(A)',
  says: 'An inquiry into an officer is left out, but for complaints made through this window and their answers.',
}

const warrants: readonly string[] = ['IssueWarrant', 'IssueRemovalWarrant']
/** What a person said themselves, or is answered: a complaint or a grievance about an officer, an allegation of abuse. What is inquired of it is none. */
const ownComplaints: readonly string[] = [
  'SendComplaint',
  'AnswerConductComplaint',
  'FileGrievance',
  'AnswerGrievance',
  'AppealGrievance',
  'AnswerGrievanceAppeal',
  'RecordAllegation',
]

const ofAnother: HeldBack = {
  cite: '5 USC 552a(b)',
  says: 'What was recorded of another person, before the entry that named them was corrected, is left out.',
}

/** What has to be known of an entry to leave it out. */
export type HeldEntry = Pick<Entry, 'entryId' | 'act' | 'restrictions' | 'personId' | 'payload'>

/** Why an entry of a person's own file is left out of their window, or undefined where it is shown. */
export function findHeldBack({ entryId, act, restrictions, personId }: Omit<HeldEntry, 'payload'>, state: CaseState): HeldBack | undefined {
  // A case that was about nobody at first sealed its entries under its own id.
  if (personId !== null && personId !== state.personId && personId !== state.caseId) return ofAnother
  if (restrictions.includes('conduct') && !ownComplaints.includes(act)) return inquiry
  return warrants.includes(act) && isWaiting(state, `warrant:${entryId}`) && !isHeld(state) ? warrantNotServed : undefined
}

function isWaiting({ subjects }: CaseState, id: string): boolean {
  const facts = subjects.get(id)?.facts
  return facts?.warrantServedAt === null && facts.cancelledAt === null
}

/** Arrested and not let go, or in a place. */
function isHeld(state: CaseState): boolean {
  const custody = subjectsOf(state, 'custody').at(-1)?.facts
  const isArrested = typeof custody?.arrestedAt === 'string' && custody.releasedAt === null && custody.removedAt === null
  return isArrested || subjectsOf(state, 'stint').some(({ facts }) => facts.bookedInAt !== null && facts.bookedOutAt === null)
}
