import { DAY, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { invented } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { YearStep } from '../year-step.ts'

/** A death in custody, from the first call to the last report. */
export const deaths: YearDesk = {
  desk: 'deaths',
  steps({ ending, endsAt: at, area, person }, chance, pen) {
    if (ending !== 'died') return []
    const isLate = chance.happens(rates.deathToldLate)
    const told = (whom: string, hours: number): YearStep =>
      pen.happened('director', 'TellOfDeath', at + hours * HOUR, { whom, how: 'telephone', toWhom: invented('the officer on duty.') })
    const first = isLate ? 20 : 3
    const report = chance.happens(rates.deathReportLate) ? 44 : 24
    return [
      pen.happened('director', 'RecordDeath', at, {
        zone: area.zone,
        where: 'in-a-hospital',
        ...{ heardAt: instant(at + 0.3 * HOUR), heardFrom: 'a-hospital', heardFromWhom: invented('a nurse.'), ageYears: '40' },
      }),
      told('custody-management', first),
      told('joint-intake-center', first + 1),
      told('opla', first + 2),
      pen.happened('director', 'TellNextOfKin', at + 9 * HOUR, {
        ...{ toldBy: '@officer:director', how: 'telephone', language: person.language, isInterpreterUsed: person.language !== 'en' },
        whom: invented('a sister.'),
      }),
      told('consulate', isLate ? 130 : 20),
      told('congress', isLate ? 140 : 26),
      pen.done('director', 'PublishNewsRelease', at + 30 * HOUR, { text: 'Invented: a person died in custody.' }),
      pen.done('director', 'PublishDeathReport', at + report * DAY, { which: 'first', text: 'Invented: what is known.' }),
      pen.done('director', 'PublishDeathReport', at + (report + 50) * DAY, { which: 'final', text: 'Invented: what was found.' }),
    ]
  },
}

const instant = (moment: number): string => Temporal.Instant.fromEpochMilliseconds(Math.round(moment) * 1000).toString()
