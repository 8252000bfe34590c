import { exampleFacilities } from '../stints/example-facility.ts'

/** Where the days of each state are counted. */
const zones: Readonly<Record<string, string>> = {
  ILLINOIS: 'America/Chicago',
  TEXAS: 'America/Chicago',
  LOUISIANA: 'America/Chicago',
  MINNESOTA: 'America/Chicago',
  COLORADO: 'America/Denver',
  UTAH: 'America/Denver',
  ARIZONA: 'America/Phoenix',
  CALIFORNIA: 'America/Los_Angeles',
  WASHINGTON: 'America/Los_Angeles',
}

/** An area of responsibility of the invented agency. */
export interface YearArea {
  number: number
  /** e.g. Seattle */
  name: string
  state: string
  zone: string
  circuit: string
}

const circuits: Readonly<Record<string, string>> = {
  ...{ MASSACHUSETTS: '1st Circuit', 'NEW YORK': '2d Circuit', 'NEW JERSEY': '3d Circuit', PENNSYLVANIA: '3d Circuit' },
  ...{ MARYLAND: '4th Circuit', VIRGINIA: '4th Circuit', TEXAS: '5th Circuit', LOUISIANA: '5th Circuit', MICHIGAN: '6th Circuit' },
  ...{ ILLINOIS: '7th Circuit', MINNESOTA: '8th Circuit', ARIZONA: '9th Circuit', CALIFORNIA: '9th Circuit', WASHINGTON: '9th Circuit' },
  ...{ COLORADO: '10th Circuit', UTAH: '10th Circuit', GEORGIA: '11th Circuit', FLORIDA: '11th Circuit' },
}

/** The 25 areas, in the order their places are numbered. */
export const yearAreas: readonly YearArea[] = exampleFacilities.slice(0, 25).map(({ area, state }, number) => ({
  number,
  name: area.replace(' Area of Responsibility', ''),
  state,
  zone: area.startsWith('El Paso') ? 'America/Denver' : (zones[state] ?? 'America/New_York'),
  circuit: circuits[state] ?? '2d Circuit',
}))
