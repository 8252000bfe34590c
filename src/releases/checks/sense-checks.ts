import { hasColumn } from '../parts-sql.ts'
import { type Check, type CheckFamily, rowCheck } from './check.ts'

interface Sense {
  id: string
  says: string
  condition: string
  needs: readonly string[]
}

/** What must hold within one row of the agency's tables, where they have the columns. */
const senses: readonly Sense[] = [
  {
    id: 'departed-without-country',
    says: 'rows with a departure and no country of departure',
    condition: 'departed_date is not null and departure_country is null',
    needs: ['departed_date', 'departure_country'],
  },
  {
    id: 'order-date-without-order',
    says: 'rows with a day of the final order that say there is none',
    condition: "final_order_date is not null and upper(final_order_yes_no) = 'NO'",
    needs: ['final_order_date', 'final_order_yes_no'],
  },
  {
    id: 'birth-year-out-of-range',
    says: 'rows whose birth year is before 1900 or after 2100',
    condition: 'birth_year < 1900 or birth_year > 2100',
    needs: ['birth_year'],
  },
  {
    id: 'negative-bond',
    says: 'rows with a bond below zero',
    condition: 'least(bond_posted_amount, initial_bond_set_amount) < 0',
    needs: ['bond_posted_amount', 'initial_bond_set_amount'],
  },
  {
    id: 'age-out-of-range',
    says: 'rows whose age is below 0 or above 110',
    condition: 'age < 0 or age > 110',
    needs: ['age'],
  },
]

/** Rows that contradict themselves. A table without the columns is not asked. */
export const senseChecks: CheckFamily = ({ table }) =>
  senses
    .filter(({ needs }) => needs.every((name) => hasColumn(table, name)))
    .map(({ id, says, condition }): Check => rowCheck(id, says, condition))
