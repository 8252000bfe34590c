import type { Chance } from '../chance.ts'
import { detainedHours, holdHours, stintCount } from '../stints/invent-stay.ts'
import type { YearArea } from './areas.ts'
import type { Beginning } from './course-kinds.ts'
import { DAY, HOUR } from './moments.ts'
import type { YearPlace } from './places.ts'
import type { YearSetting } from './year-setting.ts'

/** A stay at one place, from book-in to the moment of leaving. */
export interface YearStay {
  place: YearPlace
  from: number
  until: number
  /** How the person came: on arrival in custody, or moved from another place. */
  how: 'arrival' | 'intake' | 'transfer'
}

interface Asked {
  setting: YearSetting
  chance: Chance
  area: YearArea
  begins: Beginning
  isMinor: boolean
  from: number
  /** Whoever is held when the record begins is still held then. */
  notEndedBy: number
}

/** Serial day 0 of the released tables, as seconds before 1970. */
const SERIAL = 25_569 * DAY
const STAYS_MAX = 9

/** Hours on the way between two places. */
const wayHours = (chance: Chance) => 0.3 + 4 * chance.unit() ** 2

/** Where a person is held and how long, by the published numbers of stints and lengths; hold rooms first in half of all. */
export function inventStays({ setting, chance, area, begins, isMinor, from, notEndedBy }: Asked): YearStay[] {
  const count = isMinor ? 1 : begins === 'held-before' ? chance.between(1, 2) : Math.min(STAYS_MAX, stintCount(chance))
  const stays: YearStay[] = []
  let at = from + (begins === 'border' || begins === 'held-before' ? 0 : Math.round(chance.between(30, 240) * 60))
  for (let number = 0; number < count; number++) {
    const wantsHold = isMinor || (begins !== 'held-before' && chance.happens(number === 0 ? (count === 1 ? 0.2 : 0.62) : 0.06))
    const before = stays.at(-1)
    const hold = wantsHold ? setting.choice.hold(chance, area.number) : undefined
    // Back in the same hold room within a day looks in a release like a row told twice.
    const isHold = hold !== undefined && !stays.some((stay) => stay.place === hold)
    const place = isHold ? hold : setting.choice.detained(chance, area.number, before?.place)
    const hours = isMinor ? chance.between(6, 90) : isHold ? holdHours(chance, at + SERIAL) : detainedHours(chance)
    const earliest = begins === 'held-before' && number === 0 ? notEndedBy + chance.between(1, 60) * DAY : 0
    const until = Math.max(at + Math.round(hours * HOUR), at + 900, earliest)
    stays.push({ place, from: at, until, how: before ? howMoved(before, place) : 'arrival' })
    at = until + Math.round(wayHours(chance) * HOUR)
  }
  return stays
}

/** From a hold room, or within 72 hours of arrival, it is intake; after that a transfer that is decided. */
const howMoved = (before: YearStay, place: YearPlace): YearStay['how'] =>
  before.place.kind === 'hold-room' || place.kind === 'hold-room' || before.until - before.from < 72 * HOUR ? 'intake' : 'transfer'
