import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AssembledFile } from '../../../src/audit/parquet/assembled-file.ts'
import { type Cells, pickRows, textStarts } from '../../../src/audit/parquet/cells.ts'
import { readHybrid } from '../../../src/audit/parquet/hybrid.ts'
import { openPart } from '../../../src/audit/parquet/open-part.ts'
import { readFooter } from '../../../src/audit/parquet/read-footer.ts'
import { readStruct } from '../../../src/audit/parquet/read-struct.ts'
import { Room } from '../../../src/audit/parquet/room.ts'
import type { Struct, Thrift } from '../../../src/audit/parquet/thrift.ts'
import { GroupMaker } from '../../../src/audit/parquet/write-cells.ts'
import { writeStruct } from '../../../src/audit/parquet/write-struct.ts'
import { Sentence } from '../../../src/kernel/sentence.ts'
import { ByteSink } from '../../../src/releases/parquet/byte-sink.ts'
import { appendPacked, appendRun } from '../../../src/releases/parquet/hybrid-encoding.ts'

let home = ''
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'writ-parquet-'))
})
afterAll(() => rm(home, { recursive: true, force: true }))

/** Writes into a file that is there. */
async function writeAt(path: string, bytes: Uint8Array, at: number): Promise<void> {
  const file = await open(path, 'r+')
  await file.write(bytes, 0, bytes.length, at)
  await file.close()
}

/** Writes a table with DuckDB: a writer that is not ours. */
async function written(name: string, select: string, options = 'compression uncompressed'): Promise<string> {
  const path = join(home, name)
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`copy (${select}) to '${path}' (format parquet, ${options})`)
  connection.closeSync()
  instance.closeSync()
  return path
}

/** The texts of cells, null where empty. */
function textsOf({ rows, present, codes, count, values }: Cells): (string | null)[] {
  const starts = textStarts(values, count, new Room())
  let filled = 0
  return Array.from({ length: rows }, (_, row) => {
    if (present[row] !== 1) return null
    const place = codes ? (codes[filled] ?? 0) : filled
    filled++
    return Buffer.from(values.subarray(starts[place], (starts[place + 1] ?? 0) - 4)).toString()
  })
}

const thrift: fc.Arbitrary<Thrift> = fc.letrec<{ value: Thrift; struct: Struct }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.record({ kind: fc.constant('bool' as const), is: fc.boolean() }),
    fc.record({
      kind: fc.constant('int' as const),
      type: fc.constantFrom(5 as const, 6 as const),
      value: fc.bigInt({ min: -(2n ** 31n), max: 2n ** 31n - 1n }),
    }),
    fc.record({ kind: fc.constant('bytes' as const), value: fc.uint8Array({ maxLength: 20 }) }),
    fc.record({ kind: fc.constant('double' as const), bytes: fc.uint8Array({ minLength: 8, maxLength: 8 }) }),
    fc.array(tie('struct'), { maxLength: 20 }).map((items) => ({ kind: 'list' as const, element: 12, items })),
    tie('struct'),
  ),
  struct: fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 60 }), tie('value')), { selector: ([id]) => id, maxLength: 6 })
    .map((fields) => ({ kind: 'struct' as const, fields: new Map(fields.toSorted(([one], [other]) => one - other)) })),
})).struct

describe('the footer of a Parquet file', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(thrift, (value) => {
        if (value.kind !== 'struct') return
        const bytes = writeStruct(value)
        const { struct, end } = readStruct(bytes)
        expect(end).toBe(bytes.length)
        expect(Buffer.from(writeStruct(struct)).equals(bytes)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('is refused, and never read for ever, where bytes are missing or wrong', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          expect(readStruct(bytes).end).toBeLessThanOrEqual(bytes.length)
        } catch (fault) {
          expect(fault).toBeInstanceOf(RangeError)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('of another kind of file is refused in one sentence', async () => {
    const path = await written('cut.parquet', 'select 1 as one')
    const cut = join(home, 'cut-short.parquet')
    await writeFile(cut, (await readFile(path)).subarray(0, -6))
    await expect(readFooter(cut)).rejects.toThrow(Sentence)
  })
})

describe('numbers of few bits', () => {
  test('are read as they were packed, at every width', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 300 }),
        fc.nat({ max: 40 }),
        (width, raw, run) => {
          const values = Int32Array.from(raw, (value) => value % 2 ** width)
          const sink = new ByteSink()
          appendPacked(sink, values, values.length - (values.length % 8), width)
          const packed = values.length - (values.length % 8)
          if (run > 0) appendRun(sink, 1, run, width)
          const out = new Int32Array(packed + run)
          readHybrid(Uint8Array.from(sink.written()), 0, width, out)
          expect([...out]).toEqual([...values.subarray(0, packed), ...Array.from({ length: run }, () => 1)])
        },
      ),
    )
  })

  test('are refused where bytes are missing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 24 }), (bytes, width) => {
        try {
          readHybrid(bytes, 0, width, new Int32Array(100))
        } catch (fault) {
          expect(fault).toBeInstanceOf(RangeError)
        }
      }),
    )
  })
})

