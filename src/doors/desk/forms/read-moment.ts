import { type Answers, answerAt, type ReadAnswer } from './answers.ts'
import { readDay } from './read-day.ts'

/**
 * Day, time and zone as one instant. A time the clocks showed twice needs `which` (earlier or later); one they skipped is refused,
 * since nobody can have read it off a clock.
 */
export function readMoment(answers: Answers, at: string, label: string): ReadAnswer {
  const day = readDay(answers, at, label)
  const time = answerAt(answers, `${at}.time`)
  const zone = answerAt(answers, `${at}.zone`)
  if (day.faults.length > 0) return day
  if (day.value === undefined && time === '') return { faults: [] }
  const fault = (message: string): ReadAnswer => ({ faults: [{ at, message: `${label}: ${message}` }] })
  if (day.value === undefined) return fault('add the day.')
  if (time === '') return fault('add the time, as in 21:00 or 9:00 pm.')
  const clock = readTime(time)
  if (!clock) return fault(`"${time}" is not a time; write it as in 21:00 or 9:00 pm.`)
  if (zone === '') return fault('choose the time zone of the place.')
  return inZone(`${day.value}T${clock}`, zone, answerAt(answers, `${at}.which`), fault)
}

function inZone(local: string, zone: string, which: string, fault: (message: string) => ReadAnswer): ReadAnswer {
  const plain = Temporal.PlainDateTime.from(local)
  let earlier: Temporal.ZonedDateTime
  let later: Temporal.ZonedDateTime
  try {
    earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' })
    later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  } catch {
    return fault(`"${zone}" is not a time zone; choose one of the list.`)
  }
  if (earlier.equals(later)) return { value: sayInstant(earlier), faults: [] }
  if (!earlier.toPlainDateTime().equals(plain))
    return fault(`the clocks skipped ${plain.toPlainTime().toString({ smallestUnit: 'minute' })} that day; give the time they showed.`)
  if (which === 'earlier') return { value: sayInstant(earlier), faults: [] }
  if (which === 'later') return { value: sayInstant(later), faults: [] }
  return fault('the clocks showed this time twice that night; say which of the two it was.')
}

/** True where the clocks of the zone showed the time given twice, so that the form must ask which. */
export function isShownTwice(answers: Answers, at: string): boolean {
  const { faults } = readMoment({ ...answers, [`${at}.which`]: [''] }, at, '')
  return faults.some(({ message }) => message.includes('twice'))
}

const sayInstant = (moment: Temporal.ZonedDateTime): string => moment.toInstant().toString({ fractionalSecondDigits: 3 })

/** "21:00", "2100", "9:00 pm" and "9 pm" as 21:00; undefined for anything else. */
function readTime(text: string): string | undefined {
  const read = /^(\d{1,2})(?::?([0-5]\d))?(?::([0-5]\d))?\s*(am|pm|a\.m\.|p\.m\.)?$/i.exec(text)
  if (!read) return undefined
  const [, hours = '', minutes, seconds, half] = read
  if (!half && minutes === undefined) return undefined
  const given = Number(hours)
  if (half ? given < 1 || given > 12 : given > 23) return undefined
  const hour = half ? (given % 12) + (/^p/i.test(half) ? 12 : 0) : given
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}:${seconds ?? '00'}`
}
