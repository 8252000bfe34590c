import type { DeskVisit } from '../desk-visit.ts'
import type { AnswerFault } from '../forms/answers.ts'

/** The day a board is asked for, as the address has it: the end of it in the zone shown. Absent: the board of now. */
export function readAsOf(
  { view, door }: DeskVisit,
  zone: string,
): { day: string; asOf?: Temporal.Instant; faults: readonly AnswerFault[] } {
  const day = (view.query['as-of'] ?? '').trim()
  if (day === '') return { day, faults: [] }
  const fault = (message: string) => ({ day, faults: [{ at: 'as-of', message }] })
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return fault('As of: give the day as year-month-day, as in 2021-03-01.')
  try {
    const asOf = Temporal.PlainDate.from(day, { overflow: 'reject' }).toZonedDateTime({ timeZone: zone, plainTime: '23:59:59' }).toInstant()
    const tomorrow = door.now().add({ hours: 24 })
    if (Temporal.Instant.compare(asOf, tomorrow) > 0)
      return fault('As of: that day has not come; what is due then is on the board of today.')
    return { day, asOf, faults: [] }
  } catch {
    return fault(`As of: there is no day ${day}.`)
  }
}
