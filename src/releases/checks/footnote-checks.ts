import { hasColumn } from '../parts-sql.ts'
import { type CheckFamily, rowCheck } from './check.ts'

/** What the release states of its own rows, and the rows for which it does not hold. */
export const footnoteChecks: CheckFamily = ({ table }) =>
  (table.format.footnotes ?? []).map(({ id, says, breaks, needs }) => {
    const lacks = needs.filter((name) => !hasColumn(table, name))
    return lacks.length > 0 ? { id, why: `the release lacks ${lacks.join(', ')}` } : rowCheck(id, says, breaks)
  })
