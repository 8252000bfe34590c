import type { Calendar } from '../calendar.ts'

/** One day of a calendar as the compiled clocks look it up. */
export interface CalendarRow {
  day: string
  is_business: boolean
  /** Business days from the calendar's first day up to and including this one. */
  n: number
  /** The same number on business days; null on others, so that a number finds one day. */
  business_n: number | null
  /** This day if it is a business day, or else the next; null where the calendar ends first. */
  next_business: string | null
  /** Why it is left out. */
  why: string | null
}

/** The days of a calendar, numbered. Without `from` and `to`: all it knows, as agreement with `evaluate` needs. */
export function calendarRows(calendar: Calendar, from = calendar.knownFrom, to = calendar.knownUntil): CalendarRow[] {
  const rows: CalendarRow[] = []
  let n = 0
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; day = day.add({ days: 1 })) {
    const why = calendar.whyExcluded(day) ?? null
    if (why === null) n++
    rows.push({ day: day.toString(), is_business: why === null, n, business_n: why === null ? n : null, next_business: null, why })
  }
  let next: string | null = null
  for (const row of rows.toReversed()) {
    if (row.is_business) next = row.day
    row.next_business = next
  }
  return rows
}

/** SQL statements, good for both engines, that make and fill the relation `name`. An existing one is replaced. */
function calendarTable(calendar: Calendar, name: string): string[] {
  const text = (value: string | null) => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`)
  const values = calendarRows(calendar).map(
    ({ day, is_business, n, business_n, next_business, why }) =>
      `('${day}', ${is_business}, ${n}, ${business_n ?? 'NULL'}, ${text(next_business)}, ${text(why)})`,
  )
  return [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TABLE ${name} (day DATE PRIMARY KEY, is_business BOOLEAN NOT NULL, n INTEGER NOT NULL, business_n INTEGER UNIQUE, next_business DATE, why VARCHAR)`,
    `INSERT INTO ${name} VALUES ${values.join(',\n')}`,
  ]
}

/** Makes the relation on a connection of either engine. */
export async function loadCalendar(
  connection: { run(sql: string): Promise<unknown> } | { query(sql: string): Promise<unknown> },
  calendar: Calendar,
  name: string,
): Promise<void> {
  for (const statement of calendarTable(calendar, name))
    await ('run' in connection ? connection.run(statement) : connection.query(statement))
}
