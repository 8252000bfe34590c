import { describe, expect, it } from 'vitest'
import { normalWord } from '../../../src/ledger/vault/normal-word.ts'
import { locatorQueryWord } from '../../../src/offices/people/locator-words.ts'
import { searchWords } from '../../../src/offices/people/search-words.ts'

const plain = ({ kind, word }: { kind: string; word: string }) => `${kind} ${normalWord(word)}`
const registered = {
  familyName: 'Núñez Inventada',
  givenNames: 'María José',
  birthOn: '1990-02-28',
  countryOfBirth: 'México',
  aNumber: 'A 012-345-678',
}
const kept = (more: object) => searchWords('RegisterPerson', { ...registered, ...more }).map(plain)
const byName = { familyName: 'Núñez Inventada', givenNames: 'María José', birthOn: '1990-02-28' }

describe('the locator finds one and the same person', () => {
  it.each([
    [{ aNumber: 'A012345678', countryOfBirth: 'Mexico' }],
    [{ aNumber: '12345678', countryOfBirth: 'MÉXICO' }],
    [{ aNumber: 'a012 345 678', countryOfBirth: 'Mexique' }],
    [byName],
    [{ ...byName, familyName: 'INVENTADA NUNEZ' }],
    [{ ...byName, familyName: 'nuñez-inventada', givenNames: 'maria-jose' }],
    [{ ...byName, familyName: ' Inventada  Núñez ', givenNames: 'José María' }],
  ])('by %j', (query) => {
    expect(kept({})).toContain(plain(locatorQueryWord(query)))
  })

  it('by a name in letters that carry their vowels as marks, and finds nobody whose vowels are others', () => {
    const singh = { familyName: 'सिंह', givenNames: 'राम', birthOn: '1990-02-28' }
    expect(kept(singh)).toContain(plain(locatorQueryWord(singh)))
    expect(kept(singh)).not.toContain(plain(locatorQueryWord({ ...singh, familyName: 'साह' })))
    const vowelled = { ...singh, familyName: 'مُحَمَّد', givenNames: 'عَلِيّ' }
    expect(kept(vowelled)).toContain(plain(locatorQueryWord({ ...vowelled, familyName: 'محمد', givenNames: 'علي' })))
  })

  it.each([
    [{ aNumber: 'A012345678', countryOfBirth: 'Guatemala' }],
    [{ aNumber: 'A012345679', countryOfBirth: 'Mexico' }],
    [{ ...byName, birthOn: '1990-02-27' }],
    [{ ...byName, familyName: 'Núñez' }],
    [{ ...byName, givenNames: 'María' }],
    [{ ...byName, familyName: 'Núñez Inventada María', givenNames: 'José' }],
  ])('and not by %j', (query) => {
    expect(kept({})).not.toContain(plain(locatorQueryWord(query)))
  })

  it('keeps apart names that only run together alike', () => {
    const one = locatorQueryWord({ ...byName, familyName: 'Ana Lisa' })
    const other = locatorQueryWord({ ...byName, familyName: 'Analisa' })
    expect(plain(one)).not.toBe(plain(other))
  })
})

describe('what a record lacks', () => {
  const query = plain(locatorQueryWord({ aNumber: 'A012345678', countryOfBirth: 'Honduras' }))

  it('of the country of birth, the nationality stands in where it names a country', () => {
    const { countryOfBirth: _, ...without } = registered
    const words = (nationality: string) => searchWords('RegisterPerson', { ...without, nationality }).map(plain)
    expect(words('Honduras')).toContain(query)
    expect(words('not known').join()).not.toContain('number-and-country')
  })

  it('of the day of birth or a given name leaves nothing to be found by name', () => {
    const words = (more: object) => searchWords('AddAlias', { familyName: 'Núñez', ...more }).map(({ kind }) => kind)
    expect(words({ givenNames: 'Ana' })).not.toContain('full-name-and-birth')
    expect(words({ birthOn: '1990-02-28' })).not.toContain('full-name-and-birth')
  })
})
