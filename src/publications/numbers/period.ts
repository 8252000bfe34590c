import type { Item } from './table.ts'

/** The time a publication counts: a fiscal year, October to September, up to a day. */
export interface Period {
  /** First day, YYYY-MM-DD. */
  from: string
  /** The last day counted. */
  countedOn: string
  /** Fiscal year: 2026. */
  year: number
  /** Twelve, October first; `days` of them counted so far. Keys are 2025-10. */
  months: readonly Item[]
  /** Four; keys are Q1 to Q4. */
  quarters: readonly Item[]
}

const monthNames = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
}

/** The fiscal year a day lies in, up to that day. @param countedOn the last day counted */
export function periodTo(countedOn: Temporal.PlainDate): Period {
  const year = countedOn.month >= 10 ? countedOn.year + 1 : countedOn.year
  const from = Temporal.PlainDate.from({ year: year - 1, month: 10, day: 1 })
  const months = Array.from({ length: 12 }, (_, at) => monthItem(from.add({ months: at }), countedOn))
  const quarters = [0, 1, 2, 3].map((at): Item => {
    const days = months.slice(at * 3, at * 3 + 3).reduce((sum, month) => sum + (month.days ?? 0), 0)
    return { key: `Q${at + 1}`, label: { en: `Quarter ${at + 1}`, es: `Trimestre ${at + 1}` }, days }
  })
  return { from: from.toString(), countedOn: countedOn.toString(), year, months, quarters }
}

function monthItem(first: Temporal.PlainDate, countedOn: Temporal.PlainDate): Item {
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  const until = Temporal.PlainDate.compare(last, countedOn) <= 0 ? last : countedOn
  const days = Math.max(0, first.until(until, { largestUnit: 'days' }).days + 1)
  const isPart = days > 0 && days < last.day
  const name = (language: 'en' | 'es', part: string) =>
    `${monthNames[language][first.month - 1]} ${first.year}${isPart ? ` (${part} ${until.day})` : ''}`
  return { key: first.toString().slice(0, 7), label: { en: name('en', 'to the'), es: name('es', 'hasta el') }, days }
}
