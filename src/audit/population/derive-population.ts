import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'

/** Where stints are, and the days to count. */
export interface PopulationInput {
  connection: DuckDBConnection
  /** Folder of the audit, with `stints.parquet`. */
  dir: string
  /** The instant the release is judged at, UTC: open stints last until its day, which is the last one counted. */
  asOf: string
  /** First day counted. Unless given, the first of the month by which 1 in 1,000 book-outs had happened: a release holds the stints
   * still open when it begins, and earlier days would show only those that lasted. */
  from?: string
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** What is counted of the people at a facility on a day, each as the days [began, until] of a stint on which it holds. */
const measures: readonly { name: string; needs: readonly string[]; where: string; until: string }[] = [
  { name: 'present', needs: [], where: 'true', until: 'last' },
  // Held at midnight: booked out on a later day, or not at all.
  { name: 'at_midnight', needs: [], where: 'is_open or left_on > began', until: 'case when is_open then last else left_on - 1 end' },
  { name: 'male', needs: ['gender'], where: "gender = 'Male'", until: 'last' },
  { name: 'female', needs: ['gender'], where: "gender = 'Female'", until: 'last' },
  { name: 'convicted', needs: ['book_in_criminality'], where: "book_in_criminality = '1 Convicted Criminal'", until: 'last' },
  {
    name: 'possibly_minor',
    needs: ['birth_year'],
    where: 'began < make_date(birth_year::integer + 18, 1, 1)',
    until: 'least(last, make_date(birth_year::integer + 18, 1, 1) - 1)',
  },
]

/**
 * Writes `population.parquet`: one row a facility and day, the people there at any time of the day and at midnight. Rules of the public
 * pipeline (performance.md 3.1): all stints, duplicates too, because a person is counted once a facility and day; a stint without a
 * person is one person; a day is counted from book-in to book-out, both included. A measure whose column was not released is null, not zero.
 * Days are never written out one by one: each stint adds what it brings to the union of its person's days, and a running sum gives the rest.
 * @returns the rows written; 0 where the release has no facility codes
 */
export async function derivePopulation(input: PopulationInput): Promise<number> {
  const { connection } = input
  const stints = `read_parquet(${quoted(join(input.dir, 'stints.parquet'))})`
  const columns = await columnsOf(connection, stints)
  if (!columns.has('detention_facility_code')) return 0
  await connection.run(stayingSql(stints, columns, input))
  const counted = measures.filter(({ needs }) => needs.every((name) => columns.has(name)))
  for (const measure of counted) await connection.run(changesSql(measure))
  const out = join(input.dir, 'population.parquet')
  await connection.run(`copy (${gridSql(stints, counted, columns, input)}) to ${quoted(out)} (format parquet, compression zstd)`)
  for (const name of ['staying', ...counted.map(({ name }) => `change_${name}`)]) await connection.run(`drop table ${name}`)
  const read = await connection.runAndReadAll(`select count(*)::integer as n from read_parquet(${quoted(out)})`)
  return Number(read.getRowObjectsJS()[0]?.n ?? 0)
}

async function columnsOf(connection: DuckDBConnection, stints: string): Promise<ReadonlySet<string>> {
  const read = await connection.runAndReadAll(`describe select * from ${stints}`)
  return new Set(read.getRowObjectsJson().map(({ column_name }) => String(column_name)))
}

/** Narrow stints: facility and person as numbers, days, what the measures need. `is_alone` where a person has one stint at a facility. */
function stayingSql(stints: string, columns: ReadonlySet<string>, { asOf }: PopulationInput): string {
  const person = ['unique_identifier', 'anonymized_identifier'].find((name) => columns.has(name))
  const needs = [...new Set(measures.flatMap((measure) => measure.needs))].filter((name) => columns.has(name))
  const whole = person ? `"${person}"` : 'null::varchar'
  return `create or replace temp table staying as
    with stint as (
      select detention_facility_code as code, ${whole} as person, file_original || ':' || sheet_original || ':' || row as place,
        book_in_date_time::date as began, book_out_date_time::date as left_on, book_out_date_time is null as is_open,
        greatest(began, coalesce(left_on, date '${asOf.slice(0, 10)}')) as last${needs.map((name) => `, ${name}`).join('')}
      from ${stints} where detention_facility_code is not null and book_in_date_time is not null
    )
    select *, case when person is null then true else count(*) over (partition by code, person) = 1 end as is_alone from stint`
}

/** Changes in a measure by facility and day. A person's second stint at a facility adds only the days no earlier one covered. */
function changesSql({ name, where, until }: (typeof measures)[number]): string {
  return `create or replace temp table change_${name} as
    with spell as (select code, person, is_alone, began, ${until} as until from staying where ${where}),
    ordered as (
      select code, began, until, max(until) over (partition by code, person order by began, until rows between unbounded preceding and 1 preceding) as covered
      from spell where not is_alone
    ),
    added as (
      select code, began, until from spell where is_alone
      union all
      select code, case when covered >= began then covered + 1 else began end as began, until from ordered where covered is null or until > covered
    )
    select code, day, sum(change)::integer as change from (
      select code, began as day, 1 as change from added union all select code, until + 1, -1 from added
    ) group by all`
}

/** Every facility on every day, zero where nobody was there. */
function gridSql(stints: string, counted: typeof measures, columns: ReadonlySet<string>, { asOf, from }: PopulationInput): string {
  const last = `date '${asOf.slice(0, 10)}'`
  const first = from
    ? `date '${from}'`
    : `coalesce((select date_trunc('month', quantile_disc(left_on, 0.001))::date from staying), (select min(began) from staying))`
  const name = columns.has('detention_facility') ? 'arg_max(detention_facility, book_in_date_time)' : 'null::varchar'
  const names = `(select detention_facility_code as code, ${name} as facility from ${stints} where detention_facility_code is not null group by 1)`
  const running = (measure: string) => `sum(coalesce(change_${measure}.change, 0)) over (partition by grid.code order by grid.day)::integer`
  const has = (measure: string) => counted.some(({ name }) => name === measure)
  return `with bounds as (select ${first} as first, ${last} as last),
    known as ${names},
    change_day as (select code, day from (${counted.map(({ name }) => `select code, day from change_${name}`).join(' union ')})),
    grid as (
      select code, day from known, bounds, unnest(generate_series(first, last, interval 1 day)::date[]) as days(day)
      union select change_day.code, change_day.day from change_day, bounds where change_day.day < first
    ),
    summed as (
      select grid.code, grid.day, ${measures.map(({ name }) => (has(name) ? `${running(name)} as ${name}` : `null::integer as ${name}`)).join(', ')}
      from grid ${counted.map(({ name }) => `left join change_${name} on change_${name}.code = grid.code and change_${name}.day = grid.day`).join('\n')}
    )
    select code as facility_code, facility, summed.day as day, ${measures.map(({ name }) => name).join(', ')}
    from summed join known using (code), bounds where summed.day >= first order by code, day`
}
