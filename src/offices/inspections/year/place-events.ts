import type { CaseState, Subject } from '../../../kernel/case-state.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { placeFacts } from '../../places/exports.ts'
import type { Night } from './nights.ts'
import type { YearEvent, YearLine } from './year-event.ts'

/** What the place's own case adds to its year: counts, inspections, deficiencies, money, waivers. Pure. */
export function placeEvents(place: CaseState, zone: string, nights: ReadonlyMap<string, Night>): readonly YearEvent[] {
  const make = (line: YearLine, on: string, { id }: Subject, says: string): YearEvent => ({
    line,
    on,
    caseId: place.caseId,
    caseKind: 'place',
    entryId: id.slice(id.indexOf(':') + 1),
    says,
  })
  const each = (kind: string, fact: string, line: YearLine, says: (facts: Subject['facts']) => string): YearEvent[] =>
    subjectsOf(place, kind).flatMap((subject) => {
      const moment = subject.facts[fact]
      return typeof moment === 'string'
        ? [make(line, moment.length === 10 ? moment : dayOf(moment, zone), subject, says(subject.facts))]
        : []
    })
  return [
    ...counts(place, nights, make),
    ...each(
      'inspection',
      'inspectionHeldAt',
      'inspections-held',
      (facts) => `${word(facts.inspectionKind)}: ${facts.overallRating === null ? 'no report yet' : word(facts.overallRating)}`,
    ),
    ...each(
      'deficiency',
      'deficiencyFoundAt',
      'deficiencies-found',
      (facts) => `${word(facts.deficiencyPart)}${facts.isDeficiencyOpen === true ? ', open' : ''}`,
    ),
    ...each('deficiency', 'correctionVerifiedAt', 'deficiencies-closed', (facts) => word(facts.deficiencyPart)),
    ...subjectsOf(place, 'deduction').flatMap((subject) =>
      typeof subject.facts.deductedAt === 'string'
        ? [
            {
              ...make('deductions', dayOf(subject.facts.deductedAt, zone), subject, sayDeduction(subject)),
              dollars: Number(subject.facts.deductedDollars),
            },
          ]
        : [],
    ),
    ...each('standard-waiver', 'waivedFromOn', 'waivers', (facts) => `${word(facts.waivedPart)} until ${String(facts.waivedUntilOn)}`),
  ]
}

/** Counts recorded at midnight, and those that say another number than the book-ins and book-outs. */
function counts(
  place: CaseState,
  nights: ReadonlyMap<string, Night>,
  make: (line: YearLine, on: string, subject: Subject, says: string) => YearEvent,
): YearEvent[] {
  return subjectsOf(place, 'midnight-count').flatMap((subject) => {
    const { countedOn, countedPeople } = subject.facts
    if (typeof countedOn !== 'string') return []
    const night = nights.get(countedOn)
    const differs = night !== undefined && night.people !== Number(countedPeople)
    return [
      make('counts-recorded', countedOn, subject, `${countedPeople} counted`),
      ...(differs ? [make('counts-that-differ', countedOn, subject, `${countedPeople} counted, ${night.people} on record`)] : []),
    ]
  })
}

const sayDeduction = ({ facts }: Subject): string =>
  `$${Number(facts.deductedDollars).toLocaleString('en-US')} ${word(facts.deductionKind)}${facts.paymentReleasedAt === null ? '' : ', released since'}`

/** Beds on a day; null where nobody recorded how many. */
export const bedsOn = (place: CaseState, on: string): number | null => placeFacts(place, on)?.capacity ?? null

const word = (value: unknown): string => String(value ?? 'not said').replaceAll('-', ' ')
const dayOf = (moment: string, zone: string): string => Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString()
