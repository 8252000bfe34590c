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

const columns = { day: 'DATE', is_business: 'BOOLEAN', n: 'INTEGER', business_n: 'INTEGER', next_business: 'DATE', why: 'VARCHAR' }

/** Makes the relation `name` on a connection of either engine. An existing one is replaced. */
export async function loadCalendar(
  connection: { run(sql: string): Promise<unknown> } | { query(sql: string): Promise<unknown> },
  calendar: Calendar,
  name: string,
): Promise<void> {
  // One JSON text: a VALUES list of as many rows takes DuckDB twenty times as long to parse.
  const rows = `'${JSON.stringify(calendarRows(calendar)).replaceAll("'", "''")}'`
  const typed = Object.entries(columns).map(([column, type]) => `${column} ${type}`)
  const made = `CREATE TABLE ${name} (${typed.join(', ')}, PRIMARY KEY (day), UNIQUE (business_n))`
  await ('run' in connection
    ? connection.run(
        `DROP TABLE IF EXISTS ${name}; ${made}; INSERT INTO ${name} SELECT unnest(from_json(${rows}, '${JSON.stringify([columns])}'), recursive := true)`,
      )
    : connection.query(
        `DROP TABLE IF EXISTS ${name}; ${made}; INSERT INTO ${name} SELECT * FROM json_to_recordset(${rows}) AS day (${typed.join(', ')})`,
      ))
}
