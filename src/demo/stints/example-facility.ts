import type { Chance } from '../chance.ts'
import { mostlyFirst, type Weighted } from '../weighted.ts'

/** An invented place. Its code has the shape of real ones (a state's letters; HOLD at the end of a hold room's). */
export interface ExampleFacility {
  code: string
  name: string
  city: string
  state: string
  county: string
  area: string
  site: string
  isHoldRoom: boolean
}

/** Areas of responsibility, with a state in each: name, state, its letters. */
const areas = [
  ['Atlanta', 'GEORGIA', 'GA'],
  ['Baltimore', 'MARYLAND', 'MD'],
  ['Boston', 'MASSACHUSETTS', 'MA'],
  ['Buffalo', 'NEW YORK', 'NY'],
  ['Chicago', 'ILLINOIS', 'IL'],
  ['Dallas', 'TEXAS', 'TX'],
  ['Denver', 'COLORADO', 'CO'],
  ['Detroit', 'MICHIGAN', 'MI'],
  ['El Paso', 'TEXAS', 'TX'],
  ['Harlingen', 'TEXAS', 'TX'],
  ['Houston', 'TEXAS', 'TX'],
  ['Los Angeles', 'CALIFORNIA', 'CA'],
  ['Miami', 'FLORIDA', 'FL'],
  ['New Orleans', 'LOUISIANA', 'LA'],
  ['New York City', 'NEW YORK', 'NY'],
  ['Newark', 'NEW JERSEY', 'NJ'],
  ['Philadelphia', 'PENNSYLVANIA', 'PA'],
  ['Phoenix', 'ARIZONA', 'AZ'],
  ['Salt Lake City', 'UTAH', 'UT'],
  ['San Antonio', 'TEXAS', 'TX'],
  ['San Diego', 'CALIFORNIA', 'CA'],
  ['San Francisco', 'CALIFORNIA', 'CA'],
  ['Seattle', 'WASHINGTON', 'WA'],
  ['St. Paul', 'MINNESOTA', 'MN'],
  ['Washington', 'VIRGINIA', 'VA'],
] as const

/** About 850 codes, 177 of them hold rooms, as in the facilities list of 844; the last six are missing from that list on purpose. */
const COUNT = 850
const HOLD_ROOMS = 177
/** The busiest three places of each area, then the jails, then the hospitals, where people stay seldom. */
const CENTERS = 75
const HOSPITALS = 100
export const LISTED = 844

/** All places, in the order of the facilities list. The same for every seed, so that two runs can be compared. */
export const exampleFacilities: readonly ExampleFacility[] = Array.from({ length: COUNT }, (_, place) => inventFacility(place))

function inventFacility(place: number): ExampleFacility {
  const [area, state, letters] = areas[place % areas.length] ?? areas[0]
  const isHoldRoom = place < HOLD_ROOMS
  const number = String(place).padStart(3, '0')
  return {
    code: isHoldRoom ? `${base26(place)}HOLD` : `X${number}E${letters}`,
    name: `EXAMPLE ${kindOf(place)} ${place + 1}`,
    city: `EXAMPLE CITY ${place % 310}`,
    state,
    county: `EXAMPLE COUNTY ${place % 230}`,
    area: `${area} Area of Responsibility`,
    site: `EXAMPLE SITE ${place % 280} ${state}`,
    isHoldRoom,
  }
}

function kindOf(place: number): string {
  if (place < HOLD_ROOMS) return 'HOLD ROOM'
  if (place >= COUNT - HOSPITALS) return 'HOSPITAL'
  if (place >= HOLD_ROOMS + CENTERS) return place % 12 === 0 ? 'STAGING FACILITY' : 'COUNTY JAIL'
  return place % 3 === 0 ? 'PROCESSING CENTER' : 'DETENTION CENTER'
}

/** Three letters: XAA, XAB, … */
function base26(number: number): string {
  return `X${String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26))}`
}

const pick = (isHoldRoom: boolean, area: string | undefined): Weighted<ExampleFacility> =>
  mostlyFirst(exampleFacilities.filter((place) => place.isHoldRoom === isHoldRoom && (area === undefined || place.area === area)))

const anywhere = { held: pick(true, undefined), detained: pick(false, undefined) }
const byArea = areas.map(([name]) => {
  const area = `${name} Area of Responsibility`
  return { held: pick(true, area), detained: pick(false, area) }
})

/** Number of an area, some much busier than others. */
export const areaNumber = mostlyFirst(areas.map((_, place) => (place * 7) % areas.length))

/** A place for a stint: three times in four in the stay's own area. */
export function chooseFacility(chance: Chance, area: number, isHoldRoom: boolean): ExampleFacility {
  const near = chance.happens(0.75) ? (byArea[area] ?? anywhere) : anywhere
  return (isHoldRoom ? near.held : near.detained)(chance)
}
