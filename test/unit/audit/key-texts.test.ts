import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cells, textStarts } from '../../../src/audit/parquet/cells.ts'
import { Room } from '../../../src/audit/parquet/room.ts'
import { joinKeys } from '../../../src/audit/stints/key-texts.ts'

function textCells(texts: readonly (string | null)[]): Cells {
  const filled = texts.filter((text) => text !== null)
  const values = Buffer.concat(
    filled.map((text) => {
      const bytes = Buffer.from(text)
      const length = Buffer.alloc(4)
      length.writeUInt32LE(bytes.length)
      return Buffer.concat([length, bytes])
    }),
  )
  return { rows: texts.length, present: presence(texts), filled: filled.length, count: filled.length, values, size: 0 }
}

function momentCells(micros: readonly (bigint | null)[]): Cells {
  const filled = micros.filter((moment) => moment !== null)
  const values = new Uint8Array(BigInt64Array.from(filled).buffer)
  return { rows: micros.length, present: presence(micros), filled: filled.length, count: filled.length, values, size: 8 }
}

const presence = (values: readonly unknown[]) => Int32Array.from(values, (value) => (value === null ? 0 : 1))

function keys(ids: readonly (string | null)[], moments: readonly (bigint | null)[], codes?: readonly (string | null)[]): (string | null)[] {
  const room = new Room()
  const { rows, present, count, values } = joinKeys(room, textCells(ids), momentCells(moments), codes && textCells(codes))
  const starts = textStarts(values, count, room)
  let filled = 0
  return Array.from({ length: rows }, (_, row) => {
    if (present[row] !== 1) return null
    const from = starts[filled++]
    return Buffer.from(values.subarray(from, (starts[filled] ?? 0) - 4)).toString()
  })
}

/** As R 4.3 and later prints an instant: told by Temporal, with no time at midnight. */
function printed(micros: bigint): string {
  const moment = Temporal.PlainDateTime.from('1970-01-01T00:00:00').add({
    seconds: Number(micros / 1_000_000n),
    microseconds: Number(micros % 1_000_000n),
  })
  const isMidnight = moment.toPlainTime().equals('00:00:00')
  return isMidnight ? moment.toPlainDate().toString() : moment.toString().replace('T', ' ')
}

const second = 1_000_000n
const moment = fc.oneof(
  fc.bigInt({ min: -3_000_000_000n, max: 6_000_000_000n }).map((seconds) => seconds * second),
  fc.bigInt({ min: -20_000n, max: 40_000n }).map((days) => days * 86_400n * second),
  fc.bigInt({ min: 0n, max: 2_000_000_000_000_000n }),
)

describe('keys of stints and stays', () => {
  test('are the id, the moment and the code, as the public pipeline prints them', () => {
    expect(keys(['a1'], [1_767_254_400n * second], ['KEYHOLD'])).toEqual(['a1_2026-01-01 08:00:00_KEYHOLD'])
    expect(keys(['a1'], [1_767_225_600n * second])).toEqual(['a1_2026-01-01'])
    expect(keys(['a1'], [1_767_225_600n * second + 500_000n])).toEqual(['a1_2026-01-01 00:00:00.5'])
  })

  test('print every moment as Temporal does', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 20 }), (moments) => {
        expect(
          keys(
            moments.map((_, row) => `id${row}`),
            moments,
          ),
        ).toEqual(moments.map((micros, row) => `id${row}_${printed(micros)}`))
      }),
    )
  })

  test('are empty where any part is', () => {
    const some = <Value>(value: Value, is: boolean) => (is ? value : null)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 30 }), (rows) => {
        const made = keys(
          rows.map(([id], row) => some(`person ${row}`, id)),
          rows.map(([, moment], row) => some(BigInt(row) * 3600n * second, moment)),
          rows.map(([, , code], row) => some(`CODE${row}`, code)),
        )
        const expected = rows.map((are, row) =>
          are.every(Boolean) ? `person ${row}_${printed(BigInt(row) * 3600n * second)}_CODE${row}` : null,
        )
        expect(made).toEqual(expected)
      }),
    )
  })
})
