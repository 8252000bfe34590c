import { sqlText } from '../stints/sql-text.ts'

const has = (columns: ReadonlySet<string>, name: string, sql: string, without: string) => (columns.has(name) ? sql : without)

/** Makes `place`: facility codes, numbered from 0 in byte order, each with the name it had last. */
export function placesSql(stints: string, columns: ReadonlySet<string>): string {
  const name = has(columns, 'detention_facility', 'arg_max(detention_facility, book_in_date_time)', 'null::VARCHAR')
  return `create or replace temp table place as
    select (row_number() over (order by code))::INTEGER - 1 as place, code, facility
    from (select detention_facility_code as code, ${name} as facility from ${stints} where detention_facility_code is not null group by 1)`
}

/**
 * Makes `staying`: stints as numbers. Days are days since 1970-01-01. A person is the MD5 of the id, or of the row where there is no id.
 * `last` is the last day there, `night` the last midnight (the day before book-out), `minor` the last day on which the person may be under 18.
 */
export function stayingSql(stints: string, columns: ReadonlySet<string>, asOf: string): string {
  const id = ['unique_identifier', 'anonymized_identifier'].find((name) => columns.has(name))
  const day = (instant: string) => `(epoch_us(${instant}::TIMESTAMP) // 86400000000)::INTEGER`
  const last = day(`timestamp ${sqlText(asOf)}`)
  const birth = has(columns, 'birth_year', 'try_cast(birth_year as INTEGER)', 'null::INTEGER')
  return `create or replace temp table staying as
    select place.place, ${id ? `md5_number(coalesce("${id}", 'row ' || file_row_number))` : 'file_row_number::UHUGEINT'} as person, began, gone,
      case when gone is null then greatest(${last}, began) else greatest(gone, began) end as last,
      case when gone is null then greatest(${last}, began) else gone - 1 end as night,
      ${has(columns, 'gender', "coalesce(gender = 'Male', false)", 'false')} as male,
      ${has(columns, 'gender', "coalesce(gender = 'Female', false)", 'false')} as female,
      ${has(columns, 'book_in_criminality', "coalesce(book_in_criminality = '1 Convicted Criminal', false)", 'false')} as convicted,
      case when ${birth} between 1 and 9000 then ${day(`make_date(${birth} + 18, 1, 1)`)} - 1 end as minor
    from (select *, ${day('book_in_date_time')} as began, ${day('book_out_date_time')} as gone, file_row_number
        from ${stints} where book_in_date_time is not null) as stint
    join place on place.code = stint.detention_facility_code`
}

/**
 * Makes `brought`: spans of days, both ends included, on which one more person is at a place: no person is in two of them on one day. Each says of whom
 * it tells: all `present`, those at midnight (`night`), `male` and so on; `minor` is the last day that counts for possible minors, if any.
 *
 * A person with one stint at a place brings it as it is. Of several stints each brings the days that no earlier one covered. Where these stints
 * tell one thing of the person, all measures are brought by the same spans; else (a gender or a birth year that changes) each measure is
 * brought by its own.
 */
export function unionSql(): string {
  const spans = (source: string, measure: string, until: string, where: string) =>
    `select place, person, '${measure}' as measure, began, ${until} as until, male, female, convicted, minor from ${source} where ${where}`
  return `create or replace temp table brought as
    with shared as (select hash(place, person) as key from staying group by 1 having count(*) > 1),
    several as (select staying.* from staying semi join shared on shared.key = hash(place, person)),
    mixed as (
      select place, person from several group by 1, 2
      having count(distinct (male, female, convicted, coalesce(minor, -1))) > 1),
    alike as (from several anti join mixed using (place, person)),
    varied as (from several semi join mixed using (place, person)),
    span as (
      ${spans('alike', 'day', 'last', 'true')}
      union all ${spans('alike', 'night', 'night', 'night >= began')}
      union all ${spans('varied', 'present', 'last', 'true')}
      union all ${spans('varied', 'night', 'night', 'night >= began')}
      union all ${spans('varied', 'male', 'last', 'male')}
      union all ${spans('varied', 'female', 'last', 'female')}
      union all ${spans('varied', 'convicted', 'last', 'convicted')}
      union all ${spans('varied', 'minor', 'least(last, minor)', 'began <= minor')}),
    ordered as (
      select *, max(until) over (partition by place, person, measure order by began, until rows between unbounded preceding and 1 preceding) as covered
      from span),
    added as (
      select place, measure, greatest(began, coalesce(covered + 1, began)) as began, until, male, female, convicted, minor
      from ordered where covered is null or until > covered)
    select place, began, until, measure in ('day', 'present') as present, measure = 'night' as night,
      case measure when 'day' then male else measure = 'male' end as male, case measure when 'day' then female else measure = 'female' end as female,
      case measure when 'day' then convicted else measure = 'convicted' end as convicted,
      case measure when 'day' then minor when 'minor' then until end as minor
    from added
    union all select place, began, last, true, false, male, female, convicted, minor from staying anti join shared on shared.key = hash(place, person)
    union all select place, began, night, false, true, false, false, false, null from staying anti join shared on shared.key = hash(place, person) where night >= began`
}

/** What changes at each place on each day: people who come and people who have gone, by measure. What came before the first day comes on it. */
export function changesSql({ first, last }: { first: number; last: number }): string {
  const measured = ['present', 'night', 'male', 'female', 'convicted']
  const sums = (sign: string) => measured.map((name) => `${sign}sum(${name}::INTEGER) as ${name}`).join(', ')
  const inTime = `until >= ${first} and began <= ${last}`
  const gone = 'least(until, minor) + 1'
  return `select place, day, ${[...measured, 'minor'].map((name) => `sum(${name})::INTEGER as ${name}`).join(', ')} from (
      select place, greatest(began, ${first}) as day, ${sums('')}, count(*) filter (began <= minor and minor >= ${first}) as minor from brought where ${inTime} group by 1, 2
      union all select place, until + 1, ${sums('-')}, 0 from brought where ${inTime} and until < ${last} group by 1, 2
      union all select place, ${gone}, 0, 0, 0, 0, 0, -count(*) from brought where ${inTime} and began <= minor and minor >= ${first} and ${gone} <= ${last} group by 1, 2)
    group by 1, 2 order by 1, 2`
}
