import { describe, expect, it } from 'vitest'
import { normalWord } from '../../../src/ledger/vault/normal-word.ts'
import { queryWords, searchWords } from '../../../src/offices/people/search-words.ts'

const normal = (words: readonly { kind: string; word: string }[]) => words.map(({ kind, word }) => `${kind} ${normalWord(word)}`)
const registered = {
  familyName: 'Núñez Inventada',
  givenNames: 'Inés',
  birthOn: '1990-02-28',
  aNumber: 'A 012-345-678',
  language: 'es',
  isMinor: false,
}

describe('a person is found', () => {
  const kept = normal(searchWords('RegisterPerson', registered))

  it.each([
    [{ identifier: 'a12345678' }],
    [{ identifier: '012 345 678' }],
    [{ familyName: 'NUNEZ-INVENTADA', givenName: 'ines' }],
    [{ familyName: 'nuñez inventada', birthOn: '1990-02-28' }],
    [{ familyName: 'Núñez Inventada', givenName: 'Inés', birthOn: '1990-02-28', identifier: 'A012345678' }],
  ])('by %j', (query) => {
    const wanted = normal(queryWords(query))
    expect(wanted.length).toBeGreaterThan(0)
    for (const word of wanted) expect(kept).toContain(word)
  })

  it.each([
    [{ identifier: 'A012345679' }],
    [{ familyName: 'Inés', givenName: 'Núñez Inventada' }],
    [{ familyName: 'Núñez', givenName: 'Inventada Inés' }],
  ])('not by %j', (query) => {
    expect(normal(queryWords(query)).every((word) => kept.includes(word))).toBe(false)
  })

  it.each([
    [{}],
    [{ identifier: '--' }],
    [{ familyName: '.', givenName: '*' }],
    [{ familyName: '?', birthOn: '1990-02-28' }],
    [{ familyName: 'Inventada' }],
    [{ givenName: 'Inés' }],
    [{ birthOn: '1990-02-28' }],
    [{ givenName: 'Inés', birthOn: '1990-02-28' }],
    [{ familyName: '  ', givenName: 'Inés' }],
  ])('%j says too little: nobody may browse', (query) => expect(queryWords(query)).toEqual([]))
})

describe('acts of other offices', () => {
  it('make nobody findable', () => expect(searchWords('BookIn', registered)).toEqual([]))
})
