import { countsHours, isAsOrdered } from './lengths/length-unit.ts'
import type { AsOrdered, Clock, Length } from './nodes.ts'

/** Faults in how long a clock is and what may be added to it. */
export function checkLengths(clock: Clock): string[] {
  const lengths = clock.versions.flatMap(({ length }) => (length ? [length] : []))
  return [...lengths, ...(clock.extensions ?? []).map(({ by }) => by)]
    .flatMap((length) => checkCount(clock.id, length))
    .concat(checkOrderedAlone(clock, lengths), checkExtensions(clock, lengths))
}

function checkCount(id: string, length: Length): string[] {
  if (isAsOrdered(length)) return checkOrdered(id, length)
  // "The same day" is a length: 0 calendar days. Nothing else can be counted in no time.
  const least = length.unit === 'calendar-days' ? 0 : Number.MIN_VALUE
  if (!Number.isFinite(length.count) || length.count < least) {
    return [
      `${id}: a length of ${length.count} ${length.unit} cannot be counted; write a number above 0 (or 0 calendar-days for "the same day"), or a length of null where there was no limit.`,
    ]
  }
  if (countsHours(length) || Number.isInteger(length.count)) return []
  return [`${id}: ${length.count} ${length.unit} is no whole number; write whole ${length.unit}, or count in hours.`]
}

function checkOrdered(id: string, { fact }: AsOrdered): string[] {
  if (/[a-z0-9]At$/.test(fact)) return []
  return [`${id}: an order is kept to the hour and "${fact}" is no instant; name a fact that ends in At.`]
}

/** Only another order moves what an order says: it changes the fact. */
function checkOrderedAlone({ id, pauses = [], extensions = [] }: Clock, lengths: readonly Length[]): string[] {
  if (!lengths.some(isAsOrdered) || pauses.length + extensions.length === 0) return []
  return [
    `${id}: the moment is named by an order, so nothing pauses or extends it; take that away, and let a later order change the moment.`,
  ]
}

function checkExtensions(clock: Clock, lengths: readonly Length[]): string[] {
  return (clock.extensions ?? []).flatMap(({ by, when }) =>
    lengths.flatMap((length) => {
      const faults: string[] = []
      if (!canExtend(length, by))
        faults.push(`${clock.id}: ${length.unit} cannot be extended by ${by.unit} (${when}); say it in ${extenders(length)}.`)
      if ('roll' in by && by.roll === 'forward' && !('roll' in length && length.roll === 'forward')) {
        faults.push(
          `${clock.id}: the extension ${when} rolls forward and the clock does not; the clock's own length decides, so set its roll or take the extension's away.`,
        )
      }
      return faults
    }),
  )
}

/** What may be added to what: days of any sort to calendar days and months, and otherwise the same unit. */
const canExtend = (length: Length, by: Length): boolean =>
  length.unit === 'calendar-days' || length.unit === 'months' ? !countsHours(by) : length.unit === by.unit

const extenders = ({ unit }: Length): string =>
  unit === 'calendar-days' || unit === 'months' ? 'calendar-days, business-days or months' : unit
