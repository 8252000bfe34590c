interface Part {
  value: number
  name: string
  cell: string
}

/** Averages are printed to six decimals. */
const exact = 1e-4

/** Months first, then every year to date: the more lengths are tried, the more whole people the quotient must make to be believed. */
const lengths = [31, 30, 29, 28, ...Array.from({ length: 366 - 31 }, (_, n) => 366 - n)]

/**
 * Averages over fewer days than the month has: the one part that, divided by all days of the month or of the year so far, makes the sum hold exactly.
 * @returns the part, the days it was divided by and the days of the month; undefined where whole days do not explain the difference
 */
export function findFewerDays(parts: readonly Part[], total: number) {
  const sum = parts.reduce((all, { value }) => all + value, 0)
  for (const part of parts) {
    const expected = total - (sum - part.value)
    if (part.value === 0 || expected <= 0 || expected >= part.value || Number.isInteger(part.value)) continue
    for (const days of lengths) {
      const fewer = Math.round((expected / part.value) * days)
      const isExact = Math.abs((part.value * fewer) / days - expected) < exact
      const isWholePeople = Math.abs(part.value * fewer - Math.round(part.value * fewer)) < exact * days
      if (isExact && isWholePeople && fewer > 0 && fewer < days) return { ...part, expected, fewer, days }
    }
  }
  return undefined
}
