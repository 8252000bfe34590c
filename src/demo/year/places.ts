import type { Chance } from '../chance.ts'
import { type ExampleFacility, exampleFacilities } from '../stints/example-facility.ts'
import { mostlyFirst, type Weighted } from '../weighted.ts'
import { type YearArea, yearAreas } from './areas.ts'

/** A place of the invented year, as it is registered. */
export interface YearPlace {
  code: string
  name: string
  kind: 'hold-room' | 'detention' | 'hospital' | 'staging'
  area: number
  zone: string
  capacity: number
  standard: string | null
  facility: ExampleFacility
}

/** Standards in force among places of detention: few detention centers, many county jails. */
const standards = ['NDS 2025', 'PBNDS 2011', 'NDS 2019', 'PBNDS 2008'] as const

function kindOf({ name, isHoldRoom }: ExampleFacility): YearPlace['kind'] {
  if (isHoldRoom) return 'hold-room'
  if (name.includes('HOSPITAL')) return 'hospital'
  return name.includes('STAGING') ? 'staging' : 'detention'
}

/**
 * The places of an agency that holds so many people in a year. Sizes follow the daily population of the real ones: a few of a thousand beds, most jails
 * with a handful; scaled to the people there are.
 */
export function yearPlaces(people: number, areas: readonly YearArea[]): readonly YearPlace[] {
  const share = people / 20_000
  const used = exampleFacilities.filter((_, place) => place < 177 + 75 + Math.ceil(100 * share) || (place >= 750 && place < 775))
  return used.flatMap((facility, place) => {
    const area = areas.find(({ name }) => facility.area.startsWith(name))
    if (!area || (place >= 50 && facility.isHoldRoom && share < 0.2)) return []
    const kind = kindOf(facility)
    const isCenter = kind === 'detention' && exampleFacilities.indexOf(facility) < 252
    const beds = kind === 'hold-room' ? 40 : isCenter ? 260 / (1 + ((exampleFacilities.indexOf(facility) - 177) / 25) * 0.9) : 45
    return [
      {
        code: facility.code,
        name: `${facility.name} (invented)`,
        kind,
        area: area.number,
        zone: area.zone,
        capacity: Math.max(6, Math.ceil(beds * Math.max(share, 0.1) * (25 / areas.length))),
        standard: kind === 'detention' ? (standards[place % standards.length] ?? null) : null,
        facility,
      },
    ]
  })
}

/** How a stay finds its places: mostly in its own area, seldom elsewhere. */
export interface PlaceChoice {
  hold(chance: Chance, area: number): YearPlace
  detained(chance: Chance, area: number, not?: YearPlace): YearPlace
}

export function choosePlaces(places: readonly YearPlace[]): PlaceChoice {
  const of = (kinds: readonly string[]): ReadonlyMap<number, Weighted<YearPlace>> =>
    new Map(
      yearAreas.flatMap(({ number }) => {
        const near = places.filter(({ area, kind }) => area === number && kinds.includes(kind))
        return near.length > 0 ? [[number, mostlyFirst(near)] as const] : []
      }),
    )
  const anywhere = (kinds: readonly string[]) => mostlyFirst(places.filter(({ kind }) => kinds.includes(kind)))
  const [holds, beds] = [of(['hold-room']), of(['detention', 'staging'])]
  const [anyHold, anyBed] = [anywhere(['hold-room']), anywhere(['detention', 'staging'])]
  return {
    hold: (chance, area) => (holds.get(area) ?? anyHold)(chance),
    detained(chance, area, not) {
      for (let tries = 0; tries < 6; tries++) {
        const place = (chance.happens(0.75) ? (beds.get(area) ?? anyBed) : anyBed)(chance)
        if (place !== not) return place
      }
      return anyBed(chance)
    },
  }
}
