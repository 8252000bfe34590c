import { describe, expect, it } from 'vitest'
import { makeRegister } from '../../../src/audit/places/make-register.ts'
import type { ToldPlace } from '../../../src/audit/places/told-place.ts'
import { placeId } from '../../../src/offices/places/exports.ts'
import { toldPlace } from './told-place.ts'

const list = (name: string, told: readonly ToldPlace[]) => ({
  list: name,
  file: `${name}.csv`,
  sheet: '',
  asOf: null,
  rows: told.length,
  withheld: 0,
  told,
})

describe('the register of places', () => {
  it('makes one place of all rows with one code, by the latest list, and keeps what the earlier one said', () => {
    const { places } = makeRegister(
      [
        list('old', [toldPlace({ code: 'EXACONY', name: 'EXAMPLE CO JAIL', capacity: 20, asOf: '2017-11-06' })]),
        list('new', [toldPlace({ code: 'EXACONY', name: 'Example County Jail', capacity: 30, asOf: '2026-07-25' })]),
      ],
      [],
    )
    expect(places).toHaveLength(1)
    expect(places[0]).toMatchObject({ placeId: placeId('EXACONY'), name: 'Example County Jail', capacity: 30, listCount: 1 })
    expect(places[0]?.facts.filter(({ fact }) => fact === 'capacity').map(({ value, on }) => [value, on])).toEqual([
      ['30', '2026-07-25'],
      ['20', '2017-11-06'],
    ])
  })

  it('puts a row without a code to the one place that has its name there', () => {
    const { places, accounted } = makeRegister(
      [
        list('coded', [toldPlace({ code: 'EXACONY', name: 'EXAMPLE COUNTY JAIL', state: 'NY' })]),
        list('uncoded', [
          toldPlace({
            list: 'uncoded',
            listKey: 'x-1',
            name: 'Example County Jail',
            state: 'NY',
            standard: 'NDS 2025',
          } as Partial<ToldPlace>),
        ]),
      ],
      [],
    )
    expect(places.map(({ code, listCount }) => [code, listCount])).toEqual([['EXACONY', 2]])
    expect(accounted).toMatchObject([{ outcome: 'matched', how: 'exact-name', placeCode: 'EXACONY' }])
  })

  it('keeps rows without a code that settle no place as a place of their own, once for each name and state', () => {
    const row = { name: 'LACKAWANNA EXAMPLE CENTER', state: 'PA' }
    const { places } = makeRegister(
      [list('one', [toldPlace({ listKey: 'b', ...row })]), list('two', [toldPlace({ listKey: 'a', ...row })])],
      [],
    )
    expect(places.map(({ code, placeId: id }) => [code, id])).toEqual([[null, placeId('a')]])
  })

  it('keeps a code that no list has as a place told of by its file alone', () => {
    const label = {
      file: 'population.csv',
      sheet: '',
      format: 'facility-population',
      by: 'code',
      code: 'XAAHOLD',
      name: 'EXAMPLE HOLD ROOM',
      city: null,
      state: null,
      area: null,
      rows: 9,
      firstRow: 2,
    } as const
    const { places } = makeRegister([list('coded', [toldPlace({ code: 'EXACONY', name: 'QUITE OTHER JAIL' })])], [label])
    expect(places.find(({ code }) => code === 'XAAHOLD')).toMatchObject({ listCount: 0, kind: 'hold-room', name: 'EXAMPLE HOLD ROOM' })
  })

  it('reads the zone off the county where the state keeps two times, and says so where it cannot', () => {
    const zones = [
      toldPlace({ code: 'ONETX', state: 'TX', county: 'El Paso' }),
      toldPlace({ code: 'TWOTX', state: 'TX', county: 'Harris County' }),
      toldPlace({ code: 'THREETX', state: 'TX' }),
      toldPlace({ code: 'FOURNY', state: 'NY' }),
    ]
    const { places } = makeRegister([list('coded', zones)], [])
    expect(Object.fromEntries(places.map(({ code, zone, zoneBy }) => [code, [zone, zoneBy]]))).toEqual({
      ONETX: ['America/Denver', 'county'],
      TWOTX: ['America/Chicago', 'county'],
      THREETX: ['America/Chicago', 'state-divided'],
      FOURNY: ['America/New_York', 'state'],
    })
  })
})
