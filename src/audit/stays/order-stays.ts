import type { DuckDBConnection } from '@duckdb/node-api'
import { bondsOf } from '../stints/bond-seen.ts'
import { sqlText } from '../stints/sql-text.ts'
import type { StintSource } from '../stints/stint-source.ts'

/**
 * Makes `custody.stay`, one row a stay, keyed by `rid`, the row of its last stint. A stay is the agency's own: person and stay book-in; nothing is
 * joined or split. Its stints, duplicates left out, are ordered by book-in, book-out (open first), facility code and name: `custody.ordered`.
 * `longest` is the stint with most time between book-in and book-out (or `imputedEnd`), the later of equals; empty in a stay of one stint.
 */
export async function orderStays(connection: DuckDBConnection, source: StintSource, imputedEnd: string): Promise<void> {
  await connection.run(`create or replace table custody.ordered as
    select rid, person, facility, in_at, out_at, (row_number() over stints)::INTEGER as place,
      (count(*) over whole)::INTEGER as n_stints, last_value(rid) over whole as stay
    from custody.stint anti join (from custody.duplicate where is_bond or is_sameday) using (rid)
    where person is not null
    window stints as (partition by person, stay_at order by in_at nulls first, out_at nulls first, facility),
      whole as (stints rows between unbounded preceding and unbounded following)`)
  await connection.run('set variable facility_codes = (select list(code::VARCHAR order by facility) from custody.facility)')
  await connection.run(`create or replace temp table several as
    with lengthy as (
      select *, (epoch_us(coalesce(out_at, timestamp ${sqlText(imputedEnd)})) - epoch_us(in_at))::HUGEINT * 16777216 + place as length
      from custody.ordered where n_stints > 1)
    select stay, arg_min(facility, place) as first_facility, arg_min_null(in_at, place) as first_in, arg_min_null(out_at, place) as first_out,
      arg_max(facility, length) as longest_facility, arg_max_null(in_at, length) as longest_in, arg_max_null(out_at, length) as longest_out,
      list_transform(list_sort(list(place::BIGINT * 16777216 + facility)), lambda step: getvariable('facility_codes')[step & 16777215]) as codes
    from lengthy group by stay`)
  const bonds = bondsOf(source).map(([, smallest]) => smallest)
  await connection.run(`create or replace table custody.stay as
    with last as (
      select rid, facility, in_at, out_at, n_stints, (count(*) over (partition by person))::INTEGER as n_stays
      from custody.ordered where rid = stay),
    bond as (select stay${bonds.map((name) => `, min(${name}) as ${name}`).join('')} from custody.bond_seen join custody.ordered using (rid) group by stay)
    select last.rid, n_stints, n_stays, facility,
      case when list_count(codes) = n_stints then array_to_string(codes, '; ') end as codes${bonds.map((name) => `, bond.${name}`).join('')},
      coalesce(first_facility, facility) as first_facility, coalesce(longest_facility, facility) as longest_facility,
      case when n_stints = 1 then in_at else first_in end as first_in, case when n_stints = 1 then out_at else first_out end as first_out,
      case when longest_facility is null then in_at else longest_in end as longest_in,
      case when longest_facility is null then out_at else longest_out end as longest_out
    from last left join several on several.stay = last.rid left join bond on bond.stay = last.rid`)
  await connection.run('drop table several')
}
