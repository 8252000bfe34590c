import { openDuckDb } from '../../src/audit/duckdb.ts'

/** The same counts by writing out every day of every stint, as the public pipeline does. */
const [dir = ''] = process.argv.slice(2)
const [started, used] = [performance.now(), process.cpuUsage()]
const { connection, close } = await openDuckDb({ tempDir: dir, memoryMb: 8000 })
await connection.run(`copy (
  with stint as (
    select detention_facility_code as facility_code, coalesce(unique_identifier, 'row ' || file_row_number) as who, gender, book_in_criminality, birth_year,
      book_in_date_time::date as began, book_out_date_time::date as gone, greatest(coalesce(gone, date '2026-03-10'), began) as last
    from read_parquet('${dir}/stints.parquet') where detention_facility_code is not null),
  day_there as (
    select *, unnest(generate_series(greatest(began, date '2022-10-01'), least(last, date '2026-03-10'), interval 1 day))::date as day from stint),
  counted as (
    select facility_code, day, count(distinct who) as present, count(distinct who) filter (gone is null or gone > day) as at_midnight,
      count(distinct who) filter (gender = 'Male') as male, count(distinct who) filter (gender = 'Female') as female,
      count(distinct who) filter (book_in_criminality = '1 Convicted Criminal') as convicted,
      count(distinct who) filter (day < make_date(birth_year + 18, 1, 1)) as possibly_minor
    from day_there group by 1, 2),
  grid as (select facility_code, day from (select distinct facility_code from counted), (select unnest(generate_series(date '2022-10-01', date '2026-03-10', interval 1 day))::date as day))
  select facility_code, day, coalesce(present, 0) as present, coalesce(at_midnight, 0) as at_midnight, coalesce(male, 0) as male, coalesce(female, 0) as female,
    coalesce(convicted, 0) as convicted, coalesce(possibly_minor, 0) as possibly_minor
  from grid left join counted using (facility_code, day)) to '${dir}/written-out.parquet' (format parquet)`)
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(used)
const read = await connection.runAndReadAll(`select count(*)::double, sum(present)::double from '${dir}/written-out.parquet'`)
const [row] = read.getRows()
close()
console.log(JSON.stringify({ rows: Number(row?.[0]), personDays: Number(row?.[1]), processor: (user + system) / 1e6, seconds }))