describe('cells picked out of a column', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.constantFrom('', 'a', 'long enough to pass four bytes'),
    fc.string({ unit: 'grapheme', maxLength: 9 }),
  )
  for (const distinct of ['few', 'many'] as const) {
    test(`are those of the rows asked for, where texts are ${distinct}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 60 }), fc.infiniteStream(fc.boolean()), async (cells, coin) => {
          const texts = cells.map((text, row) => (text !== null && distinct === 'many' ? `${text} ${row}` : text))
          const values = texts
            .map((text, row) => `(${row}, ${text === null ? 'null' : `'${text.replaceAll("'", "''")}'`}::varchar)`)
            .join(', ')
          const path = await written('texts.parquet', `select text from (values ${values}) as given(row, text) order by row`)
          const picked = Int32Array.from(texts.keys()).filter(() => coin.next().value)
          const footer = await readFooter(path)
          const room = new Room()
          const part = await openPart(footer, room)
          const read = await part.cells(0, 'text')
          expect(textsOf(read)).toEqual(texts)
          expect(textsOf(pickRows(read, picked, room))).toEqual([...picked].map((row) => texts[row]))
          await part.close()
        }),
        { numRuns: 20 },
      )
    })
  }
})

describe('a file put together out of other files', () => {
  test('is read by another reader as what was put into it', async () => {
    const select = `select range::integer as number, case when range % 3 > 0 then 'text ' || range % 7 end as text, timestamp '2026-01-01' + range * interval 1 hour as moment from range(5000)`
    const source = await readFooter(await written('source.parquet', select, 'compression snappy, row_group_size 2048'))
    const path = join(home, 'assembled.parquet')
    const file = await AssembledFile.create(path, ['moment', 'made', 'text'])
    const maker = new GroupMaker()
    const released = await readFile(source.path)
    for (const [rowGroup, { rows, chunks }] of source.rowGroups.entries()) {
      const numbers = Int32Array.from({ length: rows }, (_, row) => row * 2)
      const cells = {
        rows,
        present: new Int32Array(rows).fill(1),
        filled: rows,
        count: rows,
        values: new Uint8Array(numbers.buffer),
        size: 4 as const,
      }
      maker.add({ name: 'made', kind: 'int32' }, cells)
      await file.add(rowGroup, maker.finish(rows))
      const taken = ['text', 'moment'].flatMap((name) => chunks.get(name) ?? [])
      const at = file.reserve(taken.reduce((sum, { length }) => sum + length, 0))
      file.describeTaken(rowGroup, ['text', 'moment'], { footer: source, rowGroup }, at)
      await writeAt(path, Buffer.concat(taken.map(({ start, length }) => released.subarray(start, start + length))), at)
    }
    await file.finish(source.rowGroups.map(({ rows }) => rows))
    const bytes = await readFile(path)
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length),
    })
    expect(rows).toHaveLength(5000)
    expect(rows.map(({ text }) => text ?? null)).toEqual(Array.from({ length: 5000 }, (_, n) => (n % 3 > 0 ? `text ${n % 7}` : null)))
    expect(rows.map(({ moment }) => (moment instanceof Date ? moment.toISOString() : moment))[25]).toBe('2026-01-02T01:00:00.000Z')
    expect(rows.map(({ made }) => made).filter((made) => made === 0)).toHaveLength(source.rowGroups.length)
    expect(source.rowGroups.length).toBeGreaterThan(1)
  })

  test('leaves nothing behind when it is given up', async () => {
    const path = join(home, 'given-up.parquet')
    const file = await AssembledFile.create(path, ['text'])
    await file.abandon()
    await expect(readFile(path)).rejects.toThrow('ENOENT')
  })

  test('is not finished while a column is missing', async () => {
    const path = join(home, 'missing.parquet')
    const file = await AssembledFile.create(path, ['text'])
    await expect(file.finish([0])).rejects.toThrow('The column text is missing')
    await file.abandon()
  })
})
