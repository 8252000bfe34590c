import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { orderPeople } from '../../../src/audit/stints/order-people.ts'
import { newKeys, none, type StintKeys } from '../../../src/audit/stints/stint-keys.ts'

/** A row by hand: person (0 is none), stay, book-in, book-out, facility. */
type Row = [person: number, stay: number, bookIn: number, bookOut: number, facility: number]

function keysOf(rows: readonly Row[]): StintKeys {
  const keys = newKeys(rows.length)
  for (const [row, [person, stay, bookIn, bookOut, facility]] of rows.entries()) {
    // Two people in three share the half by which rows are sorted first: they are told apart by the other.
    keys.high[row] = person === 0 ? none : person * 1_000_003
    keys.low[row] = person === 0 ? none : Math.floor(person / 3) * 2 ** 40 + 5
    keys.stay[row] = stay === 0 ? none : stay
    keys.in[row] = bookIn === 0 ? none : bookIn
    keys.out[row] = bookOut === 0 ? none : bookOut
    keys.facility[row] = facility
  }
  return keys
}

const compare = (one: readonly number[], other: readonly number[]): number => {
  const place = one.findIndex((value, n) => value !== other[n])
  return (one[place] ?? 0) - (other[place] ?? 0)
}

/** The same, by the language's own sort: for each person the rows with all that is known of them. */
function byHand(rows: readonly Row[]): Map<number, number[][]> {
  const people = new Map<number, number[][]>()
  for (const [row, [person, ...known]] of rows.entries()) {
    if (person > 0) people.set(person, [...(people.get(person) ?? []), [...known, row]])
  }
  for (const known of people.values()) known.sort(compare)
  return people
}

function ordered(rows: readonly Row[]): Map<number, number[][]> {
  const { rows: places, starts, stay, in: bookIn, out, facility } = orderPeople(keysOf(rows))
  const zero = (moment = none) => (moment === none ? 0 : moment)
  return new Map(
    Array.from({ length: starts.length - 1 }, (_, person) => {
      const [from = 0, until = 0] = [starts[person], starts[person + 1]]
      const known = Array.from({ length: until - from }, (_, n) => from + n).map((n) => [
        zero(stay[n]),
        zero(bookIn[n]),
        zero(out[n]),
        facility[n] ?? 0,
        places[n] ?? 0,
      ])
      return [rows[places[from] ?? 0]?.[0] ?? 0, known]
    }),
  )
}

const moment = fc.integer({ min: 0, max: 4 })
const releases = (people: number, most: number) =>
  fc.array(fc.tuple(fc.integer({ min: 0, max: people }), moment, moment, moment, moment), { minLength: most / 2, maxLength: most })

describe('the rows of a release, person by person', () => {
  test.each([
    ['people of few rows', 60, 120],
    ['people of many rows', 3, 400],
  ])('stand in order beside what is known of them, none left out and none without an id: %s', (_, people, most) => {
    fc.assert(
      fc.property(releases(people, most), (rows) => {
        expect(ordered(rows)).toEqual(byHand(rows))
      }),
    )
  })
})
