const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/** A number as prose writes it: whole ones with commas, others with as many decimals as tell them apart (two unless said). */
export function sayNumber(value: number, decimals = 2): string {
  if (Number.isInteger(value)) return whole.format(value)
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals }).format(value)
}

/** A share as a percentage: 0.0299 is "2.99%". */
export const sayShare = (share: number): string => `${sayNumber(share * 100)}%`

/** "January", "January and March", "January, March and May". */
export function sayList(words: readonly string[]): string {
  const last = words.at(-1)
  return last === undefined ? '' : words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** "1 value", "2 values". */
export const sayCount = (count: number, one: string, many = `${one}s`): string => `${whole.format(count)} ${count === 1 ? one : many}`
