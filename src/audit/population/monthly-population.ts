import { existsSync } from 'node:fs'
import { Sentence } from '../../kernel/sentence.ts'
import { openDuckDb } from '../duckdb.ts'
import { sqlText } from '../stints/sql-text.ts'

/** The people held in a month over all facilities, each day counted in two ways and averaged over the days of the month. */
export interface MonthPopulation {
  /** `2025-10`. */
  month: string
  days: number
  /** Still there when the day ended. */
  atMidnight: number
  /** There at any time of the day: whoever is moved is counted at both places. */
  present: number
  facilities: number
}

/** Names of the columns in Writ's own `population.parquet`, and in the public pipeline's. */
const namings = [
  { day: 'day', midnight: 'at_midnight', present: 'present', facility: 'facility_code' },
  { day: 'date', midnight: 'n_detained_at_midnight', present: 'n_detained', facility: 'detention_facility_code' },
] as const

/**
 * Averages a table of facility-days over months. Months of which days are missing are left out.
 * @param path `population.parquet` of an audit, or the public pipeline's daily population by facility
 * @throws Sentence where the file is missing or has not these columns
 */
export async function monthlyPopulation(path: string): Promise<MonthPopulation[]> {
  if (!existsSync(path)) throw new Sentence(`${path} cannot be opened: check that it is there.`)
  const database = await openDuckDb()
  try {
    const source = `read_parquet(${sqlText(path)})`
    const described = await database.connection.runAndReadAll(`select column_name from (describe select * from ${source})`).catch(() => {
      throw new Sentence(`${path} is no Parquet file: name the population.parquet of an audit.`)
    })
    const columns = new Set(described.getRows().flat().map(String))
    const names = namings.find((naming) => Object.values(naming).every((name) => columns.has(name)))
    if (!names) throw new Sentence(`${path} has no daily population by facility: name the population.parquet of an audit.`)
    const found = await database.connection.runAndReadAll(`
      with days as (
        select ${names.day} as day, sum(${names.midnight}) as midnight, sum(${names.present}) as present,
          count(distinct ${names.facility}) filter (where ${names.present} > 0) as facilities
        from ${source} group by 1)
      select strftime(day, '%Y-%m') as month, count(*)::INTEGER, avg(midnight)::DOUBLE, avg(present)::DOUBLE, max(facilities)::INTEGER
      from days group by 1 having count(*) = day(last_day(max(day)::DATE)) order by 1`)
    return found.getRows().map(([month, days, atMidnight, present, facilities]) => ({
      month: String(month),
      days: Number(days),
      atMidnight: Number(atMidnight),
      present: Number(present),
      facilities: Number(facilities),
    }))
  } finally {
    database.close()
  }
}
