import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BuiltRegister, buildRegister } from '../../src/audit/places/build-register.ts'
import { dataFile, describeData } from './releases-files.ts'

const lists = [
  'facilities/ddp_facilities.csv',
  'facilities/detention-system-facilities-2026-07-25.csv',
  'facilities/ICE_Facility_List_11-06-2017-web.xlsx',
  'facilities/ice-areas-of-responsibility.csv',
]
const named = [
  'facilities/facilities-daily-population-latest.parquet',
  'releases/SRMS_spreadsheet_9.1.2018-9.1.2023_Redacted.xlsx',
  'releases/icij-solitary-voices-final-dataset-for-publication.csv.gz',
  'releases/rif-FOIA_15-87693_07262015_LESA-STU_FINAL_FY15YTD.xlsx',
]

describeData('the register of places, from the public lists', () => {
  let dir = ''
  let built: BuiltRegister
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'writ-places-'))
    built = await buildRegister({ files: [...lists, ...named].map(dataFile), dir: join(dir, 'register') })
  })
  afterAll(() => rm(dir, { recursive: true, force: true }))

  const accountOf = (part: string) => {
    const account = built.summary.accounts.find(({ file }) => file.includes(part))
    if (!account) throw new Error(`no account of ${part}`)
    const { matched, ambiguous, unknown } = account
    return { matched, ambiguous, unknown }
  }

  test('1,883 places, 1,855 of them with a code; 207 rows of the 2017 list are blacked out', () => {
    expect(built.summary).toMatchObject({ places: 1_883, coded: 1_855, inNoList: 23, withheld: 207 })
    expect(built.summary.kinds).toEqual({ detention: 1_432, 'hold-room': 196, hospital: 225, hotel: 11, other: 10, staging: 9 })
  })

  test('every id is of one place, and every code of one', () => {
    expect(new Set(built.places.map(({ placeId }) => placeId)).size).toBe(built.places.length)
    const codes = built.places.flatMap(({ code }) => code ?? [])
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('every code of the daily population: 707, of which 684 are in a list', () => {
    const { matched, ambiguous, unknown } = accountOf('daily-population')
    expect(matched.labels + ambiguous.labels + unknown.labels).toBe(707)
    expect([matched.labels, ambiguous.labels, unknown.labels]).toEqual([684, 7, 16])
    expect(matched.rows + ambiguous.rows + unknown.rows).toBe(888_699)
  })

  test('every name of the segregation reports of 2018 to 2023: 14,264 rows', () => {
    const { matched, ambiguous, unknown } = accountOf('SRMS')
    expect({ matched, ambiguous, unknown }).toEqual({
      matched: { labels: 123, rows: 11_229 },
      ambiguous: { labels: 17, rows: 3_035 },
      unknown: { labels: 0, rows: 0 },
    })
    expect(matched.rows + ambiguous.rows).toBe(14_264)
  })

  test('every name of the segregation placements of 2012 to 2017: 8,488 rows', () => {
    const { matched, ambiguous, unknown } = accountOf('icij')
    expect({ matched, ambiguous, unknown }).toEqual({
      matched: { labels: 99, rows: 6_205 },
      ambiguous: { labels: 13, rows: 2_283 },
      unknown: { labels: 0, rows: 0 },
    })
    expect(matched.rows + ambiguous.rows).toBe(8_488)
  })

  test('every name of the detainers of fiscal year 2015: 79,053 rows, most of them jails no list of places has', () => {
    const { matched, ambiguous, unknown } = accountOf('rif-FOIA')
    expect({ matched, ambiguous, unknown }).toEqual({
      matched: { labels: 742, rows: 31_538 },
      ambiguous: { labels: 414, rows: 17_222 },
      unknown: { labels: 1_597, rows: 30_293 },
    })
    expect(matched.rows + ambiguous.rows + unknown.rows).toBe(79_053)
  })

  test('a name that two places have is never settled by itself', () => {
    const elPaso = built.accounted.filter(({ name }) => /^EL PASO SERVICE PROCESSING CENTER/i.test(name ?? ''))
    expect(elPaso.map(({ outcome }) => outcome)).toContain('ambiguous')
    expect(elPaso.flatMap(({ candidates }) => candidates.map(({ code }) => code))).toEqual(expect.arrayContaining(['EPC', 'ELPHOLD']))
  })

  test('rows of the compiled list whose state and address slipped are left to an officer, with what speaks against the match', () => {
    const slipped = built.accounted.find(
      ({ file, name }) => file.startsWith('detention-system') && name === 'Nevada Southern Detention Center',
    )
    expect(slipped).toMatchObject({ outcome: 'ambiguous', candidates: [{ code: 'NVSDCNV', likeness: 100 }] })
    expect(slipped?.how).toBe('one place has the name, but it is in NV, the file says MI and it is in PAHRUMP, the file says Baldwin')
  })

  test('a place keeps what every list says of it, with file and row', () => {
    const stewart = built.places.find(({ code }) => code === 'STWRTGA')
    expect(stewart).toMatchObject({ kind: 'detention', state: 'GA', area: 'ATL', zone: 'America/New_York', contract: 'DIGSA' })
    const capacity = stewart?.facts.filter(({ fact }) => fact === 'capacity').map(({ value, on, sheet }) => [value, on, sheet])
    expect(capacity).toContainEqual(['1966', '2017-11-06', 'Facility List - Main'])
  })
})
