import { bondColumns } from './sort-keys.ts'
import { sqlName } from './sql-text.ts'
import type { StintSource } from './stint-source.ts'

/** The bond columns a release has: the released column, and the name of its smallest value over the stint. */
export const bondsOf = (source: StintSource): [bond: string, smallest: string][] =>
  Object.entries(bondColumns).filter(([name]) => source.columns.has(name))

/**
 * SQL of the smallest bond values: `rid` and the columns of `bondsOf`; rows without any value are left away. A row that is in
 * `custody.duplicate` has the values found there, any other its own. Of rows without an id nothing is told: they are to be left away.
 */
export function smallestBonds(source: StintSource): string {
  const bonds = bondsOf(source)
  if (bonds.length === 0) return 'select rid from custody.bond'
  const own = bonds.map(([bond, smallest]) => `${sqlName(bond)} as ${smallest}`).join(', ')
  const told = bonds.map(([, smallest]) => smallest)
  return `select rid, ${own} from custody.bond anti join custody.duplicate using (rid)
    union all select rid, ${told.join(', ')} from custody.duplicate where ${told.map((name) => `${name} is not null`).join(' or ')}`
}
