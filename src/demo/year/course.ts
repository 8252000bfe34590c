import { Chance, scramble } from '../chance.ts'
import type { YearArea } from './areas.ts'
import { type Beginning, beginning, type Ending, endingOf, type Track, trackOf } from './course-kinds.ts'
import { inventStays, type YearStay } from './invent-stays.ts'
import { DAY, HOUR } from './moments.ts'
import { inventPerson, isChildAlone, type YearPerson } from './year-person.ts'
import type { YearSetting } from './year-setting.ts'

/** What becomes of one invented person in the year, before any desk has written a word of it. Moments are seconds since 1970. */
export interface Course {
  number: number
  person: YearPerson
  area: YearArea
  begins: Beginning
  track: Track
  ending: Ending
  /** First word the agency has of the person. */
  firstAt: number
  /** Taken into custody; `null` where a jail never handed the person over. */
  custodyAt: number | null
  /** Where they are held, one after another; the last may end after the year. */
  stays: readonly YearStay[]
  /** Leaves custody. */
  endsAt: number
  /** The order of removal becomes final, and who gave it. */
  order: {
    finalAt: number
    by: 'immigration-judge' | 'immigration-judge-in-absentia' | 'board' | 'administrative-238b' | 'expedited' | 'reinstated'
  } | null
  /** Counsel enters an appearance. */
  counselAt: number | null
}

/** Numbers of the kinds of chance, so that one desk more changes nothing of the others. */
export const chanceOf = (seed: number, number: number, of: number): Chance =>
  new Chance(scramble(scramble(seed + 0x5bd1) ^ Math.imul(number + 1, 0x9e3779b1) ^ Math.imul(of + 1, 0x85ebca6b)))

/** Of those ordered removed at the border and held three weeks, how many voice a fear that is not found. */
const FEAR = 0.3
/** Four people in a hundred are held already when the record begins. */
const HELD_BEFORE = 0.04

/** Invents the course of a person: a pure function of the year asked for and their number. */
export function inventCourse(setting: YearSetting, number: number): Course {
  const chance = chanceOf(setting.seed, number, 0)
  const area = setting.areas[chance.below(setting.areas.length)] ?? setting.areas[0]
  if (!area) throw new Error('A year needs an area.')
  const isMinor = isChildAlone(chance)
  const person = inventPerson(chance, Number(setting.fromOn.slice(0, 4)), isMinor)
  const isHeldBefore = number < setting.people * HELD_BEFORE
  const begins = isHeldBefore ? 'held-before' : isMinor ? 'border' : beginning(chance)
  const firstAt = isHeldBefore
    ? setting.begins - Math.round(chance.between(5, 400) * DAY * chance.unit())
    : beginsAt(setting, number, chance)
  const custodyAt = begins === 'jail' ? jailHandsOver(chance, firstAt) : begins === 'jail-keeps' ? null : firstAt
  const ending = isMinor ? 'handed-to-hhs' : custodyAt === null ? 'never-held' : endingOf(begins)(chance)
  const stays =
    custodyAt === null ? [] : inventStays({ setting, chance, area, begins, isMinor, from: custodyAt, notEndedBy: setting.begins })
  const endsAt = stays.at(-1)?.until ?? firstAt
  const track = trackOf(chance, begins, ending)
  const order = orderOf(chance, track, custodyAt ?? firstAt, endsAt)
  const hasCounsel = custodyAt !== null && chance.happens(track === 'proceedings' ? 0.38 : 0.12)
  return {
    ...{ number, person, area, begins, track, ending, firstAt, custodyAt, stays, endsAt, order },
    counselAt: hasCounsel ? (custodyAt ?? 0) + chance.between(1, 12) * DAY : null,
  }
}

/** People come in order of their numbers, all through the year: no step of a person is before this. */
export const earliestOf = (setting: YearSetting, number: number): number =>
  momentAt(setting, Math.max(number, setting.people * HELD_BEFORE))

const beginsAt = (setting: YearSetting, number: number, chance: Chance): number => momentAt(setting, number + chance.unit())

function momentAt({ begins, ends, people }: YearSetting, number: number): number {
  const first = people * HELD_BEFORE
  return begins + 6 * HOUR + Math.floor(((number - first) / (people - first)) * (ends - begins - DAY))
}

const jailHandsOver = (chance: Chance, firstAt: number): number => firstAt + chance.between(20, 30 * 24) * HOUR

function orderOf(chance: Chance, track: Track, from: number, until: number): Course['order'] {
  const held = until - from
  switch (track) {
    case 'expedited':
      // Fear that is voiced and heard takes more than two weeks.
      return {
        finalAt: from + Math.round(held > 20 * DAY && chance.happens(FEAR) ? 17 * DAY : Math.min(held * 0.4, chance.between(1, 4) * DAY)),
        by: 'expedited',
      }
    case 'reinstated':
      return { finalAt: from + Math.round(Math.min(held * 0.4, chance.between(1, 3) * DAY)), by: 'reinstated' }
    case 'administrative':
      return { finalAt: from + Math.round(held * 0.45), by: 'administrative-238b' }
    case 'ordered-before':
      return {
        finalAt: from - chance.between(20, 1200) * DAY,
        by: chance.happens(0.4) ? 'immigration-judge-in-absentia' : 'immigration-judge',
      }
    case 'ordered-in-custody':
      return { finalAt: from + Math.round(held * (0.2 + 0.6 * chance.unit())), by: chance.happens(0.12) ? 'board' : 'immigration-judge' }
    default:
      return null
  }
}
