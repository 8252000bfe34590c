import type { DuckDBConnection } from '@duckdb/node-api'
import type { Release, ReleasedPart } from '../../releases/release.ts'
import { sqlText } from '../../releases/sql-text.ts'
import { readArea } from './areas.ts'
import { findListDay } from './list-day.ts'
import { readState } from './states.ts'
import { blankPlace, type ToldPlace } from './told-place.ts'

type Cells = Readonly<Record<string, string | null>>

/** Rows of one list, and how many of them it withholds. */
export interface ToldList {
  list: string
  file: string
  sheet: string
  asOf: string | null
  rows: number
  /** Rows whose code and name are blacked out: places that exist, of which nothing else is told. */
  withheld: number
  told: readonly ToldPlace[]
}

/** Every row of every list of places, as one kind of row. */
export async function readToldLists(connection: DuckDBConnection, lists: Release): Promise<readonly ToldList[]> {
  const read: ToldList[] = []
  for (const { format, parts, columns } of lists.tables) {
    const reader = readers[format.id]
    if (!reader) continue
    for (const part of parts) {
      const asOf = findListDay([part.file, ...lists.quality.sheets.filter((sheet) => sheet.file === part.file).map(({ title }) => title)])
      const has = new Set(columns.filter(({ isInParts }) => isInParts).map(({ name }) => name))
      const rows = await cellsOf(
        connection,
        part,
        reader.columns.filter((name) => has.has(name)),
      )
      const shown = rows.filter((row) => !isWithheld(row[reader.columns[0] ?? '']))
      const where = { file: part.file, sheet: part.sheet, asOf, list: format.id }
      const told = shown.map((row) => ({ ...blankPlace, ...reader.read(row), ...where, row: Number(row.row) }))
      read.push({ ...where, rows: rows.length, withheld: rows.length - shown.length, told })
    }
  }
  return read
}

const isWithheld = (value: string | null | undefined): boolean => /^(redacted|\(b\)\s*\(.*)$/i.test(value ?? '')

async function cellsOf(connection: DuckDBConnection, part: ReleasedPart, names: readonly string[]): Promise<readonly Cells[]> {
  const cells = ['row', ...names].map((name) => `nullif(trim(cast("${name}" as varchar)), '') as "${name}"`)
  const read = await connection.runAndReadAll(`select ${cells.join(', ')} from read_parquet(${sqlText(part.parquet)}) order by "row"`)
  return read
    .getRowObjectsJS()
    .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)])))
}

interface Reader {
  /** The first holds the code or the key of the row. */
  columns: readonly string[]
  read(row: Cells): Partial<ToldPlace>
}

const numberOf = (text: string | null | undefined): number | null => {
  const plain = text?.replaceAll(',', '')
  return plain !== undefined && /^\d+(\.0+)?$/.test(plain) ? Number(plain) : null
}

/** A day as a list prints it: 2026-03-10, or 3/10/2026. Anything else ("Scheduled FY27") is no day. */
function readListDay(text: string | null | undefined): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})/.exec(text ?? '')?.[1]
  if (iso) return iso
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text ?? '') ?? []
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null
}

const coded = (text: string | null | undefined): string | null => (text && /^[A-Z0-9]{3,12}$/.test(text) ? text : null)

/** `KERN COUNTY, BAKERSFIELD, CA 93301`: the town stands before the state. */
const townOf = (address: string | null | undefined): string | null =>
  /,\s*([^,]+),\s*[A-Z]{2}\s+\d{5}/.exec(address ?? '')?.[1]?.trim() ?? null

const readers: Readonly<Record<string, Reader>> = {
  'facility-list-coded': {
    columns: ['detention_facility_code', 'name', 'address_full', 'city', 'county', 'state', 'field_office'],
    read: (row) => ({
      listKey: row.detention_facility_code ?? `row ${row.row}`,
      code: coded(row.detention_facility_code),
      name: row.name ?? null,
      address: row.address_full ?? null,
      city: row.city ?? null,
      county: row.county ?? null,
      state: readState(row.state ?? null),
      area: readArea(row.field_office ?? null),
    }),
  },
  'facility-list-compiled': {
    columns: [
      'id',
      'primary_name',
      'states',
      'address',
      'county',
      'agreement',
      'capacity',
      'facility_function',
      'field_office',
      'first_used',
      'last_used',
      'guaranteed_minimum_beds',
      'last_final_rating',
      'last_inspection_end_date',
      'last_inspection_standard',
    ],
    read: (row) => ({
      listKey: row.id ?? `row ${row.row}`,
      code: coded(row.id),
      name: row.primary_name ?? null,
      address: row.address ?? null,
      city: townOf(row.address),
      county: row.county ?? null,
      state: readState(row.states ?? null),
      area: readArea(row.field_office ?? null),
      contract: row.agreement ?? null,
      function: row.facility_function ?? null,
      capacity: numberOf(row.capacity),
      guaranteedMinimum: numberOf(row.guaranteed_minimum_beds),
      inspectionStandard: row.last_inspection_standard ?? null,
      firstUsedOn: readListDay(row.first_used),
      lastUsedOn: readListDay(row.last_used),
      ratings: row.last_final_rating ? [{ rating: row.last_final_rating, ratedOn: readListDay(row.last_inspection_end_date) }] : [],
    }),
  },
  'facility-list-2017': {
    columns: [
      'code',
      'name',
      'address',
      'city',
      'county',
      'state',
      'area',
      'contract',
      'contract_detailed',
      'capacity',
      'guaranteed_minimum',
      'contract_standard',
      'last_inspection_standard',
      'last_rating',
      'last_inspected_on',
      'earlier_rating',
      'earlier_inspected_on',
      'first_used_on',
      'last_used_on',
    ],
    read: (row) => ({
      listKey: row.code ?? `row ${row.row}`,
      code: coded(row.code),
      name: row.name ?? null,
      address: row.address ?? null,
      city: row.city ?? null,
      county: row.county ?? null,
      state: readState(row.state ?? null),
      area: readArea(row.area ?? null),
      contract: row.contract_detailed ?? row.contract ?? null,
      function: row.contract_detailed ?? null,
      capacity: numberOf(row.capacity),
      guaranteedMinimum: numberOf(row.guaranteed_minimum),
      contractStandard: row.contract_standard ?? null,
      inspectionStandard: row.last_inspection_standard ?? null,
      firstUsedOn: readListDay(row.first_used_on),
      lastUsedOn: readListDay(row.last_used_on),
      ratings: [
        ...(row.last_rating ? [{ rating: row.last_rating, ratedOn: readListDay(row.last_inspected_on) }] : []),
        ...(row.earlier_rating ? [{ rating: row.earlier_rating, ratedOn: readListDay(row.earlier_inspected_on) }] : []),
      ],
    }),
  },
}
