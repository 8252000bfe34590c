import { describe, expect, it } from 'vitest'
import { normalWord } from '../../../src/ledger/vault/normal-word.ts'
import { nameOf, particularsOf } from '../../../src/offices/people/particulars.ts'
import { sharedFields } from '../../../src/offices/people/shared-fields.ts'

const registered = { act: 'RegisterPerson', input: { familyName: 'Inventada', givenNames: 'Inés', birthOn: '1990-02-28', language: 'es' } }

describe('who a person is', () => {
  it('is what was last recorded, with every other name and number', () => {
    const person = particularsOf([
      registered,
      { act: 'AddAlias', input: { familyName: 'Imaginaria', source: 'document' } },
      { act: 'AddIdentifier', input: { identifierKind: 'passport', identifier: 'X1' } },
      { act: 'CorrectParticulars', input: { familyName: 'Inventada-Cierta', birthOn: '1990-02-27', language: 'es' } },
      { act: 'NameCounsel', input: { counselName: 'Counsel Example' } },
    ])
    expect(person).toEqual({
      familyName: 'Inventada-Cierta',
      birthOn: '1990-02-27',
      language: 'es',
      aliases: [{ familyName: 'Imaginaria' }],
      identifiers: [{ kind: 'passport', identifier: 'X1' }],
    })
    expect(nameOf(person)).toBe('INVENTADA-CIERTA')
  })

  it('takes the day of birth from the latest entry that says one', () => {
    const noted = { act: 'NoteUnderAge', input: { minorBasis: 'claimed', birthOn: '2010-01-01' } }
    expect(particularsOf([registered, noted]).birthOn).toBe('2010-01-01')
    expect(particularsOf([noted, registered]).birthOn).toBe('1990-02-28')
    expect(particularsOf([registered, { act: 'NoteUnderAge', input: { minorBasis: 'suspected' } }]).birthOn).toBe('1990-02-28')
  })

  it('has no name where none may be seen', () => expect(nameOf(particularsOf([]))).toBeUndefined())
})

describe('fields two records have in common', () => {
  const one = particularsOf([registered, { act: 'AddIdentifier', input: { identifierKind: 'passport', identifier: 'X-1' } }])

  it('are exact, case and accents aside', () => {
    const other = particularsOf([{ act: 'RegisterPerson', input: { familyName: 'INVENTADA', givenNames: 'Ines', birthOn: '1990-02-08' } }])
    expect(sharedFields(one, other, normalWord)).toEqual({
      isSameANumber: false,
      isSameIdentifier: false,
      isSameFamilyName: true,
      isSameGivenNames: true,
      isSameBirthOn: false,
    })
  })

  it('are not claimed where either record is silent', () => {
    const nothing = particularsOf([])
    expect(Object.values(sharedFields(nothing, nothing, normalWord))).toEqual([false, false, false, false, false])
  })

  it('include a number written differently, also where one of them keeps it as the A-number', () => {
    const other = particularsOf([{ act: 'AddIdentifier', input: { identifierKind: 'other', identifier: 'x1' } }])
    expect(sharedFields(one, other, normalWord).isSameIdentifier).toBe(true)
    const withNumber = particularsOf([{ act: 'RegisterPerson', input: { familyName: 'A', aNumber: 'A12345678' } }])
    const asOther = particularsOf([{ act: 'AddIdentifier', input: { identifierKind: 'other', identifier: '012-345-678' } }])
    expect(sharedFields(asOther, withNumber, normalWord).isSameIdentifier).toBe(true)
  })
})
