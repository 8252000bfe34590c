import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import type { Standing } from '../../src/audit/summary.ts'
import { quality, summaryOf } from './fixture-papers.ts'

/** 40 visibly invented people, three invented places, 120 stints: enough for pages to have a second page. */
const stints = `CREATE TABLE stints AS
WITH people AS (SELECT range AS p, 'INVENTED-' || lpad((range + 1)::VARCHAR, 4, '0') AS id FROM range(40)),
moves AS (
  SELECT p, id, k, TIMESTAMP '2025-05-20 06:00:00' + INTERVAL (p * 11) DAY + INTERVAL (p * 37) MINUTE AS stay_in
  FROM people, range(3) AS moves(k)
),
placed AS (
  SELECT *, CASE k WHEN 0 THEN 'EXAHOLD' WHEN 1 THEN CASE WHEN p % 4 = 0 THEN 'EXBHOLD' ELSE 'EXACNTY' END ELSE 'EXACNTY' END AS code,
    stay_in + INTERVAL (CASE k WHEN 0 THEN 0 WHEN 1 THEN 5 + p * 3 ELSE 30 + p * 3 END) HOUR AS book_in,
    CASE WHEN k = 2 AND p % 9 = 0 THEN NULL
      ELSE stay_in + INTERVAL (CASE k WHEN 0 THEN 5 + p * 3 WHEN 1 THEN 30 + p * 3 ELSE 30 + p * 3 + 24 * (p + 1) END) HOUR END AS book_out
  FROM moves
)
SELECT id || '_' || strftime(book_in, '%Y-%m-%d %H:%M:%S') || '_' || code AS "stint_ID", id || '_' || strftime(stay_in, '%Y-%m-%d %H:%M:%S') AS "stay_ID",
  CASE WHEN p = 39 AND k = 2 THEN NULL ELSE id END AS unique_identifier, code AS detention_facility_code,
  CASE code WHEN 'EXAHOLD' THEN 'EXAMPLE CITY HOLD ROOM' WHEN 'EXBHOLD' THEN 'EXAMPLE RIVER HOLD ROOM' ELSE 'EXAMPLE COUNTY DETENTION CENTER' END AS detention_facility,
  book_in AS book_in_date_time, book_out AS book_out_date_time, stay_in AS stay_book_in_date_time,
  CASE WHEN p % 9 = 0 THEN NULL ELSE stay_in + INTERVAL (30 + p * 3 + 24 * (p + 1)) HOUR END AS stay_book_out_date_time,
  CASE WHEN code LIKE '%HOLD' THEN 'hold-room' ELSE 'detention' END AS facility_kind,
  CASE WHEN code LIKE '%HOLD' AND p % 4 = 0 THEN 'chain:' || id END AS chain_id, CASE WHEN code LIKE '%HOLD' AND p % 4 = 0 THEN 30.0 + p * 3 END AS chain_hours,
  CASE WHEN k < 2 THEN 'Transferred' ELSE 'Removed' END AS detention_release_reason,
  CASE WHEN p % 2 = 0 THEN 'Male' ELSE 'Female' END AS gender, 'EXAMPLELAND' AS citizenship_country, 1970 + p AS birth_year,
  false AS duplicate_likely_bond, (p % 13 = 0 AND k = 1) AS duplicate_likely_sameday, (p % 13 = 0 AND k = 1) AS duplicate_drop_row, (p % 13 = 0 AND k = 1) AS duplicate_likely,
  'invented-detentions.xlsx' AS file_original, CASE WHEN p < 20 THEN 'FY2025' ELSE 'FY2026' END AS sheet_original, (p % 20) * 3 + k + 8 AS row, p, k
FROM placed`

