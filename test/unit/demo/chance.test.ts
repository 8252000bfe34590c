import { describe, expect, it } from 'vitest'
import { Chance } from '../../../src/demo/chance.ts'
import { mostlyFirst, weighted } from '../../../src/demo/weighted.ts'

const draws = (seed: number, count: number) => {
  const chance = new Chance(seed)
  return Array.from({ length: count }, () => chance.unit())
}

describe('repeatable chance', () => {
  it('gives the same numbers for the same seed and others for the next one', () => {
    expect(draws(1, 100)).toEqual(draws(1, 100))
    expect(draws(1, 100)).not.toEqual(draws(2, 100))
  })

  it('spreads evenly: no tenth of the range is off by more than a tenth of its share', () => {
    const tenths = new Array(10).fill(0)
    for (const value of draws(3, 100_000)) tenths[Math.floor(value * 10)]++
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(1000)
  })

  it('draws normal numbers around 0 with deviation 1', () => {
    const chance = new Chance(5)
    const values = Array.from({ length: 50_000 }, () => chance.normal())
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length
    expect(Math.abs(mean)).toBeLessThan(0.02)
    expect(Math.abs(variance - 1)).toBeLessThan(0.03)
  })

  it('chooses among weighted values as often as their weights say', () => {
    const pick = weighted([
      ['often', 70],
      ['sometimes', 29],
      ['never', 0],
      ['seldom', 1],
    ])
    const chance = new Chance(9)
    const count = new Map<string, number>()
    for (let left = 100_000; left > 0; left--) {
      const value = pick(chance)
      count.set(value, (count.get(value) ?? 0) + 1)
    }
    expect(Math.abs((count.get('often') ?? 0) - 70_000)).toBeLessThan(700)
    expect(Math.abs((count.get('seldom') ?? 0) - 1000)).toBeLessThan(150)
    expect(count.has('never')).toBe(false)
  })

  it('chooses the first values most, and each of them sometimes', () => {
    const pick = mostlyFirst(['a', 'b', 'c', 'd'])
    const chance = new Chance(1)
    const drawn = Array.from({ length: 5000 }, () => pick(chance))
    const counts = ['a', 'b', 'c', 'd'].map((value) => drawn.filter((one) => one === value).length)
    expect(counts).toEqual([...counts].sort((one, other) => other - one))
    expect(counts.at(-1)).toBeGreaterThan(0)
  })
})
