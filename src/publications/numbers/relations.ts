/** One relation numbers are counted from: what a row of it is, and the SQL over a snapshot that makes it. */
export interface Relation {
  name: string
  says: string
  sql: string
}

/** The local day and hour of a moment, in the zone the record counts the subject's days in. */
const local = (moment: string, zone = 'zone') => `timezone(${zone}, timezone('UTC', ${moment}))`

/**
 * In this order: a later one is made from earlier ones. Only what had happened by the end of the last day counted is in them, so that an edition
 * counted to a day gives the same numbers whenever it is run, corrections aside.
 */
export const relations: readonly Relation[] = [
  {
    name: 'stints',
    says: 'One person at one place, from book-in to book-out, with the classes the custody is counted as',
    sql: `select stint.subject_id, stint.case_id, stint.person_id, coalesce(facility, 'not recorded') as place,
        coalesce(facility_kind, 'not-recorded') as place_kind, left_for,
        ${local('booked_in_at')} as in_at, case when ${local('booked_out_at')} < period.ends_at then ${local('booked_out_at')} end as out_at,
        row_number() over (partition by stint.case_id order by booked_in_at, stint.subject_id) as place_in_stay
      from stint, period where booked_in_at is not null and ${local('booked_in_at')} < period.ends_at`,
  },
  {
    name: 'classes',
    says: 'What a custody is counted as',
    sql: `select custody.case_id, coalesce(arresting_agency, 'not-recorded') as agency, coalesce(processing, 'not-recorded') as processing,
        coalesce(is_family_unit, false) as is_family, coalesce(class.criminal_record, 'not-recorded') as criminal_record,
        coalesce(class.sex, 'not-recorded') as sex, coalesce(class.citizenship, 'Not recorded') as citizenship
      from custody left join counted_as using (case_id) left join class using (case_id)`,
  },
  {
    name: 'last_bond',
    says: 'The bond set last in a custody',
    sql: `select case_id, arg_max(try_cast(bond_dollars as double), bond_set_at) as dollars, arg_max(bond_set_by, bond_set_at) as set_by,
        max(bond_payment_cleared_at) as cleared_at
      from bond, period where bond_set_at < period.ends_at group by case_id`,
  },
  {
    name: 'stays',
    says: 'One custody, from the first book-in to the final book-out, and why it ended',
    sql: `with ends as (
        select stints.case_id, any_value(person_id) as person_id, min(in_at) as in_at,
          case when count(*) = count(out_at) then max(out_at) end as out_at, arg_max(left_for, in_at) as left_for,
          arg_min(place, in_at) as first_place, arg_min(place_kind, in_at) as first_kind, arg_max(place, in_at) as last_place,
          arg_max(place_kind, in_at) as last_kind
        from stints group by stints.case_id)
      select ends.*, classes.* exclude (case_id),
        -- In custody between places still: a last book-out to another place, a court or a hospital is no final one.
        case when ${local('custody.released_at', 'custody.zone')} < period.ends_at
            or ${local('custody.removed_at', 'custody.zone')} < period.ends_at
            or ends.left_for in ('released', 'removed', 'another-agency', 'hhs', 'escaped', 'died')
          then ends.out_at end as final_out_at,
        case when custody.removed_at is not null or ends.left_for = 'removed' then 'released-to-remove'
          when ends.left_for in ('another-agency', 'hhs') then 'transferred-to-agency'
          when ends.left_for = 'died' then 'died'
          when ends.left_for = 'escaped' then 'escaped'
          when custody.release_kind = 'bond' then case when last_bond.set_by = 'immigration-judge' then 'bond-by-judge' else 'bond-by-ice' end
          when custody.release_kind = 'court-order' then 'court-ordered'
          when custody.release_kind = 'recognizance' then 'recognizance'
          when custody.release_kind = 'supervision' then 'supervision'
          when custody.release_kind = 'no-ground-to-hold' then 'no-ground-to-hold'
          else 'other' end as reason,
        last_bond.dollars
      from ends join custody using (case_id) join classes using (case_id) left join last_bond using (case_id), period`,
  },
  {
    name: 'midnights',
    says: 'For each stint and month, on how many midnights the person was held: a day counts where the person was held when it ended',
    sql: `select stints.*, month_key, quarter_key,
        date_diff('day', greatest(in_at::date, first_on), least(coalesce(out_at::date, after_on), after_on)) as nights
      from stints, month where in_at < after_on and coalesce(out_at::date, after_on) > greatest(in_at::date, first_on)`,
  },
  {
    // Asked of the stints: of somebody on the way between two places it is not known until later that the custody went on, and a number of the past must
    // not follow from what is known later.
    name: 'held',
    says: 'Custodies of people held at a place at the end of the 15th and of the last day of each month, and for how many whole days by then',
    sql: `with moment as (
        select month_key || '-mid' as moment_key, (month_key || '-15')::date + 1 as ends_on from month
        union all select month_key || '-end', last_day((month_key || '-01')::date) + 1 from month),
      at_a_place as (
        select distinct case_id, moment_key, moment.ends_on from stints, moment, period
        where moment.ends_on <= period.ends_at::date and moment.ends_on > period.from_on
          and in_at < moment.ends_on and (out_at is null or out_at >= moment.ends_on))
      select stays.*, moment_key, ends_on, date_diff('day', in_at::date, ends_on - 1) as days from at_a_place join stays using (case_id)`,
  },
  {
    name: 'final_outs',
    says: 'Final book-outs of the period, with the month',
    sql: `select stays.*, month_key, quarter_key, date_diff('second', in_at, final_out_at) / 86400.0 as days
      from stays join month on final_out_at >= first_on and final_out_at < after_on`,
  },
  {
    name: 'due_clocks',
    says: 'Clocks of the law that fell due by the end of the last day counted, and whether they were met in time',
    sql: `select clock.case_id, person_id, subject_id, rule, clock, started_at::timestamp as started_at, due_at::timestamp as due_at, severity, verified,
        case when state = 'met' then 'met' when state = 'late' or is_open = 'true' then 'missed' else 'not-testable' end as outcome
      from clock, period where verified <> 'memory' and ${local('due_at::timestamp', "'America/New_York'")} < period.ends_at and state <> 'waiting'`,
  },
  {
    name: 'placements',
    says: 'One placement in segregation, with its moments in the time of the place',
    sql: `select segregation_placement.case_id, person_id, subject_id, coalesce(segregation_facility, 'not recorded') as place,
        coalesce(segregation_reason, 'not-recorded') as reason,
        coalesce(${local('segregation_placed_at')}, segregation_placed_on::timestamp) as placed_at,
        coalesce(${local('segregation_released_at')}, segregation_released_on::timestamp) as released_at
      from segregation_placement, period
      where case_kind = 'custody' and coalesce(${local('segregation_placed_at')}, segregation_placed_on::timestamp) < period.ends_at`,
  },
]
