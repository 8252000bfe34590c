import { type Course, chanceOf, inventCourse } from './course.ts'
import { access } from './desks/access.ts'
import { allegations } from './desks/allegations.ts'
import { arrest } from './desks/arrest.ts'
import { bonds } from './desks/bonds.ts'
import { charging } from './desks/charging.ts'
import { children } from './desks/children.ts'
import { citizenship } from './desks/citizenship.ts'
import { conditions } from './desks/conditions.ts'
import { countedAs } from './desks/counted-as.ts'
import { courtOrders } from './desks/court-orders.ts'
import { deaths } from './desks/deaths.ts'
import { detainers } from './desks/detainers.ts'
import { ends } from './desks/ends.ts'
import { expedited } from './desks/expedited.ts'
import { families } from './desks/families.ts'
import { needs } from './desks/needs.ts'
import { registration } from './desks/registration.ts'
import { removal } from './desks/removal.ts'
import { requests } from './desks/requests.ts'
import { reviews } from './desks/reviews.ts'
import { segregation } from './desks/segregation.ts'
import { stays } from './desks/stays.ts'
import { supervisions } from './desks/supervision.ts'
import { thirdCountry } from './desks/third-country.ts'
import { victims } from './desks/victims.ts'
import { makePen } from './make-pen.ts'
import type { YearDesk } from './year-desk.ts'
import type { YearSetting } from './year-setting.ts'
import type { YearStep } from './year-step.ts'

/** Every desk that has a part in the course of a person. One more is a file and a line at the end: the order fixes the chances of each. */
const desks: readonly YearDesk[] = [
  registration,
  detainers,
  arrest,
  stays,
  charging,
  bonds,
  courtOrders,
  citizenship,
  removal,
  reviews,
  supervisions,
  children,
  access,
  ends,
  countedAs,
  segregation,
  deaths,
  expedited,
  needs,
  conditions,
  families,
  victims,
  thirdCountry,
  requests,
  allegations,
]

/** One person's year: who they are to the agency, and every act on them in order of time. */
export interface PersonScript {
  course: Course
  steps: readonly YearStep[]
}

/** A pure function of the year asked for and the person's number. Steps after the end of the year are left out. */
export function personScript(setting: YearSetting, number: number): PersonScript {
  const course = inventCourse(setting, number)
  const steps = desks.flatMap(({ desk, steps }, place) => [
    ...steps(course, chanceOf(setting.seed, number, place + 1), makePen(desk), setting),
  ])
  return { course, steps: steps.filter(({ at }) => at < setting.ends).toSorted((one, other) => one.at - other.at) }
}
