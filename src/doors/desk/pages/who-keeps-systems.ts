import type { DeskVisit } from '../desk-visit.ts'

/** Positions that connect systems of partners and have failed deliveries tried again. They read nothing by it: a notice holds nothing personal. */
export const systemsKeepers = ['account-administrator'] as const

export const holdsAny = ({ standing }: Pick<DeskVisit, 'standing'>, positions: readonly string[]): boolean =>
  standing.positions.some(({ position }) => positions.includes(position))
