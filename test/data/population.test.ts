import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DuckDb, openDuckDb } from '../../src/audit/duckdb.ts'
import { derivePopulation } from '../../src/audit/population/derive-population.ts'

const data = join(import.meta.dirname, '../../../shared/data')
const published = join(data, 'facilities/facilities-daily-population-latest.parquet')
const peerStints = join(data, 'peer/expected-stints.parquet')
const isHere = existsSync(published) && existsSync(peerStints)

/** The published names beside ours. */
const names = {
  facility_code: 'detention_facility_code',
  facility: 'detention_facility',
  day: 'date',
  present: 'n_detained',
  at_midnight: 'n_detained_at_midnight',
  male: 'n_detained_male',
  female: 'n_detained_female',
  convicted: 'n_detained_convicted_criminal',
  possibly_minor: 'n_detained_possibly_under_18',
}

let home = ''
let database: DuckDb
const ask = async (sql: string) => (await database.connection.runAndReadAll(sql)).getRowObjectsJson()

/** What holds of any daily population, published or ours: counts of what breaks it. */
const broken = (relation: string) => `select
  count(*) filter (at_midnight > present)::integer as more_at_midnight, count(*) filter (male + female > present)::integer as more_by_sex,
  count(*) filter (greatest(convicted, possibly_minor) > present)::integer as more_in_part,
  count(*) filter (least(present, at_midnight, male, female, convicted, possibly_minor) < 0)::integer as negative,
  (count(*) - count(distinct (facility_code, day)))::integer as twice,
  (count(distinct facility_code) * (max(day) - min(day) + 1) - count(*))::integer as days_missing,
  (select count(*)::integer from (select facility_code from ${relation} group by 1 having max(present) = 0)) as always_empty
  from ${relation}`
const nothing = { more_at_midnight: 0, more_by_sex: 0, more_in_part: 0, negative: 0, twice: 0, days_missing: 0, always_empty: 0 }

describe.skipIf(!isHere)('daily population (skipped where ../shared/data is not present)', () => {
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'writ-population-'))
    database = await openDuckDb({ threads: 2, tempDir: join(home, 'work') })
    await database.connection.run(`copy (select unique_identifier, detention_facility_code, detention_facility, gender, book_in_criminality,
        book_in_date_time::timestamp as book_in_date_time, book_out_date_time::timestamp as book_out_date_time, birth_year::integer as birth_year
      from '${peerStints}') to '${home}/stints.parquet' (format parquet)`)
    await derivePopulation({ connection: database.connection, dir: home, asOf: '2026-03-10 23:59:59', from: '2022-10-01' })
    await database.connection.run(`create view ours as from '${home}/population.parquet'`)
    const renamed = Object.entries(names).map(([ours, theirs]) => `${theirs} as ${ours}`)
    await database.connection.run(`create view published as select ${renamed.join(', ')} from '${published}'`)
  })
  afterAll(async () => {
    database.close()
    await rm(home, { recursive: true, force: true })
  })

  test('has the columns, types and days of the published one', async () => {
    const shape = (relation: string) =>
      ask(`select column_name, column_type from (describe select ${Object.keys(names).join(', ')} from ${relation})`)
    expect(await shape('ours')).toEqual(await shape('published'))
    const days = (relation: string) => ask(`select min(day)::varchar as first, max(day)::varchar as last from ${relation}`)
    expect(await days('published')).toEqual([{ first: '2022-10-01', last: '2026-03-10' }])
    expect(await days('ours')).toEqual(await days('published'))
  })

  test('gives every facility every day, none always empty, and no part larger than the whole: the published one and ours', async () => {
    expect(await ask(broken('published'))).toEqual([nothing])
    expect(await ask(broken('ours'))).toEqual([nothing])
  })

  test('the published one has 888,699 facility-days of 707 facilities, 54.2 million person-days and a peak of 76,271', async () => {
    expect(
      await ask(`select count(*)::integer as days, count(distinct facility_code)::integer as facilities, round(sum(present) / 1e6, 1) as millions,
        (select max(held)::integer from (select sum(present) as held from published group by day)) as peak from published`),
    ).toEqual([{ days: 888699, facilities: 707, millions: 54.2, peak: 76271 }])
  })

  test('ours on the 16,977 invented stints equals writing out every day of every stint, in every cell', async () => {
    await database.connection.run(`create table written_out as
      with stint as (
        select detention_facility_code as facility_code, coalesce(unique_identifier, 'row ' || row_number() over ()) as who, gender, book_in_criminality, birth_year,
          book_in_date_time::date as began, book_out_date_time::date as gone, greatest(coalesce(gone, date '2026-03-10'), began) as last
        from '${home}/stints.parquet' where detention_facility_code is not null),
      day_there as (select *, unnest(generate_series(began, last, interval 1 day))::date as day from stint)
      select facility_code, day, count(distinct who) as present, count(distinct who) filter (gone is null or gone > day) as at_midnight,
        count(distinct who) filter (gender = 'Male') as male, count(distinct who) filter (gender = 'Female') as female,
        count(distinct who) filter (book_in_criminality = '1 Convicted Criminal') as convicted,
        count(distinct who) filter (day < make_date(birth_year + 18, 1, 1)) as possibly_minor
      from day_there where day between date '2022-10-01' and date '2026-03-10' group by 1, 2`)
    const measures = Object.keys(names).slice(3)
    const differ = measures.map(
      (name) => `count(*) filter (coalesce(ours.${name}, -1) <> coalesce(written_out.${name}, 0))::integer as ${name}`,
    )
    const [row] = await ask(
      `select ${differ.join(', ')}, count(*)::integer as cells from ours full join written_out using (facility_code, day)`,
    )
    expect(row).toMatchObject(Object.fromEntries(measures.map((name) => [name, 0])))
    expect(Number(row?.cells)).toBeGreaterThan(400_000)
  })
})