const entries = `CREATE TABLE entries AS
SELECT act || ':' || "stint_ID" AS entry_id, act, 'detentions' AS source_table, unique_identifier AS person_id, happened_at AS occurred_at, happened_at::DATE AS occurred_on,
  detention_facility_code AS facility_code, detention_facility AS facility, 'Example Area of Responsibility' AS area, 'EXAMPLE STATE' AS state,
  'Invented Program' AS program, citizenship_country, gender, birth_year,
  CASE WHEN act = 'BookedOut' THEN CASE WHEN p = 3 AND k = 1 THEN '=HYPERLINK("http://example.invalid")' ELSE detention_release_reason END END AS outcome,
  list_filter([CASE WHEN unique_identifier IS NULL THEN 'no-person-id' END, CASE WHEN duplicate_drop_row THEN 'likely-duplicate' END,
    CASE WHEN p = 7 AND k = 0 AND act = 'BookedIn' THEN 'unreadable-value' END], lambda x: x IS NOT NULL) AS flags,
  'Invented release 2026' AS release, file_original AS file, sheet_original AS sheet, row
FROM (SELECT 'BookedIn' AS act, book_in_date_time AS happened_at, * FROM stints UNION ALL SELECT 'BookedOut', book_out_date_time, * FROM stints WHERE book_out_date_time IS NOT NULL)`

const stays = `CREATE TABLE stays AS
SELECT "stay_ID", any_value(unique_identifier) AS unique_identifier, count(*) AS n_stints, 1 AS n_stays,
  string_agg(detention_facility_code, '; ' ORDER BY book_in_date_time) AS detention_facility_codes_all,
  min(stay_book_in_date_time) AS stay_book_in_date_time, any_value(stay_book_out_date_time) AS stay_book_out_date_time,
  min_by(detention_facility_code, book_in_date_time) AS detention_facility_code_first, max_by(detention_facility_code, book_in_date_time) AS detention_facility_code_last,
  max_by(detention_facility_code, coalesce(book_out_date_time, TIMESTAMP '2026-09-01') - book_in_date_time) AS detention_facility_code_longest,
  max_by(detention_release_reason, book_in_date_time) AS stay_release_reason
FROM stints WHERE NOT duplicate_drop_row AND unique_identifier IS NOT NULL GROUP BY "stay_ID"`

const finding = (
  rule: string,
  hours: number,
  severity: string,
  where: string,
) => `SELECT '${rule}:' || "stint_ID" AS finding_id, '${rule}' AS rule, '${rule}' AS clock,
  'stint' AS source_table, file_original || ':' || sheet_original || ':' || row AS subject_id, unique_identifier AS person_id, detention_facility_code AS facility_code, detention_facility AS facility,
  facility_kind, 'Example Area of Responsibility' AS area,
  book_in_date_time AS started_at, book_in_date_time + INTERVAL ${hours} HOUR AS due_at, NULL::DATE AS due_on, book_out_date_time AS ended_at,
  book_out_date_time IS NULL AS is_open,
  date_diff('minute', book_in_date_time, coalesce(book_out_date_time, TIMESTAMP '2026-09-01 00:00:00')) / 60.0 - ${hours} AS hours_over,
  CASE WHEN book_out_date_time IS NULL THEN 'lapsed' ELSE 'late' END AS state, '${severity}' AS severity, 'secondary' AS verified,
  DATE '2025-06-24' AS version_from, NULL::DATE AS version_until, 'in-force' AS version_status,
  chain_id, chain_hours,
  file_original AS file, sheet_original AS sheet, row, TIMESTAMP '2026-09-01 00:00:00' AS as_of
FROM stints WHERE NOT duplicate_drop_row AND date_diff('minute', book_in_date_time, coalesce(book_out_date_time, TIMESTAMP '2026-09-01')) > ${hours} * 60 AND ${where}`

const hold = "detention_facility_code LIKE '%HOLD'"
const findings = `CREATE TABLE findings AS ${[
  finding('ero-holdroom-12h', 12, 'policy', hold),
  finding('ero-holdroom-72h-waiver', 72, 'policy', `${hold} AND book_in_date_time::DATE BETWEEN DATE '2025-06-24' AND DATE '2026-06-22'`),
  finding('removal-period-90', 90 * 24, 'hard', 'true'),
  finding('initial-classification', 20 * 24, 'target', `NOT ${hold}`),
].join('\nUNION ALL ')}`

