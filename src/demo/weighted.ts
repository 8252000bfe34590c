import type { Chance } from './chance.ts'

/** A choice among values, each as likely as its weight says. */
export type Weighted<T> = (chance: Chance) => T

/**
 * Prepares a weighted choice that takes the same time however many values there are (Vose's alias method).
 * @param entries the values, each with its weight; weights need not add up to anything
 */
export function weighted<T>(entries: readonly (readonly [T, number])[]): Weighted<T> {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  const share = entries.map(([, weight]) => (weight / total) * entries.length)
  const other = entries.map((_, place) => place)
  const small: number[] = []
  const large: number[] = []
  share.forEach((value, place) => {
    ;(value < 1 ? small : large).push(place)
  })
  while (small.length > 0 && large.length > 0) {
    const low = small.pop() ?? 0
    const high = large.at(-1) ?? 0
    other[low] = high
    share[high] = (share[high] ?? 0) - (1 - (share[low] ?? 0))
    if ((share[high] ?? 0) < 1) small.push(large.pop() ?? 0)
  }
  for (const place of [...small, ...large]) share[place] = 1
  const values = entries.map(([value]) => value)
  return (chance) => {
    const place = chance.below(values.length)
    return values[chance.unit() < (share[place] ?? 1) ? place : (other[place] ?? place)] as T
  }
}

/** Equal chances for all values. */
export const evenly = <T>(values: readonly T[]): Weighted<T> => weighted(values.map((value) => [value, 1]))

/** Few values often, many seldom: the n-th is as likely as 1 / (n + 2), as the tails of real vocabularies are. */
export const mostlyFirst = <T>(values: readonly T[]): Weighted<T> => weighted(values.map((value, place) => [value, 1 / (place + 2)]))
