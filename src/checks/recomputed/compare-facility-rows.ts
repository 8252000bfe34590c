import { z } from 'zod'
import { type CheckFinding, findingIn } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, plain, type TableRow } from '../tables/table.ts'
import { recomputedWords } from '../words/recomputed-words.ts'
import type { Edition } from '../workbook/edition.ts'
import { breakdowns } from '../workbook/facilities/facility-columns.ts'

/** The people held at one facility over the time an edition covers, as row-level data give them, counted in two ways. */
export const RecomputedFacility = z.object({
  from: z.string().describe('First day averaged over'),
  until: z.string().describe('Last day averaged over'),
  code: z.string(),
  name: z.string().nullable().describe('As the rows name it'),
  atMidnight: z.number().describe('Average of the people still there when each day ended'),
  present: z.number().describe('Average of the people there at any time of each day'),
})
export type RecomputedFacility = z.infer<typeof RecomputedFacility>

/** A name that means one code, as the rows themselves have it, a list of places, or a match somebody reviewed. */
export const FacilityName = z.object({ code: z.string(), name: z.string() })
export type FacilityName = z.infer<typeof FacilityName>

/** The average population an edition prints for a facility beside the recomputed one; `undefined` where no code is known by its name. */
export interface ComparedFacility {
  file: string
  sheet: string
  cell: string
  name: string
  published: number
  recomputed: RecomputedFacility | undefined
  /** How many codes go by the name: none and several are both no match. */
  codes: number
  isBetween: boolean
}

/** What was compared of one edition. `isReached`: the rows cover the whole time it averages over. */
export interface ComparedFacilities {
  file: string
  from: string
  until: string
  isReached: boolean
  facilities: readonly ComparedFacility[]
}

/** Averages are printed to two decimals at least, and a day may be counted in or out at either end. */
const slack = 0.5

/** The time the facilities of an edition are averaged over: the fiscal year, to the day of its data. */
export function spanOf({ fiscalYear, dataOn, namedOn }: Edition): { from: string; until: string } | undefined {
  const asOf = dataOn ?? namedOn
  if (fiscalYear === undefined || asOf === undefined) return undefined
  const from = Temporal.PlainDate.from({ year: fiscalYear - 1, month: 10, day: 1 })
  const end = Temporal.PlainDate.from({ year: fiscalYear, month: 9, day: 30 })
  const until = Temporal.PlainDate.compare(asOf, end) < 0 ? asOf : end
  return Temporal.PlainDate.compare(until, from) < 0 ? undefined : { from: from.toString(), until: until.toString() }
}

/**
 * Every facility an edition lists with a population, beside the rows of the one code that goes by exactly its name. Names that only look alike are no match.
 * @param names more names of codes than the rows have: of a list, or matches somebody reviewed
 */
export function compareFacilityRows(
  editions: readonly Edition[],
  recomputed: readonly RecomputedFacility[],
  names: readonly FacilityName[] = [],
): ComparedFacilities[] {
  return editions.flatMap((edition) => {
    const table = edition.tables.find(({ spec }) => spec.id === 'facilities')
    const span = spanOf(edition)
    if (!table || !span || recomputed.length === 0) return []
    const rows = new Map(
      recomputed.filter(({ from, until }) => from === span.from && until === span.until).map((row) => [row.code, row] as const),
    )
    const codes = codesByName([...rows.values()], names)
    const facilities = table.rows.flatMap((row) => compareOne(table, row, rows, codes))
    return [{ file: edition.workbook.file, ...span, isReached: rows.size > 0, facilities }]
  })
}

function codesByName(rows: readonly RecomputedFacility[], names: readonly FacilityName[]): Map<string, Set<string>> {
  const codes = new Map<string, Set<string>>()
  const put = (name: string, code: string) => codes.set(plain(name), (codes.get(plain(name)) ?? new Set()).add(code))
  for (const { code, name } of rows) if (name !== null) put(name, code)
  for (const { code, name } of names) put(name, code)
  return codes
}

function compareOne(
  table: PublishedTable,
  row: TableRow,
  rows: ReadonlyMap<string, RecomputedFacility>,
  codes: ReadonlyMap<string, ReadonlySet<string>>,
): ComparedFacility[] {
  const columns = breakdowns.map(({ picks }) => table.columns.filter(picks)).find((picked) => picked.length > 0) ?? []
  const [first] = columns
  if (!first) return []
  const published = columns.reduce((sum, column) => sum + (numberIn(table, row, column) ?? 0), 0)
  const known = codes.get(plain(row.label)) ?? new Set<string>()
  const [code = ''] = known.size === 1 ? known : []
  const recomputed = rows.get(code)
  const isBetween = recomputed !== undefined && published >= recomputed.atMidnight - slack && published <= recomputed.present + slack
  const at = { file: table.file, sheet: table.grid.name, cell: addressOf(row, first), name: row.label }
  return [{ ...at, published, recomputed, codes: known.size, isBetween }]
}

/** One note an edition: how many facilities lie outside what their rows give, and which by the most. */
export const checkFacilityRows = (compared: readonly ComparedFacilities[]): CheckFinding[] =>
  compared.flatMap(({ file, from, until, facilities }) => {
    const matched = facilities.flatMap(({ recomputed, ...one }) => (recomputed ? [{ ...one, recomputed }] : []))
    const outside = matched
      .filter(({ isBetween }) => !isBetween)
      .toSorted((one, other) => distanceOf(other) - distanceOf(one) || one.name.localeCompare(other.name))
    const [most] = outside
    if (!most) return []
    const { name, published, recomputed } = most
    return [
      findingIn(file, most.sheet, {
        check: 'facility-differs-from-rows',
        cell: most.cell,
        alsoCells: outside.slice(1).map(({ cell }) => cell),
        ...recomputedWords.facilities({
          from: Temporal.PlainDate.from(from),
          until: Temporal.PlainDate.from(until),
          matched: matched.length,
          outside: outside.length,
          name,
          published,
          atMidnight: recomputed.atMidnight,
          present: recomputed.present,
        }),
        severity: 'note',
        sure: 'possible',
      }),
    ]
  })

/** How far a printed number lies outside, in people. */
const distanceOf = ({ published, recomputed: { atMidnight, present } }: { published: number; recomputed: RecomputedFacility }): number =>
  Math.max(atMidnight - published, published - present, 0)