const population = `CREATE TABLE population AS
WITH days AS (SELECT unnest(generate_series(DATE '2025-05-20', DATE '2026-08-31', INTERVAL 1 DAY))::DATE AS day)
SELECT detention_facility_code AS facility_code, any_value(detention_facility) AS facility, day, count(DISTINCT unique_identifier) AS present,
  count(DISTINCT unique_identifier) FILTER (book_out_date_time IS NULL OR book_out_date_time::DATE > day) AS at_midnight,
  count(DISTINCT unique_identifier) FILTER (gender = 'Male') AS male, count(DISTINCT unique_identifier) FILTER (gender = 'Female') AS female,
  0 AS convicted, 0 AS possibly_minor
FROM days JOIN stints ON book_in_date_time::DATE <= day AND (book_out_date_time IS NULL OR book_out_date_time::DATE >= day)
GROUP BY detention_facility_code, day`

const chains = `CREATE TABLE chains AS
SELECT chain_id, unique_identifier AS person_id, file_original AS file, sheet_original AS sheet, row,
  min(book_in_date_time) OVER (PARTITION BY chain_id) AS chain_started_at, max(book_out_date_time) OVER (PARTITION BY chain_id) AS chain_ended_at, chain_hours,
  2 AS chain_stints
FROM stints WHERE chain_id IS NOT NULL AND NOT duplicate_drop_row QUALIFY count(*) OVER (PARTITION BY chain_id) > 1`

/** Writes the files of docs/outputs.md for visibly invented people. */
export async function makeFixture(dir: string, options: { without?: readonly string[] } = {}): Promise<void> {
  await mkdir(join(dir, 'tables'), { recursive: true })
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const sql of [stints, entries, stays, findings, population, chains]) await connection.run(sql)
  await connection.run('ALTER TABLE stints DROP COLUMN p')
  await connection.run('ALTER TABLE stints DROP COLUMN k')
  for (const column of ['facility_kind', 'chain_id', 'chain_hours']) await connection.run(`ALTER TABLE stints DROP COLUMN ${column}`)
  for (const name of ['stints', 'entries', 'stays', 'findings', 'population', 'chains']) {
    if (options.without?.includes(name)) continue
    await connection.run(`COPY ${name} TO '${join(dir, `${name}.parquet`)}' (FORMAT parquet)`)
  }
  await connection.run(
    `COPY (SELECT * EXCLUDE (file_original, sheet_original, row), file_original AS file, sheet_original AS sheet, row FROM stints) TO '${join(dir, 'tables', 'detentions.parquet')}' (FORMAT parquet)`,
  )
  const standings = await standingsOf(connection)
  connection.closeSync()
  instance.closeSync()
  await writeFile(join(dir, 'quality.json'), JSON.stringify(quality))
  await writeFile(join(dir, 'summary.json'), JSON.stringify(summaryOf(standings)))
}

/** How the invented stints stand under the clocks that could be asked: every stint is in one state. */
async function standingsOf(connection: DuckDBConnection): Promise<Standing[]> {
  const sql = `SELECT rule, any_value(severity), count(*) FILTER (state = 'late'), count(*) FILTER (state = 'lapsed') FROM findings GROUP BY rule ORDER BY rule`
  const rows = (await connection.runAndReadAll(sql)).getRows()
  return rows.map(([rule, severity, late, lapsed]) => {
    const states = { late: Number(late), lapsed: Number(lapsed), met: 116 - Number(late) - Number(lapsed) }
    const named = {
      rule: String(rule),
      clock: String(rule),
      severity: String(severity),
      verified: 'secondary',
      subject: 'stints (flagged duplicates left out)',
    }
    return { ...named, subjects: 116, states, missed: states.late + states.lapsed, untestable: 0, missing: [], sql }
  })
}
