import { withPopulation } from './open-population.ts'

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

/**
 * Averages a table of facility-days over months. Months of which days are missing are left out.
 * @param path `population.parquet` of an audit, or the public pipeline's daily population by facility
 * @throws Sentence where the file is missing or has not these columns
 */
export const monthlyPopulation = (path: string): Promise<MonthPopulation[]> =>
  withPopulation(path, async ({ connection, source, names }) => {
    const found = await connection.runAndReadAll(`
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
  })
