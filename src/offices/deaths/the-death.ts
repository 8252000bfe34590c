import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Facts, Subject, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { caseZone, leavePlace } from '../custody/exports.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** The death of the person of a case, or undefined. */
export const theDeath = (state: CaseState): Subject | undefined => state.subjects.get('death')

/** When the person of a case died, by the death recorded in it: ISO 8601, or undefined. */
export function diedAtOf(state: CaseState): string | undefined {
  const { diedAt, diedAfterReleaseAt } = theDeath(state)?.facts ?? {}
  const at = diedAt ?? diedAfterReleaseAt
  return typeof at === 'string' ? at : undefined
}

/** What is noted in a case of a death that is recorded in another. */
export interface NotedDeath {
  diedAt: string
  deathCase: string
  entryId: string
}

export function notedDeathOf(state: CaseState): NotedDeath | undefined {
  const { personDiedAt, personDiedInCase, personDiedNoted } = state.subjects.get('person-died')?.facts ?? {}
  if (typeof personDiedAt !== 'string') return undefined
  return { diedAt: personDiedAt, deathCase: String(personDiedInCase), entryId: String(personDiedNoted) }
}

/** Facts of the death. Steps can be put down before the death itself is, where the papers come in another order. */
export const ofDeath = (state: CaseState, facts: Facts, zone?: string): Told => ({
  id: 'death',
  kind: 'death',
  facts,
  zone: zone ?? theDeath(state)?.zone ?? caseZone(state),
})

/** Where the record has the person before a death, and whether it was in custody: worked out, since nobody may answer it otherwise. */
export function beforeDeath(state: CaseState, diedAt: string): Facts {
  const stints = subjectsOf(state, 'stint').filter(({ facts }) => facts.bookedInAt !== null && String(facts.bookedInAt) <= diedAt)
  const last = stints.at(-1)?.facts
  const released = state.subjects.get('custody')?.facts.releasedAt
  // Whoever was booked in again after a release died in custody.
  const isAfterRelease = typeof released === 'string' && released <= diedAt && !(last && String(last.bookedInAt) > released)
  const hospital = stints.findLast(({ facts }) => facts.facilityKind === 'hospital' || facts.leftFor === 'hospital')?.facts
  const toHospitalAt = hospital?.facilityKind === 'hospital' ? hospital.bookedInAt : hospital?.bookedOutAt
  const place = stints.findLast(({ facts }) => facts.facilityKind !== 'hospital')?.facts.facility ?? null
  const isLastInHospital = hospital !== undefined && hospital === last
  return {
    diedAt: isAfterRelease ? null : diedAt,
    diedAfterReleaseAt: isAfterRelease ? diedAt : null,
    releasedBeforeDeathAt: isAfterRelease ? released : null,
    isReleasedInHospital: isAfterRelease ? isLastInHospital : null,
    deathPlace: place,
    toHospitalAt: isLastInHospital && typeof toHospitalAt === 'string' ? toHospitalAt : null,
  }
}

/** Whoever died is held nowhere any more, and nothing is owed to them there. */
export const leaveForGood = (state: CaseState, { occurredAt }: ActEntry): Told[] =>
  leavePlace(state, occurredAt).map((told) => (told.kind === 'stint' ? { ...told, facts: { ...told.facts, leftFor: 'died' } } : told))
