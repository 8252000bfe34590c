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
 * Makes `staying`: stints as numbers. Days are days since 1970-01-01. A person is a 64-bit hash of the id, or of
 * the row where there is no id: only people at one place are told apart by it, of whom two fall together in one of 10^8 releases.
 * `last` is the last day there, `night` the last midnight (the day before book-out), `minor` the last day on which the person may be under 18.
 */
export function stayingSql(stints: string, columns: ReadonlySet<string>, asOf: string): string {
  const id = ['unique_identifier', 'anonymized_identifier'].find((name) => columns.has(name))
  const day = (instant: string) => `(epoch_us(${instant}::TIMESTAMP) // 86400000000)::INTEGER`
  const last = day(`timestamp ${sqlText(asOf)}`)
  const birth = has(columns, 'birth_year', 'try_cast(birth_year as INTEGER)', 'null::INTEGER')
  return `create or replace temp table staying as
    select place.place, hash(${id ? `coalesce("${id}", 'row ' || file_row_number)` : 'file_row_number'}) as person, began, gone,
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

/** What a span tells of the person it brings, as bits of one number. Nights and possible minors have days of their own. */
export const bits = { present: 1, male: 2, female: 4, convicted: 8 } as const

/**
 * Spans of days, both ends included, on which one more person is at a place: no person is in two of them on one day. Columns, all whole numbers:
 * `place`, `began`, `until` (last day), `night` (last midnight), `minor` (last day as a possible minor) and `told`, the `bits` that hold
 * until the last day. What ends before it began is not brought at all.
 *
 * A person with one stint at a place brings it as it is. Of several stints each brings the days that no earlier one covered. Where these stints
 * tell one thing of the person, all measures but the night are brought by the same spans; else (a gender or a birth year that changes) each
 * is brought by its own.
 */
export function spansSql(): string {
  const never = 'began - 1'
  const all = `${bits.present} + ${bits.male} * male::INTEGER + ${bits.female} * female::INTEGER + ${bits.convicted} * convicted::INTEGER`
  // The least of a number and nothing is the number.
  const minorUntil = (last: string) => `case when minor is null then began - 1 else least(${last}, minor) end`
  const spans = (source: string, measure: string, until: string, where: string) =>
    `select place, person, '${measure}' as measure, began, ${until} as until, male, female, convicted, minor from ${source} where ${where}`
  const added = (measure: string, until: string, night: string, minor: string, told: string) =>
    `select place, began, ${until} as until, ${night} as night, ${minor} as minor, ${told} as told from added where measure = '${measure}'`
  return `with shared as (select hash(place, person) as key from staying group by 1 having count(*) > 1),
    several as (select staying.* from staying semi join shared on shared.key = hash(place, person)),
    mixed as (
      select place, person from several group by 1, 2
      having count(distinct (male, female, convicted, coalesce(minor, -1))) > 1),
    alike as (from several anti join mixed using (place, person)),
    varied as (from several semi join mixed using (place, person)),
    span as (
      ${spans('alike', 'all', 'last', 'true')}
      union all ${spans('several', 'night', 'night', 'night >= began')}
      union all ${spans('varied', 'present', 'last', 'true')}
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
    select place, began, last as until, night, ${minorUntil('last')} as minor, ${all} as told
      from staying anti join shared on shared.key = hash(place, person)
    union all ${added('all', 'until', never, minorUntil('until'), all)}
    union all ${added('night', never, 'until', never, '0')}
    union all ${added('minor', never, never, 'until', '0')}
    ${(['present', 'male', 'female', 'convicted'] as const).map((name) => `union all ${added(name, 'until', never, never, String(bits[name]))}`).join('\n    ')}`
}
