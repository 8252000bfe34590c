import { expect, test } from 'vitest'
import { checkOf } from '../unit/releases/audit-files.ts'
import { auditOnce, describeData, one, pairs } from './releases-files.ts'

describeData('the segregation reports of 2018 to 2023 (SRMS)', () => {
  const audit = auditOnce('releases/SRMS_spreadsheet_9.1.2018-9.1.2023_Redacted.xlsx')
  const table = "'tables/segregation-srms.parquet'"

  test('14,264 rows, then 70 that hold nothing but a word in the last column', () => {
    expect(audit().quality.sheets).toMatchObject([{ rows: 14_264, noteCount: 70 }])
    expect(new Set(audit().quality.sheets[0]?.notes.map(({ text }) => text))).toEqual(new Set(['Suicide Risk']))
  })

  test('by type of report', async () => {
    expect(await pairs(audit(), `select report_type, count(*) from ${table} group by 1`)).toEqual({
      '14 Day': 7_023,
      '72 Hour': 5_205,
      '30 Day Interval': 2_036,
    })
  })

  test('the length is the days from placement to release in 13,974 rows, differs in 135, and 155 are open', async () => {
    expect(await one(audit(), `select count(*) from ${table} where length_of_stay = release_date - placement_date`)).toBe(13_974)
    expect(checkOf(audit().quality, 'length-differs').count).toBe(135)
    expect(await one(audit(), `select count(*) from ${table} where release_date is null`)).toBe(155)
  })

  test('the length: mean 27.02, median 15, longest 817; 15 days or more 7,531, 90 or more 710, 365 or more 48', async () => {
    const [row] =
      await audit().ask(`select round(avg(length_of_stay), 2) as mean, median(length_of_stay) as median, max(length_of_stay) as longest,
      count(*) filter (length_of_stay >= 15)::integer as d15, count(*) filter (length_of_stay >= 90)::integer as d90, count(*) filter (length_of_stay >= 365)::integer as d365 from ${table}`)
    expect(row).toEqual({ mean: 27.02, median: 15, longest: 817, d15: 7_531, d90: 710, d365: 48 })
  })

  test('35 reports were made before the placement, 3,835 more than 14 days after it', async () => {
    expect(checkOf(audit().quality, 'created-before-placement-date').count).toBe(35)
    expect(await one(audit(), `select count(*) from ${table} where cast(created as date) > placement_date + 14`)).toBe(3_835)
    const flagged = `select count(distinct "row") from 'entries.parquet' where list_contains(flags, 'impossible-date')`
    expect(await one(audit(), flagged)).toBe(35)
  })

  test('health and free text are counted and go no further; reasons that speak of them are replaced', async () => {
    const columns = audit().quality.tables[0]?.columns ?? []
    const out = Object.fromEntries(columns.filter(({ leftOut }) => leftOut).map(({ name, leftOut, filled }) => [name, [leftOut, filled]]))
    expect(out).toEqual({
      tracking_number: ['identity-number', 14_264],
      alien_number: ['identity-number', 14_264],
      detailed_placement_reason: ['free-text', 14_264],
      mental_illness: ['health', 8_787],
      serious_medical_illness: ['health', 8_778],
      serious_disability: ['health', 8_778],
      smi_spi_dis_description: ['health', 14_263],
      fo_recommendation: ['free-text', 14_263],
      suicide_risk: ['health', 37],
    })
    const hidden = columns.find(({ name }) => name === 'placement_reason')?.hidden ?? 0
    expect(hidden).toBe(await one(audit(), `select count(*) from ${table} where placement_reason like '(left out: %'`))
    const open = `select count(*) from ${table} where placement_reason not like '(left out: %' and regexp_matches(lower(placement_reason), 'mental|medical|suicid|hunger|gang|lgbt')`
    expect(await one(audit(), open)).toBe(0)
    expect(hidden).toBeGreaterThan(3_000)
  })
})

describeData('the segregation placements of 2012 to 2017 (ICIJ)', () => {
  const audit = auditOnce('releases/icij-solitary-voices-final-dataset-for-publication.csv.gz')
  const table = "'tables/segregation-icij.parquet'"

  test('8,488 rows, parted by bars', () => {
    expect(audit().quality.sheets).toMatchObject([{ rows: 8_488, container: 'csv', delimiter: '|', encoding: 'utf-8' }])
  })

  test('days by date difference equal days_solitary in 3,334 rows, differ in 4,959, and 195 are open', async () => {
    expect(await one(audit(), `select count(*) from ${table} where days_solitary = release_date - placement_date`)).toBe(3_334)
    expect(checkOf(audit().quality, 'length-differs').count).toBe(4_959)
    expect(await one(audit(), `select count(*) from ${table} where release_date is null`)).toBe(195)
    expect(checkOf(audit().quality, 'release-date-before-placement-date').count).toBe(2_148)
  })

  test('the reason is in the published file: 4,805 of these agree once day and month are swapped, and 154 are a year off', async () => {
    const swap = (day: string) => `cast(try_strptime(strftime(${day}, '%Y-%d-%m'), '%Y-%m-%d') as date)`
    const [placed, released] = [swap('placement_date'), swap('release_date')]
    const pairs = [`${released} - placement_date`, `release_date - ${placed}`, `${released} - ${placed}`].map(
      (days) => `coalesce(days_solitary = ${days}, false)`,
    )
    const differing = `from ${table} where days_solitary <> release_date - placement_date`
    expect(await one(audit(), `select count(*) ${differing} and (${pairs.join(' or ')})`)).toBe(4_805)
    const candidates = ['placement_date', placed].flatMap((from) => ['release_date', released].map((to) => `${to} - ${from}`))
    const yearOff = candidates.map((days) => `coalesce(abs(abs(days_solitary - (${days})) - 365) <= 1, false)`)
    expect(await one(audit(), `select count(*) ${differing} and not (${pairs.join(' or ')}) and (${yearOff.join(' or ')})`)).toBe(154)
  })

  test('rows whose dates cannot both be right are flagged, none is mended', async () => {
    const flagged = `select count(*) from 'entries.parquet' where act = 'PlacedInSegregation' and list_contains(flags, 'impossible-date')`
    expect(await one(audit(), flagged)).toBe(4_959)
    const outFirst = `select count(*) from 'entries.parquet' where act = 'PlacedInSegregation' and list_contains(flags, 'out-before-in')`
    expect(await one(audit(), outFirst)).toBe(2_148)
  })
})
