import { describe, expect, it } from 'vitest'
import { deriveKey } from '../../../src/ledger/vault/derive-key.ts'
import { freshBytes } from '../../../src/ledger/vault/fresh-bytes.ts'
import { KeyCache } from '../../../src/ledger/vault/key-cache.ts'
import { normalWord } from '../../../src/ledger/vault/normal-word.ts'
import { openBytesWith, sealBytesWith } from '../../../src/ledger/vault/sealed-bytes.ts'

const key = freshBytes(32)
const words = Buffer.from('Invented, Inés')

describe('what is sealed for a person', () => {
  it('opens with the same key for the same person, and is different each time', () => {
    const [once, again] = [sealBytesWith(key, 'p1', words), sealBytesWith(key, 'p1', words)]
    expect(Buffer.from(openBytesWith(key, 'p1', once))).toEqual(words)
    expect(Buffer.from(once).equals(Buffer.from(again))).toBe(false)
    expect(Buffer.from(once).includes(words)).toBe(false)
  })

  it('does not open for another person, with another key, or after any byte was changed', () => {
    const sealed = sealBytesWith(key, 'p1', words)
    expect(() => openBytesWith(key, 'p2', sealed)).toThrow('do not open')
    expect(() => openBytesWith(freshBytes(32), 'p1', sealed)).toThrow('do not open')
    for (let at = 1; at < sealed.length; at++) {
      const changed = Uint8Array.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => openBytesWith(key, 'p1', changed), `byte ${at}`).toThrow('do not open')
    }
  })

  it('is refused when it is cut short or of an unknown form', () => {
    expect(() => openBytesWith(key, 'p1', sealBytesWith(key, 'p1', words).subarray(0, 20))).toThrow('not in a form')
    expect(() => openBytesWith(key, 'p1', Buffer.from('plain text that was never sealed at all'))).toThrow('not in a form')
  })
})

describe('keys made from the master key', () => {
  it('differ by use and by master key, and are the same each time', () => {
    const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
    const master = freshBytes(32)
    expect(hex(deriveKey(master, 'blind tokens'))).toBe(hex(deriveKey(master, 'blind tokens')))
    expect(hex(deriveKey(master, 'blind tokens'))).not.toBe(hex(deriveKey(master, 'wrap person keys')))
    expect(hex(deriveKey(freshBytes(32), 'blind tokens'))).not.toBe(hex(deriveKey(master, 'blind tokens')))
  })
})

describe('a word as it is compared', () => {
  it.each([
    ['Núñez-Ortega', 'NUNEZ ORTEGA'],
    ['  maría   josé ', 'Maria Jose'],
    ['A 012-345-678', 'a012345678'],
    ['Strauß', 'STRAUSS'],
    ["O'Invented", 'O’INVENTED'],
    ['Nguyễn', 'Nguyen'],
    ['مُحَمَّد', 'محمد'],
  ])('%s is %s', (one, other) => expect(normalWord(one)).toBe(normalWord(other)))

  it.each([
    ['Singh and Shah', 'सिंह', 'साह'],
    ['Kaur and Kar', 'ਕੌਰ', 'ਕਰ'],
    ['Kato and Gato', 'カトウ', 'ガトウ'],
  ])('keeps %s apart, which differ in marks that are part of the letter', (_says, one, other) => {
    expect(normalWord(one)).not.toBe(normalWord(other))
  })

  it('keeps apart what differs in letters or digits, and the bar between parts', () => {
    expect(normalWord('Ana')).not.toBe(normalWord('Anna'))
    expect(normalWord('An|Na')).not.toBe(normalWord('Ann|a'))
    expect(normalWord('محمد')).not.toBe('')
  })
})

describe('keys kept in memory', () => {
  it('are at most so many, the one longest unused going first, overwritten', () => {
    const cache = new KeyCache(2, 60_000)
    for (const personId of ['a', 'b']) cache.keep(personId, freshBytes(32))
    const first = cache.find('b')
    cache.find('a')
    cache.keep('c', freshBytes(32))
    expect([cache.find('b'), cache.size]).toEqual([undefined, 2])
    expect(first).toEqual(new Uint8Array(32))
    expect(cache.find('a')).toBeDefined()
  })

  it('are not used once they are too old, and none is left after clearing', () => {
    const old = new KeyCache(2, -1)
    old.keep('a', freshBytes(32))
    expect(old.find('a')).toBeUndefined()
    const cache = new KeyCache(2, 60_000)
    cache.keep('a', freshBytes(32))
    cache.clear()
    expect(cache.size).toBe(0)
  })
})
