import type { Item } from './item.ts'

/** The time a publication counts: a fiscal year, October to September, up to a day. */
export interface Period {
  /** First day, YYYY-MM-DD. */
  from: string
  /** The last day counted. */
  countedOn: string
  /** The first day the record covers; the first of the year where it covers all of it. */
  coveredFrom: string
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

/**
 * The fiscal year a day lies in, up to that day.
 * @param countedOn the last day counted
 * @param coveredFrom the first day the record covers; what lies before it was never collected, and is no zero
 */
export function periodTo(countedOn: Temporal.PlainDate, coveredFrom?: Temporal.PlainDate): Period {
  const year = countedOn.month >= 10 ? countedOn.year + 1 : countedOn.year
  const from = Temporal.PlainDate.from({ year: year - 1, month: 10, day: 1 })
  const months = Array.from({ length: 12 }, (_, at) => monthItem(from.add({ months: at }), countedOn, coveredFrom ?? from))
  const quarters = [0, 1, 2, 3].map((at): Item => {
    const within = months.slice(at * 3, at * 3 + 3)
    const days = within.reduce((sum, month) => sum + (month.days ?? 0), 0)
    const label = { en: `Quarter ${at + 1}`, es: `Trimestre ${at + 1}` }
    return { key: `Q${at + 1}`, label, days, ...(days === 0 ? { uncounted: within.at(-1)?.uncounted ?? 'not-yet-counted' } : {}) }
  })
  return { from: from.toString(), countedOn: countedOn.toString(), coveredFrom: (coveredFrom ?? from).toString(), year, months, quarters }
}

function monthItem(first: Temporal.PlainDate, countedOn: Temporal.PlainDate, coveredFrom: Temporal.PlainDate): Item {
  const last = first.add({ months: 1 }).subtract({ days: 1 })
  const [begins, until] = [later(first, coveredFrom), earlier(last, countedOn)]
  const days = Math.max(0, begins.until(until, { largestUnit: 'days' }).days + 1)
  const key = first.toString().slice(0, 7)
  const name = (language: 'en' | 'es', to: string, since: string) => {
    const parts =
      days === 0 ? [] : [...(begins.equals(first) ? [] : [`${since} ${begins.day}`]), ...(until.equals(last) ? [] : [`${to} ${until.day}`])]
    return `${monthNames[language][first.month - 1]} ${first.year}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
  }
  const label = { en: name('en', 'to the', 'from the'), es: name('es', 'hasta el', 'desde el') }
  if (days > 0) return { key, label, days }
  return { key, label, days, uncounted: Temporal.PlainDate.compare(last, coveredFrom) < 0 ? 'not-collected' : 'not-yet-counted' }
}

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) => (Temporal.PlainDate.compare(one, other) < 0 ? other : one)
const earlier = (one: Temporal.PlainDate, other: Temporal.PlainDate) => (Temporal.PlainDate.compare(one, other) < 0 ? one : other)
