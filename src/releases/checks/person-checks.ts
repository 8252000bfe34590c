import { personSql } from '../moment-sql.ts'
import { hasColumn } from '../parts-sql.ts'
import { sqlName } from '../sql-text.ts'
import { type CheckFamily, rowCheck } from './check.ts'

/**
 * A spreadsheet keeps 15 digits of a number: a longer identifier saved through one ends in zeros, or is printed with an exponent.
 * Release 2022-ICFO-22955 was spoilt so.
 */
const spoilt = (id: string): string => `regexp_full_match(${id}, '[0-9]{15}0+|[0-9](\\.[0-9]+)?[eE]\\+?[0-9]+')`

/** Rows without an identifier, and identifiers that a spreadsheet has spoilt. */
export const personChecks: CheckFamily = ({ table }) => {
  const person = personSql(table)
  const name = table.format.personId
  if (name === undefined || person === undefined || !hasColumn(table, name)) {
    const why = 'the release has no identifier of persons'
    return [
      { id: 'no-person-id', why },
      { id: 'spoilt-id', why },
    ]
  }
  return [
    rowCheck('no-person-id', 'rows without an identifier of the person', `${person} is null`),
    rowCheck('spoilt-id', 'rows whose identifier was cut to the 15 digits of a spreadsheet', spoilt(sqlName(name))),
  ]
}
