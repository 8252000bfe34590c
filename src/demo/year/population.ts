import { inventCourse } from './course.ts'
import { DAY } from './moments.ts'
import type { YearSetting } from './year-setting.ts'

/** How many people each place holds at the end of a day of the year, by the courses of everybody. Days are numbered from 0. */
export type MidnightPopulation = (code: string, day: number) => number

/**
 * The last moment of each day in the place's own time, and who is there then.
 * @param midnights for each zone, the moment each day of the year ends
 */
export function midnightPopulation(setting: YearSetting): MidnightPopulation {
  const midnights = new Map(setting.areas.map(({ zone }) => [zone, midnightsOf(zone, setting)]))
  const counts = new Map(setting.places.map(({ code }) => [code, new Int32Array(367)]))
  for (let number = 0; number < setting.people; number++)
    for (const { place, from, until } of inventCourse(setting, number).stays) {
      const [ends, count] = [midnights.get(place.zone), counts.get(place.code)]
      if (!ends || !count) continue
      for (let day = Math.max(0, Math.floor((from - (ends[0] ?? 0)) / DAY)); day < ends.length && (ends[day] ?? 0) < until; day++)
        if ((ends[day] ?? 0) >= from) count[day] = (count[day] ?? 0) + 1
    }
  return (code, day) => counts.get(code)?.[day] ?? 0
}

/** The moments at which the days of the year end in a zone. */
export function midnightsOf(zone: string, { fromOn }: YearSetting): readonly number[] {
  const first = Temporal.PlainDate.from(fromOn)
  return Array.from({ length: 366 }, (_, day) =>
    Math.floor(
      first
        .add({ days: day + 1 })
        .toZonedDateTime(zone)
        .toInstant().epochMilliseconds / 1000,
    ),
  )
}
