import { DAY, dayOf, HOUR } from '../moments.ts'
import type { YearDesk } from '../year-desk.ts'

const firms = ['Ejemplo & Madeup (invented)', 'Clinic of an Invented School', 'Legal Aid of Examplia (invented)']

/** The person's own record: opened at first contact; counsel named in it once. */
export const registration: YearDesk = {
  desk: 'people',
  steps({ person, firstAt, counselAt, area, endsAt, number }, chance, pen, { begins }) {
    const { familyName, givenNames, birthOn, nationality, language, isMinor } = person
    const first = Math.max(firstAt, begins)
    const steps = [
      pen.done(
        chance.happens(0.4) ? 'records' : 'arresting',
        'RegisterPerson',
        first + 60,
        { familyName, givenNames, birthOn, nationality, countryOfBirth: nationality, language, isMinor },
        { of: 'new-person' },
      ),
    ]
    if (counselAt !== null && counselAt > begins && counselAt < endsAt)
      steps.push(
        pen.done(
          'records',
          'NameCounsel',
          counselAt,
          {
            counselName: `Counsel ${number % 97} (invented)`,
            counselFirm: firms[number % firms.length] ?? '',
            counselAddress: 'An invented street, Example City',
            counselScope: 'all matters',
            formReceivedOn: dayOf(counselAt, area.zone),
          },
          { of: 'person' },
        ),
      )
    if (chance.happens(0.04))
      steps.push(
        pen.done(
          'records',
          'AddAlias',
          first + 2 * DAY + 3 * HOUR,
          { familyName: familyName.replace(/^(\S+) (\S+)/, '$2 $1'), givenNames, source: 'document' },
          { of: 'person' },
        ),
      )
    return steps
  },
}
