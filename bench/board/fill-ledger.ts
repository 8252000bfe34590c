import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'

/** Entries of each invented case: an arrest without a warrant, a book-in to a hold room, advice, a report. Four clocks run. */
export const ENTRIES_OF_A_CASE = 4

const acts = `(values
  (1, 'Arrest', json_build_object('personId', '00000000-0000-4000-8000-0000000000bb', 'zone', 'America/New_York', 'isArrestWithoutWarrant', true,
    'arrestingOfficerId', '00000000-0000-4000-8000-0000000000aa', 'consularNotification', 'within-72-hours')),
  (2, 'BookIn', json_build_object('zone', 'America/New_York', 'facility', 'EXAMPLE1', 'facilityKind', 'hold-room', 'from', 'arrest')),
  (3, 'AdvisePerson', json_build_object('isRightsGiven', true)),
  (4, 'RecordArrestReport', json_build_object('form', 'I-213'))
) as act (sequence, name, payload)`

const uuid = (first: string, number: string) => `(lpad(to_hex(${number}), 8, '0') || '-0000-7000-8000-0000000000${first}')::uuid`

/**
 * Fills an empty ledger with invented cases by SQL: the columns a fold reads, and no chain. Entries of one case lie apart, as they would if cases
 * went on side by side.
 */
export async function fillLedger({ app }: RecordDatabase, cases: number): Promise<void> {
  await app.query(`
    insert into ledger.entry (position, entry_id, case_id, case_kind, sequence, act, outcome, office, officer_id, occurred_at, recorded_at, payload,
      restrictions, authorities, findings, documents, previous_hash, hash)
    select (act.sequence - 1) * ${cases}::bigint + place, ${uuid('ee', `(act.sequence - 1) * ${cases} + place`)}, ${uuid('ca', 'place')}, 'custody', act.sequence, act.name,
      'recorded', 'custody', '00000000-0000-4000-8000-0000000000aa', moment, moment, act.payload, '{}', '[]', '[]', '[]', sha256(''), sha256('')
    from generate_series(1, ${cases}) place cross join ${acts}
    cross join lateral (select timestamptz '2026-03-01' + place * interval '7 seconds' + act.sequence * interval '1 hour' as moment) moments`)
  await app.query(`insert into ledger.batch values ($1, 1, sha256(''))`, [cases * ENTRIES_OF_A_CASE])
}

/** Spreads the open clocks over 25 offices, the first with 26 in a hundred of them and the last with 1. */
export async function spreadOffices(database: RecordDatabase): Promise<void> {
  const shares = Array.from({ length: 25 }, (_, place) => 1 / (place + 1))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const bounds = shares.map((_, place) => shares.slice(0, place + 1).reduce((sum, share) => sum + share, 0) / all)
  const owner = await database.owner()
  await owner.query(
    `update derived.clock set office = 'office-' || lpad((1 + width_bucket(
      ('x' || substr(md5(case_id::text), 1, 7))::bit(28)::int / 268435456.0, $1::numeric[]))::text, 2, '0')`,
    [bounds.slice(0, -1)],
  )
  await owner.query('vacuum (full, analyze) derived.clock')
  await owner.end()
}

/** The clocks of those cases worked out by one statement over their entries, as somebody would who keeps no board: the first 50 of an office. */
export const oneStatement = `
  select * from (
    select arrest.case_id, clock, office, due_at from (
      select case_id, 'office-' || lpad((1 + ('x' || substr(md5(case_id::text), 1, 7))::bit(28)::int % 25)::text, 2, '0') as office, occurred_at,
        (payload->>'isArrestWithoutWarrant')::boolean as without_warrant, payload->>'consularNotification' as consular
      from ledger.entry where act = 'Arrest' and outcome = 'recorded'
    ) arrest cross join lateral (values
      ('ero-48h-custody-determination', occurred_at + interval '48 hours', without_warrant, 'DetermineCustody'),
      ('ero-consular-notification.within-72-hours', occurred_at + interval '72 hours', consular = 'within-72-hours', 'NotifyConsul')
    ) as clock (clock, due_at, applies, stop)
    where applies and not exists (select from ledger.entry stop where stop.case_id = arrest.case_id and stop.act = clock.stop)
    union all
    select booking.case_id, clock, 'office-' || lpad((1 + ('x' || substr(md5(case_id::text), 1, 7))::bit(28)::int % 25)::text, 2, '0'), due_at from ledger.entry booking
    cross join lateral (values
      ('ero-holdroom-12h', occurred_at + interval '12 hours'), ('ero-holdroom-72h-waiver', occurred_at + interval '72 hours')
    ) as clock (clock, due_at)
    where act = 'BookIn' and outcome = 'recorded' and payload->>'facilityKind' = 'hold-room'
      and not exists (select from ledger.entry stop where stop.case_id = booking.case_id and stop.act = 'BookOut' and stop.sequence > booking.sequence)
  ) open where office = 'office-01' order by due_at limit 50`
