import { use } from './column-plan.ts'
import { microsFromText } from './date-text.ts'
import { parseNumber } from './number-text.ts'
import { dayMicros } from './serial-date.ts'

/** What a text stands for in a number, instant or day column; NaN where it stands for nothing of the kind. */
export function typedText(text: string, as: number): number {
  if (as === use.number) return parseNumber(text) ?? Number.NaN
  const micros = microsFromText(text)
  return as === use.instant ? micros : Math.floor(micros / dayMicros)
}
