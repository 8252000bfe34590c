import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { ColumnPages } from '../../../src/releases/parquet/column-pages.ts'
import { NumberRoom, writeNumberColumn } from '../../../src/releases/parquet/number-column.ts'
import { ParquetFile } from '../../../src/releases/parquet/parquet-file.ts'
import type { ParquetColumn } from '../../../src/releases/parquet/parquet-schema.ts'
import { writeTextColumn } from '../../../src/releases/parquet/text-column.ts'
import { TextDictionary } from '../../../src/releases/parquet/text-dictionary.ts'
import { plainPool, TextPoolBuilder } from '../../../src/releases/xlsx/text-pool.ts'
import { scratchFolder } from './build-workbook.ts'
import { ask } from './read-back.ts'

const inFolder = scratchFolder()
let made = 0

type Values = readonly (string | number | null)[]
interface Column {
  column: ParquetColumn
  values: Values
}

const pool = (texts: readonly string[], isShared: boolean) => {
  const builder = new TextPoolBuilder(0, isShared)
  for (const text of texts) builder.addText(text)
  return plainPool(builder)
}

/** Writes columns in row groups of `groupRows` rows. Texts before `b` are shared by all groups, others are each group's own. */
function write(columns: readonly Column[], rowCount: number, groupRows: number): string {
  const path = inFolder(`${++made}.parquet`)
  const file = new ParquetFile(
    path,
    columns.map(({ column }) => column),
  )
  const pages = new ColumnPages(file.out)
  const all = [...new Set(columns.flatMap(({ values }) => values.filter((value) => typeof value === 'string')))]
  const shared = all.filter((text) => text < 'b')
  const own = all.filter((text) => text >= 'b')
  const places = new Map([...shared.map((text, i) => [text, i + 1] as const), ...own.map((text, i) => [text, -1 - i] as const)])
  const texts = { shared: pool(shared, true), own: pool(own, false) }
  const dictionary = new TextDictionary()
  const room = new NumberRoom()
  for (let from = 0; from < rowCount; from += groupRows) {
    const count = Math.min(groupRows, rowCount - from)
    const chunks = columns.map(({ column, values }) => {
      const group = values.slice(from, from + count)
      if (column.kind === 'text') {
        dictionary.build(
          Int32Array.from(group, (value) => places.get(String(value)) ?? 0),
          count,
          shared.length,
          own.length,
        )
        return writeTextColumn(pages, column, texts, dictionary, count)
      }
      room.gather(
        Float64Array.from(group, (value) => (value === null ? Number.NaN : Number(value))),
        count,
      )
      return writeNumberColumn(pages, column, room, count)
    })
    file.endGroup(count, chunks)
  }
  file.finish()
  return path
}

const column = (name: string, kind: ParquetColumn['kind']): ParquetColumn => ({ name, kind, isOptional: true })
const orNull = <T>(values: fc.Arbitrary<T>) => fc.option(values, { freq: 4 })
const text = fc.oneof(
  fc.constantFrom('a', 'b', 'aa', 'bb'),
  fc.stringMatching(/^[a-d]{1,6}$/),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((s) => s.trim() === s && s !== ''),
)

/** Rows of five columns, few or many, of few or many distinct texts. */
const tables = fc.integer({ min: 0, max: 60 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    group: fc.integer({ min: 1, max: 70 }),
    texts: fc.array(orNull(text), { minLength: rows, maxLength: rows }),
    doubles: fc.array(orNull(fc.double({ noNaN: true })), { minLength: rows, maxLength: rows }),
    days: fc.array(orNull(fc.integer({ min: -25_567, max: 47_846 })), { minLength: rows, maxLength: rows }),
    times: fc.array(orNull(fc.integer({ min: -2_208_988_800_000_000, max: 4_133_980_799_999_999 })), { minLength: rows, maxLength: rows }),
  }),
)

async function readWithHyparquet(path: string): Promise<Record<string, unknown>[]> {
  const bytes = readFileSync(path)
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  return Number(parquetMetadata(file).num_rows) === 0 ? [] : await parquetReadObjects({ file })
}

describe('a Parquet file as Writ writes it', () => {
  test('is read back by DuckDB and by hyparquet, value for value', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({ rows, group, texts, doubles, days, times }) => {
        const columns = [
          { column: column('t', 'text'), values: texts },
          { column: column('n', 'double'), values: doubles },
          { column: column('d', 'date'), values: days },
          { column: column('i', 'timestamp'), values: times },
          { column: { name: 'row', kind: 'int32', isOptional: false } as const, values: texts.map((_, i) => i - 3) },
        ]
        const path = write(columns, rows, group)
        const expected = texts.map((t, i) => [t, doubles[i] ?? null, days[i] ?? null, times[i] ?? null, i - 3])
        const got = await ask(`select t, n, (d - date '1970-01-01')::int, epoch_us(i), "row" from '${path}'`)
        const numbers = (row: readonly unknown[]) => row.map((value, i) => (value === null || i === 0 ? value : Number(value) + 0))
        expect(got.map(numbers)).toEqual(expected.map(numbers))
        const others = await readWithHyparquet(path)
        const micros = (value: unknown) => (value instanceof Date ? value.getTime() + 0 : null)
        expect(others.map(({ t, d, i, row }) => [t, micros(d), micros(i), row])).toEqual(
          expected.map(([t, , d, i, row]) => [
            t,
            d === null ? null : Number(d) * 86_400_000,
            i === null ? null : Math.trunc(Number(i) / 1000) + 0,
            row,
          ]),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('says what its columns are: text, numbers, days, and times of no zone', async () => {
    const kinds = ['text', 'double', 'date', 'timestamp', 'int32'] as const
    const path = write(
      kinds.map((kind) => ({ column: column(kind, kind), values: [null] })),
      1,
      1,
    )
    const described = await ask(`select column_name, column_type from (describe from '${path}')`)
    expect(Object.fromEntries(described)).toEqual({
      text: 'VARCHAR',
      double: 'DOUBLE',
      date: 'DATE',
      timestamp: 'TIMESTAMP',
      int32: 'INTEGER',
    })
  })

  test('packs every number of distinct texts from 1 to 600, each width of code among them', async () => {
    for (const distinct of [1, 2, 3, 4, 5, 8, 9, 16, 17, 33, 65, 129, 257, 600]) {
      const values = Array.from({ length: distinct * 3 }, (_, i) => (i % 7 === 3 ? null : `a${i % distinct}`))
      const path = write([{ column: column('t', 'text'), values }], values.length, 10_000)
      expect((await ask(`from '${path}'`)).flat()).toEqual(values)
    }
  })

  test('carries limits that let a reader pass over row groups', async () => {
    const values = Array.from({ length: 100 }, (_, i) => i)
    const path = write([{ column: column('n', 'double'), values }], 100, 25)
    const groups = await ask(`select stats_min_value, stats_max_value, stats_null_count from parquet_metadata('${path}')`)
    expect(groups).toEqual([
      ['-0.0', '24.0', '0'],
      ['25.0', '49.0', '0'],
      ['50.0', '74.0', '0'],
      ['75.0', '99.0', '0'],
    ])
    expect(await ask(`select count(*) from '${path}' where n = 0`)).toEqual([['1']])
  })
})
