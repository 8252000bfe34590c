import type { Course } from '../course.ts'
import { DAY, dayOf, HOUR } from '../moments.ts'
import { rates } from '../rates.ts'
import { fact, invented, personName } from '../spoken.ts'
import type { YearDesk } from '../year-desk.ts'
import type { Pen, YearStep } from '../year-step.ts'

const MONTHS_MAX = 8
const supervision = { subjectId: '@subject:supervision:OrderSupervision' }

/** Supervision after an order: its conditions, the days the person reports, and some of it taken back. */
export const supervisions: YearDesk = {
  desk: 'supervision',
  steps(course, chance, pen, { ends }) {
    if (course.ending !== 'supervision' || !course.order) return []
    const from = course.endsAt - 10 * HOUR
    if (from < Math.max(course.order.finalAt, course.custodyAt ?? 0) + 8 * HOUR) return []
    const steps: YearStep[] = [ordered(course, from, pen)]
    for (let month = 1; month <= MONTHS_MAX && from + month * 30 * DAY < ends; month++) {
      const dueAt = from + month * 30 * DAY
      const hasReported = !chance.happens(rates.reportingMissed)
      steps.push(
        pen.done('arresting', 'ScheduleReporting', dueAt - 20 * DAY, {
          ...supervision,
          reportingDueOn: dayOf(dueAt, course.area.zone),
          language: course.person.language,
        }),
        pen.happened('arresting', 'RecordReporting', dueAt + 5 * HOUR, {
          ...supervision,
          hasReported,
          account: invented('as seen at the desk.'),
        }),
      )
      if (!hasReported && chance.happens(0.3)) return [...steps, revoked(course, dueAt + 3 * DAY, pen)]
    }
    return steps
  },
}

const ordered = (course: Course, at: number, pen: Pen): YearStep =>
  pen.done('director', 'OrderSupervision', at, {
    personName: personName(course),
    conditions: ['report-in-person', 'tell-a-new-address', 'help-with-travel-documents'],
    conditionsInWords: invented('as ticked.'),
    reportsOn: dayOf(at + 30 * DAY, course.area.zone),
    reportsTo: 'Example Field Office (invented)',
    reportsEvery: 'month',
    language: course.person.language,
    reasons: invented('no travel document in sight.'),
  })

const revoked = (course: Course, at: number, pen: Pen): YearStep =>
  pen.done('executive', 'RevokeSupervision', at, {
    ...supervision,
    personName: personName(course),
    revokedAs: 'executive-associate-director',
    ground: 'condition-violated',
    facts: [fact('did not report.')],
    reasons: invented('as found.'),
    isRedetainedForViolation: false,
    language: course.person.language,
  })
