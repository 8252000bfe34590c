import type { Chance } from '../../chance.ts'
import type { Course } from '../course.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { invented, personName } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { YearSetting } from '../year-setting.ts'
import type { Pen, YearStep } from '../year-step.ts'
import { findOrderRecorded } from './removal.ts'

const released = ['recognizance', 'bond', 'supervision', 'proceedings-over'] as const

/** How custody ends: released, handed over, gone by a grant, removed. A release on bond is ordered by the bond desk’s payment. */
export const ends: YearDesk = {
  desk: 'release and removal',
  steps(course, chance, pen, setting) {
    const { custodyAt, endsAt: at, ending } = course
    if (custodyAt === null) return []
    if (released.some((one) => one === ending)) return release(course, at, chance, pen, setting)
    if (ending === 'left-by-grant')
      return [
        pen.done('attorney', 'RecordVoluntaryDeparture', Math.max(custodyAt + (at - custodyAt) / 2, at - chance.between(5, 60) * DAY), {
          grantedOn: dayOf(at - 3 * DAY, course.area.zone),
          stage: 'before-conclusion',
          departByOn: dayOf(at + 20 * DAY, course.area.zone),
        }),
        pen.done(
          'supervisor',
          'OrderRelease',
          Math.max(at - 2 * HOUR, ((course.stays.at(-1)?.from ?? at) + at) / 2),
          orderOf(course, 'no-ground-to-hold'),
        ),
        pen.happened('keeper', 'Release', at, { isPropertyReturned: true }, { minutesLater: 5 }),
        pen.done('arresting', 'RecordDeparture', at + chance.between(1, 30) * DAY, {
          subjectId: '@subject:voluntary-departure:RecordVoluntaryDeparture',
          departedOn: dayOf(at, course.area.zone),
          proof: invented('a boarding pass.'),
        }),
      ]
    return []
  },
}

const kinds: Readonly<Record<string, string>> = { recognizance: 'recognizance', bond: 'bond', supervision: 'supervision' }

function orderOf(course: Course, kind: string) {
  const { language } = course.person
  return {
    personName: personName(course),
    kind,
    reasons: invented('a fixed address and family.'),
    ...(kind === 'recognizance' || kind === 'supervision'
      ? { conditions: 'Come to every hearing.\nSay when the address changes.', reportsTo: 'Example Field Office (invented)' }
      : {}),
    language,
  }
}

function release(course: Course, at: number, chance: Chance, pen: Pen, setting: YearSetting): YearStep[] {
  const finalOrderAt = findOrderRecorded(course, setting)
  const isSupervised = course.ending === 'supervision' && finalOrderAt !== undefined
  // Supervision supposes a final order on record: where the stay was over before that, the release is on recognizance.
  const kind = course.ending === 'supervision' && !isSupervised ? 'recognizance' : (kinds[course.ending] ?? 'no-ground-to-hold')
  const orderedAt = Math.max(
    (course.custodyAt ?? 0) + 0.6 * HOUR,
    at - chance.between(2, 9) * HOUR,
    ((course.stays.at(-1)?.from ?? at) + at) / 2,
    isSupervised ? finalOrderAt + 0.1 * HOUR : 0,
  )
  return [
    pen.done(kind === 'supervision' ? 'director' : 'supervisor', 'OrderRelease', orderedAt, orderOf(course, kind)),
    pen.happened('keeper', 'Release', at, { isPropertyReturned: !chance.happens(0.02) }, { minutesLater: 4 + chance.below(20) }),
    ...(chance.happens(rates.courtNotTold)
      ? []
      : [pen.happened('arresting', 'TellCourt', at + chance.between(1, 30) * HOUR, { of: 'release', how: 'electronically' })]),
  ]
}
