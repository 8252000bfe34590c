import { type YearArea, yearAreas } from './areas.ts'
import { secondsOf } from './moments.ts'
import { choosePlaces, type PlaceChoice, type YearPlace, yearPlaces } from './places.ts'

/** What a year of the invented agency is made from. */
export interface YearAsked {
  /** The same seed gives the same people, acts and moments. */
  seed: number
  people: number
  /** First day, YYYY-MM-DD. */
  fromOn: string
}

/** The year as every script sees it. */
export interface YearSetting extends YearAsked {
  /** First moment of the year, and the first after it; seconds since 1970. */
  begins: number
  ends: number
  /** Acts are recorded to so many seconds: ten minutes for a large agency, an hour for one in which little happens in ten minutes. */
  tickSeconds: number
  areas: readonly YearArea[]
  places: readonly YearPlace[]
  choice: PlaceChoice
}

const PEOPLE_AN_AREA = 800
const PEOPLE_MANY = 8_000
const AREAS_MIN = 2
/** The zone in which the agency as a whole counts its days. */
export const agencyZone = 'America/New_York'

export function yearSetting(asked: YearAsked): YearSetting {
  const first = Temporal.PlainDate.from(asked.fromOn)
  const moment = (day: Temporal.PlainDate) => secondsOf(day.toZonedDateTime(agencyZone).toInstant())
  const count = Math.min(yearAreas.length, Math.max(AREAS_MIN, Math.ceil(asked.people / PEOPLE_AN_AREA)))
  // Seven apart, so that few areas still lie in several time zones.
  const areas = Array.from({ length: count }, (_, number) => yearAreas[(number * 7) % yearAreas.length]).flatMap((area) => area ?? [])
  const places = yearPlaces(asked.people, areas)
  const tickSeconds = asked.people >= PEOPLE_MANY ? 600 : 3600
  return {
    ...asked,
    begins: moment(first),
    ends: moment(first.add({ years: 1 })),
    tickSeconds,
    areas,
    places,
    choice: choosePlaces(places),
  }
}
