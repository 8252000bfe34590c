import { expect, test } from 'vitest'
import { sayCaseFact } from '../../../src/registrar/assess/say-fact.ts'

test('a refusal names what bars or is missing in a sentence, not by the name of a field', () => {
  expect(sayCaseFact('isStayLive', true)).toBe('it is on record that a stay of removal is in force')
  expect(sayCaseFact('isClaimOpen', true)).toBe('it is on record that a claim or sign of U.S. citizenship is open')
  expect(sayCaseFact('ntaIssuedAt', null)).toBe('it is not on record that a Notice to Appear was issued')
})
