import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Facts, Subject, Telling } from '../../kernel/case-state.ts'
import { subjectsOf, subjectsWhere } from '../../kernel/subjects-of.ts'
import { endCare } from '../conditions/exports.ts'
import { endSegregation } from '../segregation/exports.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** The zone in which the case counts its days: that of the place of arrest, or of the first book-in. */
export const caseZone = (state: CaseState): string => state.subjects.get('custody')?.zone ?? 'UTC'

/** The local day of an instant, YYYY-MM-DD. */
export const dayOf = (at: string, zone: string): string => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()

/** Facts of the custody itself. */
export const ofCustody = (facts: Facts, zone?: string): Told => ({ id: 'custody', kind: 'custody', facts, ...(zone ? { zone } : {}) })

/** A subject the entry opens. */
export const opens = (kind: string, entry: ActEntry, zone: string, facts: Facts): Told => ({
  id: `${kind}:${entry.entryId}`,
  kind,
  zone,
  facts,
})

/** Facts of the subject the entry is about, where it names one that is there. */
export function ofSubject(kind: string, entry: ActEntry, state: CaseState, facts: Facts): Told[] {
  const subject = namedSubject(kind, entry, state)
  return subject ? [{ id: subject.id, kind, facts }] : []
}

export function namedSubject(kind: string, { payload }: ActEntry, state: CaseState): Subject | undefined {
  const subject = state.subjects.get(String(payload.subjectId))
  return subject?.kind === kind ? subject : undefined
}

/** A text of the entry, or null. */
export function textOf({ payload }: ActEntry, name: string): string | null {
  const value = payload[name]
  return typeof value === 'string' ? value : null
}

/** A yes or no of the entry, or null where it was not asked or not answered. */
export function yesOf({ payload }: ActEntry, name: string): boolean | null {
  const value = payload[name]
  return typeof value === 'boolean' ? value : null
}

/** Stints nobody has been booked out of. */
const openStints = (state: CaseState): readonly Subject[] => subjectsWhere(state, 'stint', isOpen)

const isOpen = ({ facts }: Subject): boolean => facts.bookedInAt !== null && facts.bookedOutAt === null

/**
 * Whoever was moved, released or removed has left the place they were in: its stint ends then, unless a book-out said so before. A stint that
 * began later is another one: acts may be recorded out of their order.
 */
export const leavePlace = (state: CaseState, at: string): Told[] => [
  ...openStints(state)
    .filter(({ facts }) => String(facts.bookedInAt) <= at)
    .map(({ id, kind }) => ({ id, kind, facts: { bookedOutAt: at } })),
  ...leftBehind(state, at),
]

/** What other desks keep of a person at a place ends when the person leaves it: segregation there, care that was owed there. */
export const leftBehind = (state: CaseState, at: string): Told[] => [...endSegregation(state, at), ...endCare(state, at)]

/** When the person was booked in to a place, at or after a moment; null where nobody recorded it. */
export function findArrival(state: CaseState, place: string | null, after: string): string | null {
  const arrived = subjectsOf(state, 'stint').find(({ facts }) => facts.facility === place && String(facts.bookedInAt) >= after)
  return typeof arrived?.facts.bookedInAt === 'string' ? arrived.facts.bookedInAt : null
}

/** Code of the place the person is held in, or null: that of the stint begun last among those nobody was booked out of. */
export function heldAt(state: CaseState): string | null {
  const last = openStints(state).reduce<Subject | undefined>(
    (best, stint) => (!best || String(stint.facts.bookedInAt) >= String(best.facts.bookedInAt) ? stint : best),
    undefined,
  )
  return typeof last?.facts.facility === 'string' ? last.facts.facility : null
}
