import { type PopulationTable, withPopulation } from './open-population.ts'

/** A time of whole days, both counted. */
export interface DaySpan {
  from: string
  until: string
}

/** The people held at one facility, each day of a time counted in two ways and averaged over its days. */
export interface FacilityPopulation extends DaySpan {
  code: string
  /** As the rows name it; null where they give codes alone. */
  name: string | null
  atMidnight: number
  present: number
}

/**
 * Averages a table of facility-days over times, facility by facility. Of a time whose first or last day the table does not reach nothing is given.
 * @param path `population.parquet` of an audit, or the public pipeline's daily population by facility
 * @throws Sentence where the file is missing or has not these columns
 */
export const facilityPopulation = (path: string, spans: readonly DaySpan[]): Promise<FacilityPopulation[]> =>
  withPopulation(path, async (table) => (await Promise.all(spans.map((span) => averageOver(table, span)))).flat())

async function averageOver({ connection, source, names }: PopulationTable, { from, until }: DaySpan): Promise<FacilityPopulation[]> {
  const found = await connection.runAndReadAll(
    `with reach as (select min(${names.day})::date as first, max(${names.day})::date as last from ${source})
     select ${names.facility}, any_value(${names.name}), sum(${names.midnight})::double / any_value(days), sum(${names.present})::double / any_value(days)
     from ${source}, (select ($until::date - $from::date + 1)::double as days from reach where first <= $from::date and last >= $until::date)
     where ${names.day} between $from::date and $until::date and ${names.facility} is not null group by 1 order by 1`,
    { from, until },
  )
  return found.getRows().map(([code, name, atMidnight, present]) => ({
    ...{ from, until, code: String(code), name: name === null ? null : String(name) },
    ...{ atMidnight: Number(atMidnight), present: Number(present) },
  }))
}
