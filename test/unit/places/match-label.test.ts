import { describe, expect, it } from 'vitest'
import type { Label } from '../../../src/audit/places/label.ts'
import { likeness, weighWords } from '../../../src/audit/places/likeness.ts'
import { makePlace } from '../../../src/audit/places/make-place.ts'
import { matchLabel } from '../../../src/audit/places/match-label.ts'
import { namePlaces } from '../../../src/audit/places/named-places.ts'
import { normalName, takeState } from '../../../src/audit/places/normal-name.ts'
import { toldPlace } from './told-place.ts'

const place = (code: string, name: string, city: string, state: string, area: string) =>
  makePlace(code, code, [toldPlace({ code, name, city, state, area })])

const register = namePlaces([
  place('EXACONY', 'EXAMPLE COUNTY JAIL', 'SAMPLETON', 'NY', 'BUF'),
  place('EXACOPA', 'EXAMPLE COUNTY JAIL', 'SAMPLEVILLE', 'PA', 'PHI'),
  place('LACKAPA', 'LACKAWANNA EXAMPLE PROCESSING CENTER', 'SAMPLEVILLE', 'PA', 'PHI'),
  place('TWINAZ', 'TWIN EXAMPLE SPC', 'SAMPLE CITY', 'AZ', 'PHO'),
  place('TWINHOLD', 'TWIN EXAMPLE SPC', 'SAMPLE CITY', 'AZ', 'PHO'),
])

const label = (given: Partial<Label>): Label => ({
  file: 'file.csv',
  sheet: '',
  format: 'detainers-fy2015',
  by: 'name',
  code: null,
  name: null,
  city: null,
  state: null,
  area: null,
  rows: 1,
  firstRow: 2,
  ...given,
})

describe('which place a file means', () => {
  it('is settled by a code that a list has', () => {
    expect(matchLabel(label({ by: 'code', code: 'LACKAPA', name: 'anything' }), register)).toMatchObject({
      outcome: 'matched',
      how: 'code',
    })
  })

  it('is settled by a name as printed, in the state the file gives', () => {
    expect(matchLabel(label({ name: 'Example  County Jail', state: 'PA' }), register)).toMatchObject({
      outcome: 'matched',
      how: 'exact-name',
      placeCode: 'EXACOPA',
    })
  })

  it('is settled by the same words written short, the state standing in the name', () => {
    expect(matchLabel(label({ name: 'EXAMPLE CO. JAIL (NY)' }), register)).toMatchObject({
      outcome: 'matched',
      how: 'same-words',
      placeCode: 'EXACONY',
    })
  })

  it('is left to an officer where two places have the name', () => {
    const account = matchLabel(label({ name: 'TWIN EXAMPLE SPC', state: 'AZ', city: 'SAMPLE CITY' }), register)
    expect(account).toMatchObject({ outcome: 'ambiguous', how: '2 places have the name', placeId: null })
    expect(account.candidates.map(({ code }) => code)).toEqual(['TWINAZ', 'TWINHOLD'])
  })

  it('is left to an officer where one place has the name and the file says another town', () => {
    const account = matchLabel(label({ name: 'EXAMPLE COUNTY JAIL', state: 'NY', city: 'ELSEWHERE' }), register)
    expect(account).toMatchObject({ outcome: 'ambiguous', how: 'one place has the name, but it is in SAMPLETON, the file says ELSEWHERE' })
  })

  it('is left to an officer where the file says neither state nor area', () => {
    expect(matchLabel(label({ name: 'LACKAWANNA EXAMPLE PROCESSING CENTER' }), register)).toMatchObject({
      outcome: 'ambiguous',
      placeId: null,
    })
  })

  it('is left to an officer where names are only alike, with the words that are', () => {
    const account = matchLabel(label({ name: 'LACKAWANNA EXAMPLE DET CTR', state: 'PA' }), register)
    expect(account).toMatchObject({ outcome: 'ambiguous', how: 'names are alike' })
    expect(account.candidates[0]).toMatchObject({ code: 'LACKAPA' })
    expect(account.candidates[0]?.why).toBe(
      'both have LACKAWANNA EXAMPLE CENTER; only the file has DETENTION; only the list has PROCESSING',
    )
  })

  it('is unknown where the only place of that name is in another state and another town', () => {
    expect(matchLabel(label({ name: 'EXAMPLE COUNTY JAIL', state: 'OH', city: 'ELSEWHERE' }), register)).toMatchObject({
      outcome: 'unknown',
    })
  })

  it('is unknown where the cell names no place', () => {
    expect(matchLabel(label({ name: 'OTHER-OTHER FACILITY' }), register)).toMatchObject({ outcome: 'unknown', how: 'names no place' })
  })

  it('is not settled by a name where the file gives a code that no list has', () => {
    expect(matchLabel(label({ by: 'code', code: 'NEWCODE', name: 'LACKAWANNA EXAMPLE PROCESSING CENTER' }), register)).toMatchObject({
      outcome: 'ambiguous',
      how: 'a place of that name has another code',
    })
  })
})

describe('names of places', () => {
  it('are one whatever their order, their signs and their short words', () => {
    expect(normalName('Example Cnty Det. Ctr.')).toBe(normalName('DETENTION CENTER, EXAMPLE COUNTY'))
    expect(normalName('FED.CORR.INST. EXAMPLE')).toBe(normalName('Example Federal Correctional Institution'))
  })

  it('give up the state written into them, before or after', () => {
    expect(takeState('AZ - Example Facility')).toEqual({ name: 'Example Facility', state: 'AZ' })
    expect(takeState('EXAMPLE CENTER (CA)')).toEqual({ name: 'EXAMPLE CENTER', state: 'CA' })
    expect(takeState('EXAMPLE CENTER (XX)')).toEqual({ name: 'EXAMPLE CENTER (XX)', state: null })
  })

  it('are alike by the weight of their words: COUNTY JAIL is little', () => {
    const weights = weighWords(['A COUNTY JAIL', 'B COUNTY JAIL', 'C COUNTY JAIL', 'LACKAWANNA COUNTY JAIL', 'D PRISON', 'E PRISON'])
    expect(likeness('LACKAWANNA COUNTY JAIL', 'B COUNTY JAIL', weights).percent).toBeLessThan(
      likeness('LACKAWANNA COUNTY JAIL', 'LACKAWANNA PRISON', weights).percent,
    )
    expect(likeness('LACKAWANNA', 'LACKAWANA', weights).percent).toBe(100)
  })
})
