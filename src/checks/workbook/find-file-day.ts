import { readDay } from '../read-day.ts'

/** The ways days have been written into names of published files, and where year, month and day stand in each. */
const shapes: readonly [RegExp, (parts: readonly number[]) => [number, number, number]][] = [
  [/(?<!\d)(\d{2})(\d{2})(20\d{2})(?!\d)/, ([month = 0, day = 0, year = 0]) => [year, month, day]],
  [/(?<!\d)(20\d{2})-?(\d{2})-?(\d{2})(?!\d)/, ([year = 0, month = 0, day = 0]) => [year, month, day]],
  [/(?<!\d)(20\d{2})(\d{2})(\d{2})\d{6}(?!\d)/, ([year = 0, month = 0, day = 0]) => [year, month, day]],
  [/(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/, ([year = 0, month = 0, day = 0]) => [2000 + year, month, day]],
]

/** The day that a file's name gives, as `FY26_detentionStats_04092026.xlsx`; undefined where it gives none. */
export function findFileDay(file: string): Temporal.PlainDate | undefined {
  // Archives put the day they fetched a file before its own name.
  const own = file.replace(/^\d{8}__/, '')
  for (const [shape, order] of shapes) {
    const found = shape.exec(own)
    const day = found ? readDay(...order(found.slice(1).map(Number))) : undefined
    if (day) return day
  }
  return undefined
}
