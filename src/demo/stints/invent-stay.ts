import type { Chance } from '../chance.ts'
import { weighted } from '../weighted.ts'
import { areaNumber, chooseFacility, type ExampleFacility } from './example-facility.ts'
import { stayReleaseReason } from './vocabulary.ts'
import { FIRST_DAY, LAST_MOMENT, SECONDS_A_DAY, WAIVER_FROM } from './window.ts'

/** One person at one place. Moments are seconds since serial day 0; `null` means still there. */
export interface InventedStint {
  bookIn: number
  bookOut: number | null
  facility: ExampleFacility
  /** Missing in about one row of 2,000, as released. */
  hasFacilityCode: boolean
  releaseReason: string | null
}

/** A chain of stints as the agency numbers it. Its published ends may differ from those of its stints. */
export interface InventedStay {
  bookIn: number
  bookOut: number | null
  releaseReason: string | null
  stints: InventedStint[]
}

/** 2.36 stints a stay once duplicates are left out: 2,564,634 / 1,087,417 in the March 2026 release. */
export const stintCount = weighted([
  [1, 390],
  [2, 270],
  [3, 160],
  [4, 78],
  [5, 42],
  [6, 24],
  [7, 15],
  [8, 9],
  [9, 6],
  [10, 5],
  [12, 3],
  [15, 1.6],
  [20, 1],
  [30, 0.3],
  [79, 0.1],
])

/** Share of stays that began in each fiscal year from FY2023; FY2026 is five months. The first entry: before the window. */
const startYear = weighted([
  [-1, 16],
  [0, 250],
  [1, 250],
  [2, 310],
  [3, 174],
])
const yearDays = [365, 366, 365, 161]

/** Invents one stay of one person, none of it after the last moment of the release. */
export function inventStay(chance: Chance, notBefore: number): InventedStay | undefined {
  const start = Math.max(startMoment(chance), notBefore)
  if (start >= LAST_MOMENT) return undefined
  const stints = inventStints(chance, start)
  const first = stints[0]
  const last = stints.at(-1)
  if (!first || !last) return undefined
  const releaseReason = last.releaseReason
  // 31,618 and 26,148 of 1,087,417 stays: the chain's own first or last stint is not in the release.
  const isStartMissing = chance.happens(0.0291)
  const isEndMissing = last.bookOut !== null && chance.happens(0.0254)
  if (isEndMissing) last.releaseReason = 'Transferred'
  return {
    bookIn: isStartMissing ? first.bookIn - chance.between(1, 20 * 24) * 3600 : first.bookIn,
    bookOut:
      last.bookOut === null ? null : isEndMissing ? Math.min(last.bookOut + chance.between(1, 240) * 3600, LAST_MOMENT) : last.bookOut,
    releaseReason,
    stints,
  }
}

function startMoment(chance: Chance): number {
  const year = startYear(chance)
  const second = chance.below(SECONDS_A_DAY)
  if (year < 0) return (FIRST_DAY - 1 - Math.floor(400 * chance.unit() ** 3)) * SECONDS_A_DAY + second
  const before = yearDays.slice(0, year).reduce((sum, days) => sum + days, 0)
  return (FIRST_DAY + before + chance.below(yearDays[year] ?? 1)) * SECONDS_A_DAY + second
}

function inventStints(chance: Chance, start: number): InventedStint[] {
  const area = areaNumber(chance)
  const count = stintCount(chance)
  const stints: InventedStint[] = []
  let at = start
  for (let number = 0; number < count; number++) {
    const isHeld = chance.happens(number === 0 ? (count === 1 ? 0.25 : 0.55) : 0.1)
    const facility = chooseFacility(chance, area, isHeld)
    const end = at + Math.round((isHeld ? holdHours(chance, at) : detainedHours(chance)) * 3600)
    const isLast = number === count - 1
    const bookOut = end > LAST_MOMENT ? null : end
    stints.push({
      bookIn: at,
      bookOut,
      facility,
      hasFacilityCode: !chance.happens(0.0005),
      releaseReason: bookOut === null ? null : isLast ? stayReleaseReason(chance) : 'Transferred',
    })
    if (bookOut === null) break
    // 204 of 2.6 million stints begin before the one before them ended.
    const gap = chance.happens(0.00014) ? -chance.between(1, 12) * 900 : chance.happens(0.5) ? 0 : chance.below(5 * 3600)
    at = Math.max(bookOut + gap, at + 60)
    if (at >= LAST_MOMENT) break
  }
  return stints
}

/** Hours in a hold room. The shares are invented; those past 12 and 72 hours grow under the waiver, as was reported. */
export function holdHours(chance: Chance, at: number): number {
  const underWaiver = at >= WAIVER_FROM
  const draw = chance.unit()
  if (draw < (underWaiver ? 0.48 : 0.78)) return 0.4 + 11.5 * chance.unit() ** 1.3
  if (draw < (underWaiver ? 0.72 : 0.93)) return 12 + 12 * chance.unit()
  if (draw < (underWaiver ? 0.94 : 0.988)) return 24 + 48 * chance.unit()
  return 72 + 168 * chance.unit() ** 2
}

/** Hours elsewhere: many days, few months, a long tail. */
export function detainedHours(chance: Chance): number {
  const days = Math.exp(2.41 + 1.37 * chance.normal())
  return Math.max(0.5, Math.min(days, 1400) * 24)
}
