import type { YearArea } from './areas.ts'

const JAILS_AN_AREA = 8

export interface YearPartner {
  code: string
  name: string
  area: YearArea
}

const partner = (area: YearArea, number: number): YearPartner => ({
  code: `X${String(area.number).padStart(2, '0')}${String(number).padStart(2, '0')}JAIL`,
  name: `Example County Jail ${area.number}-${number} (invented)`,
  area,
})

/** The jail that holds a person. */
export const partnerOf = (area: YearArea, number: number): YearPartner => partner(area, number % JAILS_AN_AREA)

/** All jails of some areas. */
export const yearPartners = (areas: readonly YearArea[]): YearPartner[] =>
  areas.flatMap((area) => Array.from({ length: JAILS_AN_AREA }, (_, number) => partner(area, number)))
