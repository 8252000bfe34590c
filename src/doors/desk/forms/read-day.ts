import { type Answers, answerAt, type ReadAnswer } from './answers.ts'

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Three boxes, month, day and year, as one day: YYYY-MM-DD. */
export function readDay(answers: Answers, at: string, label: string): ReadAnswer {
  const [month, day, year] = ['month', 'day', 'year'].map((part) => answerAt(answers, `${at}.${part}`))
  if (!month && !day && !year) return { faults: [] }
  const fault = (message: string): ReadAnswer => ({ faults: [{ at, message }] })
  if (!month || !day || !year) {
    const missing = [month ? '' : 'the month', day ? '' : 'the day', year ? '' : 'the year'].filter((part) => part !== '')
    return fault(`${label}: add ${missing.join(' and ')}.`)
  }
  if (!/^\d{4}$/.test(year)) return fault(`${label}: write the year with four digits, as in 2026.`)
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month)) return fault(`${label}: write the day as a number, as in 6.`)
  try {
    const read = Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }, { overflow: 'reject' })
    return { value: read.toString(), faults: [] }
  } catch {
    return fault(`${label}: there is no ${months[Number(month) - 1] ?? 'month'} ${Number(day)} in ${year}.`)
  }
}
