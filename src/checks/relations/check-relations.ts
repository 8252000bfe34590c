import type { FindingHere } from '../finding.ts'
import type { PublishedTable } from '../tables/table.ts'
import { checkAtMost } from './check-at-most.ts'
import { checkBetween } from './check-between.ts'
import { checkShares } from './check-shares.ts'
import { checkSums } from './check-sums.ts'
import { checkWeighted } from './check-weighted.ts'
import type { Relation } from './relation.ts'

/** Everything that a table's own declaration says must hold between its cells. */
export const checkRelations = (table: PublishedTable): FindingHere[] =>
  (table.spec.relations ?? []).flatMap((relation) => checkRelation(table, relation))

function checkRelation(table: PublishedTable, relation: Relation): FindingHere[] {
  switch (relation.kind) {
    case 'rows-sum':
    case 'columns-sum':
      return checkSums(table, relation)
    case 'column-share':
    case 'row-share':
    case 'share-of-total':
      return checkShares(table, relation)
    case 'rows-between':
    case 'columns-between':
      return checkBetween(table, relation)
    case 'weighted-average':
      return checkWeighted(table, relation)
    case 'at-most':
      return checkAtMost(table, relation)
  }
}
