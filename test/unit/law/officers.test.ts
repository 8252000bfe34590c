import { describe, expect, test } from 'vitest'
import { lists } from '../../../src/law/officers/lists.ts'
import { positionIds } from '../../../src/law/officers/positions.ts'
import { getOfficerList, standsOnList } from '../../../src/law/officers/stands-on-list.ts'

const day = '2026-03-06'

describe('who may issue a warrant of arrest, 8 CFR 287.5(e)(2)', () => {
  test('a supervisory deportation officer may', () => {
    expect(standsOnList('287.5(e)(2)', ['supervisory-deportation-officer'], day)).toBe('listed')
  })
  test('a line deportation officer may not, but may serve it under (e)(3)', () => {
    expect(standsOnList('287.5(e)(2)', ['deportation-officer'], day)).toBe('not-listed')
    expect(standsOnList('287.5(e)(3)', ['deportation-officer'], day)).toBe('listed')
  })
  test('one who also holds a listed position, or is lent one, may', () => {
    expect(standsOnList('287.5(e)(2)', ['deportation-officer', 'field-office-director'], day)).toBe('listed')
  })
  test('a title nobody read in the text is not settled', () => {
    expect(standsOnList('287.5(e)(2)', ['assistant-field-office-director'], day)).toBe('not-established')
  })
  test('before the amendment of 2025-09-05 nothing is settled for a field position', () => {
    expect(standsOnList('287.5(e)(2)', ['supervisory-deportation-officer'], '2025-09-04')).toBe('not-established')
    expect(standsOnList('287.5(e)(2)', ['supervisory-deportation-officer'], '2025-09-05')).toBe('listed')
  })
})

describe('the other lists', () => {
  test('a warrant of removal: a field office director is listed, a supervisory deportation officer is not settled', () => {
    expect(standsOnList('241.2(a)(1)', ['field-office-director'], day)).toBe('listed')
    expect(standsOnList('241.2(a)(1)', ['supervisory-deportation-officer'], day)).toBe('not-established')
  })
  test('a Notice to Appear: no line officer', () => {
    for (const line of ['deportation-officer', 'detention-officer', 'special-agent'])
      expect([line, standsOnList('239.1(a)', [line], day)]).toEqual([line, 'not-listed'])
  })
  test('a detainer: a line deportation officer is listed', () => {
    expect(standsOnList('287.7(b)', ['deportation-officer'], day)).toBe('listed')
  })
  test('arrest without warrant and examination settle no field position, for no title was recorded', () => {
    expect(standsOnList('287.5(c)(1)', ['special-agent'], day)).toBe('not-established')
    expect(standsOnList('287.3(a)', ['deportation-officer'], day)).toBe('not-established')
  })
  test('nobody without a position, with an unknown one, or with a desk is on any list', () => {
    for (const list of lists)
      for (const held of [[], ['no-such-position'], ['attorney', 'account-administrator']])
        expect([list.id, held, standsOnList(list.id, held, day)]).toEqual([list.id, held, 'not-listed'])
  })
  test('name only positions there are, and each at most once as listed or not listed', () => {
    for (const list of lists)
      for (const version of list.versions) {
        const named = [...version.titles.flatMap((title) => title.positions), ...version.notListed]
        expect(named.filter((position) => !positionIds.some((id) => id === position))).toEqual([])
        expect(new Set(named).size).toBe(named.length)
      }
  })
  test('an unknown list is a fault with the lists there are', () => {
    expect(() => getOfficerList('287.9')).toThrow(/There is no officer list "287.9"; the lists are 287.5\(c\)\(1\)/)
  })
})
