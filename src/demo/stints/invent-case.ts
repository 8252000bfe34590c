import type { Chance } from '../chance.ts'
import { country } from './country.ts'
import type { InventedStay } from './invent-stay.ts'
import * as say from './vocabulary.ts'
import { SECONDS_A_DAY } from './window.ts'

/** What a release tells of a person, the same in every row of theirs. */
export interface InventedPerson {
  /** Number the identifier is made from; `null` for the rows released without one. */
  number: number | null
  gender: string
  birthYear: number
  birthCountry: string
  citizenship: string
  maritalStatus: string
  ethnicity: string | null
}

/** What a release tells of the case beside a stay. Days are serial days, money is in dollars. */
export interface InventedCase {
  category: string
  status: string
  finalCharge: string
  isOrdered: boolean
  orderedOn: number | null
  departedOn: number | null
  bondSet: number | null
  bondSetOn: number | null
  bondPosted: number | null
  bondPostedOn: number | null
  program: string | null
  criminality: string
  threatLevel: string | null
  felon: string | null
  isMandatory: boolean
  entryStatus: string
  enteredOn: number | null
  conviction: {
    charge: string
    code: string
    chargedOn: number
    days: number | null
    months: number | null
    years: number | null
    crimeClass: string
  } | null
}

export function inventPerson(chance: Chance, number: number | null): InventedPerson {
  const birthCountry = country(chance)
  return {
    number,
    gender: say.gender(chance),
    birthYear: 2026 - 16 - Math.round(54 * (chance.unit() * 0.6 + chance.unit() * 0.4) ** 1.4),
    birthCountry,
    citizenship: chance.happens(0.985) ? birthCountry : country(chance),
    maritalStatus: say.maritalStatus(chance),
    // 56.2 % of the ethnicities are blank in the releases of 2025.
    ethnicity: chance.happens(0.438) ? say.ethnicity(chance) : null,
  }
}

const departing = new Set(['Removed', 'Voluntary departure', 'Withdrawal'])

export function inventCase(chance: Chance, stay: InventedStay): InventedCase {
  const startedOn = Math.floor(stay.bookIn / SECONDS_A_DAY)
  const endedOn = stay.bookOut === null ? null : Math.floor(stay.bookOut / SECONDS_A_DAY)
  const departs = departing.has(stay.releaseReason ?? '')
  const isOrdered = departs ? chance.happens(0.97) : chance.happens(0.2)
  return {
    category: (isOrdered ? say.orderedCategory : say.pendingCategory)(chance),
    status: (departs ? say.departedStatus : say.stayingStatus)(chance),
    finalCharge: say.finalCharge(chance),
    isOrdered,
    orderedOn: isOrdered ? startedOn + chance.between(-400, 60) : null,
    departedOn: departs && endedOn !== null ? endedOn + (chance.happens(0.9) ? 0 : chance.between(1, 3)) : null,
    ...inventBond(chance, startedOn, endedOn, stay.releaseReason),
    // 82,863 of 2,617,844 stints have no final programme.
    program: chance.happens(0.0317) ? null : say.finalProgram(chance),
    criminality: say.criminality(chance),
    threatLevel: chance.happens(0.42) ? say.threatLevel(chance) : null,
    felon: chance.happens(0.458) ? say.felon(chance) : null,
    isMandatory: chance.happens(0.12),
    entryStatus: say.entryStatus(chance),
    enteredOn: chance.happens(0.79) ? startedOn - Math.floor(9000 * chance.unit() ** 3) : null,
    // 66.5 % of the most serious convictions are blank.
    conviction: chance.happens(0.335) ? inventConviction(chance, startedOn) : null,
  }
}

function inventBond(chance: Chance, startedOn: number, endedOn: number | null, reason: string | null) {
  const isBonded = reason?.startsWith('Bonded Out') ?? false
  const isSet = isBonded || chance.happens(0.03)
  const bondSet = isSet ? say.bondAmount(chance) : null
  return {
    bondSet,
    bondSetOn: isSet ? startedOn + chance.between(2, 30) : null,
    bondPosted: isBonded ? bondSet : null,
    bondPostedOn: isBonded ? endedOn : null,
  }
}

function inventConviction(chance: Chance, startedOn: number) {
  const { name, code } = say.charge(chance)
  return {
    charge: name,
    code,
    chargedOn: startedOn - Math.floor(5000 * chance.unit() ** 2),
    days: chance.happens(0.6) ? chance.between(0, 360) : null,
    months: chance.happens(0.45) ? chance.between(0, 60) : null,
    years: chance.happens(0.25) ? chance.between(0, 20) : null,
    crimeClass: say.crimeClass(chance),
  }
}
