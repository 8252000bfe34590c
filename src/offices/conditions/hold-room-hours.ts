import type { CaseState, Subject } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** One hour of a hold room: who was in it at its end or left during it, who looked, what was given. */
export interface HeldHour {
  /** First and last instant of the hour. */
  from: string
  until: string
  people: readonly {
    caseId: string
    subjectId: string
    enteredAt: string
    leftAt: string | null
    /** Hours held by the end of this hour, or by leaving it, one decimal. */
    hours: number
    /** What was given or offered in this hour, each once. */
    given: readonly string[]
  }[]
  /** Looks into the room in this hour, and how many people each saw. */
  looks: readonly { at: string; seen: string | null }[]
  /** The longest time within this hour that nobody looked while somebody was in the room, in minutes. Null where nobody was. */
  longestUnseenMinutes: number | null
}

interface Asked {
  /** Custody cases with a stint at the place. */
  cases: readonly CaseState[]
  place: CaseState | undefined
  code: string
  /** Whole hours from here until `until` are shown; hours that have not begun by `now` are left out. */
  from: Temporal.Instant
  until: Temporal.Instant
  now: Temporal.Instant
}

type Stint = { caseId: string; subject: Subject; enteredAt: string; leftAt: string | null }

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A hold room hour by hour, oldest first. A stint is in an hour if any moment of it is. Pure. */
export function holdRoomHours({ cases, place, code, from, until, now }: Asked): readonly HeldHour[] {
  const stints = cases.flatMap((state) => stintsAt(state, code))
  const cares = cases.flatMap((state) =>
    subjectsOf(state, 'hold-room-care')
      .filter(({ facts }) => facts.careFacility === code)
      .map(({ facts }) => ({
        caseId: state.caseId,
        at: textOf(facts.careGivenAt) ?? '',
        given: textOf(facts.careGiven)?.split(' ') ?? [],
      })),
  )
  const looks = place
    ? subjectsOf(place, 'hold-room-check').map(({ facts }) => ({
        at: textOf(facts.roomCheckedAt) ?? '',
        seen: textOf(facts.roomPeopleSeen),
      }))
    : []
  const hours: HeldHour[] = []
  const last = Temporal.Instant.compare(until, now) < 0 ? until : now
  for (let begins = from; Temporal.Instant.compare(begins, last) < 0; begins = begins.add({ hours: 1 })) {
    const ends = begins.add({ hours: 1 })
    const closes = Temporal.Instant.compare(ends, now) < 0 ? ends : now
    const [a, z] = [begins, closes].map((one) => one.toString({ fractionalSecondDigits: 3 })) as [string, string]
    const inside = stints.filter(({ enteredAt, leftAt }) => enteredAt < z && (leftAt === null || leftAt > a))
    const looked = looks.filter(({ at }) => at >= a && at < z).toSorted((one, other) => one.at.localeCompare(other.at))
    hours.push({
      from: a,
      until: z,
      people: inside.map(({ caseId, subject, enteredAt, leftAt }) => ({
        caseId,
        subjectId: subject.id,
        enteredAt,
        leftAt,
        hours: hoursBetween(enteredAt, leftAt !== null && leftAt < z ? leftAt : z),
        given: [...new Set(cares.filter((care) => care.caseId === caseId && care.at >= a && care.at < z).flatMap(({ given }) => given))],
      })),
      looks: looked,
      longestUnseenMinutes:
        inside.length === 0
          ? null
          : longestUnseen(
              a,
              z,
              looked.map(({ at }) => at),
            ),
    })
  }
  return hours
}

const stintsAt = (state: CaseState, code: string): readonly Stint[] =>
  subjectsOf(state, 'stint')
    .filter(({ facts }) => facts.facility === code && facts.facilityKind === 'hold-room' && facts.bookedInAt !== null)
    .map((subject) => ({
      caseId: state.caseId,
      subject,
      enteredAt: String(subject.facts.bookedInAt),
      leftAt: textOf(subject.facts.bookedOutAt),
    }))

function hoursBetween(from: string, until: string): number {
  const hours = Temporal.Instant.from(from).until(Temporal.Instant.from(until)).total('hours')
  return Math.round(hours * 10) / 10
}

function longestUnseen(from: string, until: string, looks: readonly string[]): number {
  const moments = [from, ...looks, until]
  const gaps = moments.slice(1).map((at, place) => hoursBetweenExactly(moments[place] ?? at, at))
  return Math.round(Math.max(...gaps) * 60)
}

const hoursBetweenExactly = (from: string, until: string): number =>
  Temporal.Instant.from(from).until(Temporal.Instant.from(until)).total('hours')
