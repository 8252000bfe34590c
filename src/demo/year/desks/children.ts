import { HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { fact, invented, personName, spoken } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'

const minor = { subjectId: '@subject:minor:NoteMinor' }

/** Children alone: noted and found to be alone, told their rights, kept apart, the care agency told, handed over. */
export const children: YearDesk = {
  desk: 'children',
  steps(course, chance, pen) {
    const { ending, custodyAt: at, stays } = course
    if (ending !== 'handed-to-hhs' || at === null) return []
    const toldAt = at + (chance.happens(rates.childToldLate) ? chance.between(50, 70) : chance.between(3, 28)) * HOUR
    const handedAt = at + (chance.happens(rates.childHandedOverLate) ? chance.between(76, 120) : chance.between(30, 68)) * HOUR
    return [
      pen.happened('arresting', 'NoteMinor', at + HOUR / 2, { basis: 'claimed-or-suspected', source: invented('the child said so.') }),
      pen.happened('supervisor', 'DetermineUnaccompanied', at + 2 * HOUR, {
        ...minor,
        ...{ isUnaccompanied: true, foundWith: 'nobody', isFromContiguousCountry: false },
        facts: [fact('a birth certificate.', 'paper-seen')],
      }),
      pen.happened('supervisor', 'HouseMinor', at + HOUR, {
        ...minor,
        ...{ housedWith: 'children-only', isAnythingAgainst: false, reasons: invented('a room of their own.') },
      }),
      pen.happened('arresting', 'GiveMinorNotice', at + 3 * HOUR, {
        ...minor,
        personName: personName(course),
        ...{ isReadAndExplained: true, isCallOffered: true, isUnaccompanied: true },
        ...spoken(course),
      }),
      pen.happened('keeper', 'RecordMinorConditions', at + 5 * HOUR, {
        ...minor,
        place: stays[0]?.place.code ?? '',
        ...{ isHeldApartFromAdults: !chance.happens(0.05), isWaterAndFood: true, isToiletsAndSinks: true, isWarmAndAired: true },
        ...{ isSupervised: true, isMedicalHelpAtHand: true, isContactWithFamily: true, isSafeAndClean: !chance.happens(0.05) },
      }),
      pen.happened('arresting', 'NoteMinorCare', Math.min(toldAt, handedAt - HOUR), { ...minor, step: 'orr-notified' }),
      pen.happened('arresting', 'NoteMinorCare', handedAt, { ...minor, step: 'handed-over-to-hhs' }),
      pen.happened('keeper', 'BookOut', handedAt, { subjectId: '@subject:stint:BookIn', to: 'hhs' }, { minutesLater: 40 }),
    ]
  },
}
