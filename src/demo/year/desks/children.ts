import { HOUR, isoOf } from '../moments.ts'
import { rates } from '../rates.ts'
import { invented, personName, spoken } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'

const minor = { subjectId: '@subject:minor:NoteMinor' }

/** Children alone: noted, the care agency told, handed over. */
export const children: YearDesk = {
  desk: 'children',
  steps(course, chance, pen) {
    const { ending, custodyAt: at } = course
    if (ending !== 'handed-to-hhs' || at === null) return []
    const toldAt = at + (chance.happens(rates.childToldLate) ? chance.between(50, 70) : chance.between(3, 40)) * HOUR
    const handedAt = at + (chance.happens(rates.childHandedOverLate) ? chance.between(74, 120) : chance.between(30, 70)) * HOUR
    return [
      pen.happened('arresting', 'NoteMinor', at + 2 * HOUR, {
        basis: 'determined',
        isUnaccompanied: true,
        determinedAt: isoOf(at + HOUR),
        source: invented('a birth certificate.'),
      }),
      pen.happened('arresting', 'NoteMinorCare', Math.min(toldAt, handedAt - HOUR), { ...minor, step: 'orr-notified' }),
      pen.happened('arresting', 'GiveMinorNotice', at + 3 * HOUR, {
        ...{ ...minor, ...spoken(course), personName: personName(course) },
        ...{ isReadAndExplained: true, isCallOffered: true, isUnaccompanied: true },
      }),
      pen.happened('arresting', 'NoteMinorCare', handedAt, { ...minor, step: 'handed-over-to-hhs' }),
    ]
  },
}
