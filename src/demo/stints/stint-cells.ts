import type { CellValue } from '../xlsx/layout.ts'
import type { InventedCase, InventedPerson } from './invent-case.ts'
import type { InventedStay, InventedStint } from './invent-stay.ts'
import { SECONDS_A_DAY } from './window.ts'

/** One row to be: a stint of a stay of a person, with the bond as this row tells it. */
export interface StintRow {
  person: InventedPerson
  stay: InventedStay
  stint: InventedStint
  case: InventedCase
}

const redactedName = 'b(6), b(7)C'
const redactedTechnique = '(b)(7)(E)'
const yesNo = (is: boolean) => (is ? 'YES' : 'NO')

/** The 53 cells of a row, in the order of the layout. */
export function stintCells({ person, stay, stint, case: its }: StintRow): CellValue[] {
  const { facility } = stint
  const conviction = its.conviction
  return [
    stay.bookIn,
    stint.bookIn,
    facility.name,
    stint.bookOut,
    stay.bookOut,
    stint.releaseReason,
    stay.bookOut === null ? null : Math.floor(stay.bookOut / SECONDS_A_DAY),
    stay.releaseReason,
    null,
    person.gender,
    person.maritalStatus,
    person.ethnicity,
    person.birthCountry,
    person.citizenship,
    its.entryStatus,
    redactedTechnique,
    redactedTechnique,
    conviction?.charge ?? null,
    conviction?.days ?? null,
    conviction?.months ?? null,
    conviction?.years ?? null,
    conviction?.code ?? null,
    its.felon,
    yesNo(its.isMandatory),
    yesNo(its.isMandatory),
    its.bondPostedOn,
    its.bondPosted,
    its.status,
    its.category,
    yesNo(its.isOrdered),
    its.orderedOn,
    its.threatLevel,
    null,
    its.finalCharge,
    its.departedOn,
    its.departedOn === null ? null : person.citizenship,
    its.bondSet,
    its.bondSetOn,
    stint.hasFacilityCode ? facility.code : null,
    redactedName,
    person.birthYear,
    its.criminality,
    null,
    its.enteredOn,
    its.program,
    conviction?.chargedOn ?? null,
    conviction?.chargedOn ?? null,
    conviction ? 'Convicted' : null,
    conviction ? 'C' : null,
    conviction?.crimeClass ?? null,
    facility.site,
    facility.area,
    person.number,
  ]
}
