import { momentSql } from '../moment-sql.ts'
import { hasColumn } from '../parts-sql.ts'
import type { ReleasedTable } from '../release.ts'
import { sqlName } from '../sql-text.ts'
import { type Check, type CheckFamily, type NotTested, rowCheck } from './check.ts'

const firstDay = '1980-01-01'

/** Acts after the release, and long before it. */
const actChecks: CheckFamily = ({ table, lastDay }) =>
  table.format.acts.flatMap(({ act, at }): (Check | NotTested)[] => {
    const moment = momentSql(table, at)
    const id = act.replaceAll(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
    if (!moment || lastDay === undefined) return [{ id: `${id}-impossible`, why: 'the table gives no date of it' }]
    const condition = `(${moment.on} > date '${lastDay}' or ${moment.on} < date '${firstDay}')`
    return [rowCheck(`${id}-impossible`, `rows whose act (${act}) is dated after ${lastDay} or before ${firstDay}`, condition)]
  })

/** SQL of rows in which the later of two moments is before the earlier. Where one of them is a day only, days are compared. */
export function outOfOrder(table: ReleasedTable, earlier: string, later: string): string | undefined {
  if (!hasColumn(table, earlier) || !hasColumn(table, later)) return undefined
  const isDay = (name: string) => table.columns.some((column) => column.name === name && (column.kind === 'day' || column.allMidnight))
  const asDay = isDay(earlier) || isDay(later)
  const value = (name: string) => (asDay ? `cast(${sqlName(name)} as date)` : sqlName(name))
  return `${value(later)} < ${value(earlier)}`
}

const orderChecks: CheckFamily = ({ table }) =>
  (table.format.orders ?? []).map(({ earlier, later, says }): Check | NotTested => {
    const id = `${later}-before-${earlier}`.replaceAll('_', '-')
    const condition = outOfOrder(table, earlier, later)
    if (condition === undefined) return { id, why: `the release lacks ${earlier} or ${later}` }
    return rowCheck(id, `rows in which ${says}`, condition)
  })

/** Dates that cannot be right. */
export const dateChecks: CheckFamily = (context) => [...actChecks(context), ...orderChecks(context)]
