import { describe, expect, it } from 'vitest'
import { numbered } from '../../../src/offices/custody/exports.ts'

const printed = (allegations: string) => numbered({ allegations }, 'allegations')

describe('what is alleged is printed as numbered lines', () => {
  it('each with its number', () => {
    expect(printed('You are not a citizen.\n\n You stayed past the visa. ')).toEqual([
      '1. You are not a citizen.',
      '2. You stayed past the visa.',
    ])
  })

  it('with one number each where the officer numbered them already, also where they count on from another paper', () => {
    expect(printed('1. You are not a citizen.\n2. You stayed past the visa.')).toEqual([
      '1. You are not a citizen.',
      '2. You stayed past the visa.',
    ])
    expect(printed('4) You were paroled.\n5) The parole ended.')).toEqual(['4) You were paroled.', '5) The parole ended.'])
  })

  it('and a provision of law, a year or a day that begins a line is not taken for its number', () => {
    expect(printed('8 USC 1182(a)(6)(A)(i)\n212.5(e) of 8 CFR')).toEqual(['1. 8 USC 1182(a)(6)(A)(i)', '2. 212.5(e) of 8 CFR'])
    expect(printed('2024 was the year of entry.')).toEqual(['1. 2024 was the year of entry.'])
  })
})
