import { describe, expect, it } from 'vitest'
import { freshBytes } from '../../../src/ledger/vault/fresh-bytes.ts'

describe('fresh bytes', () => {
  it('are as many as asked for, never the same twice, and stay what they were when others are taken', () => {
    const counts = Array.from({ length: 3000 }, (_, at) => (at % 50 === 0 ? 600 : at % 7 === 0 ? 32 : 12))
    const all = counts.map((count) => freshBytes(count))
    const before = all.map((bytes) => Buffer.from(bytes).toString('hex'))
    expect(all.map(({ length }) => length)).toEqual(counts)
    expect(new Set(before).size).toBe(counts.length)
    expect(all.every((bytes) => bytes.some((byte) => byte !== 0))).toBe(true)
    freshBytes(4096)
    expect(all.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(before)
  })
})
