import type { Clock, Rule } from '../clockwork/nodes.ts'
import { Sentence } from '../kernel/sentence.ts'
import { arrest } from './chapters/arrest.ts'
import { computing } from './chapters/computing.ts'
import { custodyAndBond } from './chapters/custody-and-bond.ts'
import { detainers } from './chapters/detainers.ts'
import { detentionStandards } from './chapters/detention-standards.ts'
import { expeditedRemoval } from './chapters/expedited-removal.ts'
import { holdRooms } from './chapters/hold-rooms.ts'
import { minors } from './chapters/minors.ts'
import { ordersOfCourts } from './chapters/orders-of-courts.ts'
import { oversight } from './chapters/oversight.ts'
import { recordsOfPeople } from './chapters/records.ts'
import { removalPeriod } from './chapters/removal-period.ts'
import { specialPopulations } from './chapters/special-populations.ts'

/** Every rule, chapter by chapter: how time is counted, then from arrest to the standards of detention. */
export const lawBook: readonly Rule[] = [
  ...computing,
  ...arrest,
  ...detainers,
  ...custodyAndBond,
  ...holdRooms,
  ...removalPeriod,
  ...ordersOfCourts,
  ...expeditedRemoval,
  ...minors,
  ...specialPopulations,
  ...detentionStandards,
  ...recordsOfPeople,
  ...oversight,
]

/** The rule of that id, or undefined. */
export const findRule = (id: string): Rule | undefined => lawBook.find((rule) => rule.id === id)

/** The rule of that id. @throws Sentence where the law book has none */
export function getRule(id: string): Rule {
  const rule = findRule(id)
  if (rule) return rule
  throw new Sentence(`There is no rule "${id}" in the law book; "writ rules" lists them all.`)
}

/** The clock of that id with the rule it belongs to, or undefined. */
export function findClock(id: string): { rule: Rule; clock: Clock } | undefined {
  for (const rule of lawBook) {
    const clock = rule.clocks.find((known) => known.id === id)
    if (clock) return { rule, clock }
  }
  return undefined
}
