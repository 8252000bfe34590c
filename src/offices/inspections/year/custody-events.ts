import type { CaseState, Subject } from '../../../kernel/case-state.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { grievancesOf } from '../../conditions/exports.ts'
import { stintsAt } from '../../custody/exports.ts'
import { type DeathLaw, deathOf } from '../../deaths/exports.ts'
import type { YearEvent, YearLine } from './year-event.ts'

const HOLD_ROOM_HOURS = 12

interface Asked {
  code: string
  zone: string
  now: Temporal.Instant
  law: DeathLaw
  /** Grievances about an officer are for those alone who inquire into conduct. */
  isClearedForConduct: boolean
}

/** What one case of custody adds to the year of a place. Pure. */
export function custodyEvents(state: CaseState, asked: Asked): readonly YearEvent[] {
  const { code, zone, now, isClearedForConduct } = asked
  const event = (line: YearLine, at: string, says: string, subjectId?: string): YearEvent => ({
    line,
    on: dayOf(at, zone),
    caseId: state.caseId,
    caseKind: 'custody',
    entryId: subjectId === undefined ? null : entryOf(subjectId),
    says,
  })
  const stints = stintsAt(state, code)
  const held = (from: string, until: string | null) =>
    Temporal.Instant.from(from)
      .until(until === null ? now : Temporal.Instant.from(until))
      .total('hours')
  return [
    ...stints.map(({ subjectId, bookedInAt, facilityKind }) => event('bookings-in', bookedInAt, `Booked in, ${facilityKind}`, subjectId)),
    ...stints
      .filter(
        ({ facilityKind, bookedInAt, bookedOutAt }) => facilityKind === 'hold-room' && held(bookedInAt, bookedOutAt) > HOLD_ROOM_HOURS,
      )
      .map(({ subjectId, bookedInAt, bookedOutAt }) => {
        const hours = Math.floor(held(bookedInAt, bookedOutAt))
        return event('hold-room-over-12-hours', bookedInAt, bookedOutAt === null ? `${hours} hours so far` : `${hours} hours`, subjectId)
      }),
    ...segregation(state, code, event),
    ...grievancesOf(state)
      .filter(({ facility, about }) => facility === code && (about !== 'an-officer' || isClearedForConduct))
      .flatMap(({ filedAt, answeredAt }) => [
        event('grievances-filed', filedAt, 'Filed'),
        ...(answeredAt === null ? [] : [event('grievances-answered', answeredAt, 'Answered')]),
      ]),
    ...deaths(state, asked, event),
  ]
}

type ToEvent = (line: YearLine, at: string, says: string, subjectId?: string) => YearEvent

function segregation(state: CaseState, code: string, event: ToEvent): YearEvent[] {
  const placements = subjectsOf(state, 'segregation-placement').filter(({ facts }) => facts.segregationFacility === code)
  const ids = new Set(placements.map(({ id }) => id))
  return [
    ...placements.flatMap((placement) =>
      at(placement, 'segregationPlacedAt', (moment) =>
        event('segregation-placements', moment, `Placed, ${word(placement, 'segregationKind')}`, placement.id),
      ),
    ),
    ...subjectsOf(state, 'segregation-review')
      .filter(({ facts }) => typeof facts.placementId === 'string' && ids.has(facts.placementId))
      .flatMap((review) =>
        typeof review.facts.segregationReviewedOn === 'string'
          ? [
              {
                ...event(
                  'segregation-reviews',
                  `${review.facts.segregationReviewedOn}T12:00:00Z`,
                  `Reviewed, ${word(review, 'reviewOutcome')}`,
                  review.id,
                ),
                on: review.facts.segregationReviewedOn,
              },
            ]
          : [],
      ),
  ]
}

function deaths(state: CaseState, { code, now, law }: Asked, event: ToEvent): YearEvent[] {
  const death = deathOf(state, { now, law })
  if (death?.place !== code) return []
  return [
    {
      ...event('deaths', now.toString(), death.isAfterRelease ? `${death.daysAfterRelease} days after release` : 'In custody'),
      on: death.diedOn,
    },
  ]
}

function at({ facts }: Subject, fact: string, make: (moment: string) => YearEvent): YearEvent[] {
  const moment = facts[fact]
  return typeof moment === 'string' ? [make(moment)] : []
}

const word = ({ facts }: Subject, fact: string): string => String(facts[fact] ?? 'not said').replaceAll('-', ' ')
const entryOf = (subjectId: string): string => subjectId.slice(subjectId.indexOf(':') + 1)
const dayOf = (moment: string, zone: string): string => Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString()
