import { describe, expect, it } from 'vitest'
import { placeFacts, placeId } from '../../../src/offices/places/exports.ts'
import { placeAfter, registered } from './place-case.ts'

const why = 'An invented reason.'

describe('a place', () => {
  it('has one case, found from its code however that is written', () => {
    expect(placeId('EXMPHOLD')).toBe(placeId(' exmphold '))
    expect(placeId('EXMPHOLD')).not.toBe(placeId('EXMPDET'))
    expect(placeId('EXMPHOLD')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('keeps the id it was ever given: another would lose every case of a place', () => {
    expect(placeId('EXMPHOLD')).toBe('eedc5817-c2b9-5d6c-809d-862d61c17c67')
  })

  it('is what it was registered as from its first day', () => {
    expect(placeFacts(placeAfter([registered]), '2026-03-06')).toEqual({
      code: 'EXMPHOLD',
      name: 'Example Hold Room (invented)',
      kind: 'hold-room',
      zone: 'America/New_York',
      closedBecause: null,
      capacity: 8,
      standard: 'NDS 2025',
    })
  })

  it('is closed before its first day, and from the day it closed for good', () => {
    const state = placeAfter([registered, ['ClosePlace', { closedOn: '2026-06-01', why }]])
    expect(placeFacts(state, '2026-01-04')?.closedBecause).toBe('it opens on 2026-01-05')
    expect(placeFacts(state, '2026-05-31')?.closedBecause).toBeNull()
    expect(placeFacts(state, '2026-06-01')?.closedBecause).toBe('it closed on 2026-06-01')
  })

  it('is closed from the first day of a suspension to the day before it reopens, and every suspension counts', () => {
    const state = placeAfter([
      registered,
      ['SuspendPlace', { suspendedOn: '2026-02-10', why }],
      ['ReopenPlace', { subjectId: 'place-suspension:e2', reopenedOn: '2026-02-20', why }],
      ['SuspendPlace', { suspendedOn: '2026-04-01', why }],
    ])
    const closedOn = (on: string) => placeFacts(state, on)?.closedBecause
    expect([closedOn('2026-02-09'), closedOn('2026-02-20'), closedOn('2026-03-31')]).toEqual([null, null, null])
    expect(closedOn('2026-02-10')).toBe('its use is suspended since 2026-02-10')
    expect(closedOn('2026-02-19')).toBe('its use is suspended since 2026-02-10')
    expect(closedOn('2027-01-01')).toBe('its use is suspended since 2026-04-01')
  })

  it('has the capacity, the standard and the name of the day asked about', () => {
    const state = placeAfter([
      registered,
      ['ChangeCapacity', { capacity: 12, fromOn: '2026-03-01', why }],
      ['ChangeCapacity', { capacity: 0, fromOn: '2026-05-01', why }],
      ['ChangeStandard', { detentionStandard: 'PBNDS 2011', fromOn: '2026-04-01', why }],
      ['RenamePlace', { name: 'Renamed Hold Room (invented)', fromOn: '2026-04-01' }],
    ])
    const facts = ['2026-02-28', '2026-03-01', '2026-04-01', '2026-05-01'].map((on) => placeFacts(state, on))
    expect(facts.map((fact) => fact?.capacity)).toEqual([8, 12, 12, 0])
    expect(facts.map((fact) => fact?.standard)).toEqual(['NDS 2025', 'NDS 2025', 'PBNDS 2011', 'PBNDS 2011'])
    expect(facts.map((fact) => fact?.name.startsWith('Renamed'))).toEqual([false, false, true, true])
  })

  it('says that a capacity nobody recorded is not known, never that it is none', () => {
    const [act, { capacity: _, detentionStandard: __, ...plain }] = registered
    expect(placeFacts(placeAfter([[act, plain]]), '2026-03-06')).toMatchObject({ capacity: null, standard: null })
  })

  it('refuses a code that is none and a zone that is none', () => {
    const [act, input] = registered
    expect(() => placeAfter([[act, { ...input, code: 'no code' }]])).toThrow('3 to 12 letters')
    expect(() => placeAfter([[act, { ...input, zone: 'Narnia' }]])).toThrow('IANA')
  })
})
