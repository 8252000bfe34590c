import type { Verification } from '../../kernel/verification.ts'
import type { Position } from './positions.ts'

/** One title of a list, as the regulation has it, and the positions here that it stands for. */
export interface ListedTitle {
  title: string
  positions: readonly Position[]
  verified: Verification
}

/** A list as it stood from a day, until a day (the first it no longer stood). Null where the day was not established. */
export interface OfficerListVersion {
  from: string | null
  until: string | null
  note: string
  titles: readonly ListedTitle[]
  /** Field positions the reading says are not on it. */
  notListed: readonly Position[]
}

/** The officers to whom a regulation gives one power. */
export interface OfficerList {
  /** e.g. 287.5(e)(2) */
  id: string
  cite: string
  /** What they may do, to follow "may". */
  power: string
  versions: readonly OfficerListVersion[]
}
