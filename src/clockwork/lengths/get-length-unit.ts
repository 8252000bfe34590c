import type { CountedLength } from '../nodes.ts'
import { businessDays } from './business-days.ts'
import { calendarDays } from './calendar-days.ts'
import { hours } from './hours.ts'
import { hoursExcluding } from './hours-excluding.ts'
import type { LengthUnit } from './length-unit.ts'
import { months } from './months.ts'

const units: Record<CountedLength['unit'], LengthUnit> = {
  hours,
  'hours-excluding-non-business-days': hoursExcluding,
  'calendar-days': calendarDays,
  'business-days': businessDays,
  months,
}

/** How a length counts. */
export const getLengthUnit = (length: CountedLength): LengthUnit => units[length.unit]

/** How time that does not count is measured on a clock of this length: months are paused by the day. */
export const getPauseUnit = (length: CountedLength): LengthUnit => (length.unit === 'months' ? calendarDays : units[length.unit])
