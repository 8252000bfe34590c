import type { DuckDb } from '../../audit/duckdb.ts'
import { checkTable } from '../numbers/check-table.ts'
import type { CountedTable } from '../numbers/count-table.ts'
import { countTables } from '../numbers/count-tables.ts'
import { periodOf, prepareRelations } from '../numbers/prepare-relations.ts'
import { relations } from '../numbers/relations.ts'
import { startRows } from '../numbers/rows-behind.ts'
import type { NumberTable } from '../numbers/table.ts'
import { protectEdition } from '../protect/protect-edition.ts'
import type { Publication } from '../publication.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Edition, EditionTable } from './edition.ts'

/**
 * Counts an edition of a publication from a snapshot and runs its checks. Checks run on the true numbers; what is then withheld is withheld
 * from them.
 * @param countedOn the last day counted, which ended before the snapshot was taken
 * @param earlier the editions before it that are kept: what is withheld must not be what they leave over
 */
export async function countEdition(
  duckdb: Pick<DuckDb, 'connection' | 'connect'>,
  publication: Publication,
  snapshot: Snapshot,
  countedOn: Temporal.PlainDate,
  earlier: readonly Edition[] = [],
): Promise<Edition> {
  const period = periodOf(snapshot, countedOn)
  const { connection } = duckdb
  await prepareRelations(connection, period)
  await startRows(connection)
  const counts: { declared: NumberTable; counted: CountedTable }[] = []
  const failed: Edition['failed'][number][] = []
  for (const { declared, counted } of await countTables(duckdb, publication.tables, period)) {
    failed.push(...checkTable(counted))
    counts.push({ declared, counted })
  }
  const tables = protectEdition(period.countedOn, counts, earlier).map(
    ({ declared: { sheet, title, says, isProtected }, counted }): EditionTable => ({
      ...counted,
      ...{ sheet, title, says },
      ...(isProtected ? { isProtected } : {}),
    }),
  )
  return {
    publication: publication.id,
    edition: period.countedOn,
    countedOn: period.countedOn,
    title: publication.title,
    authority: publication.authority,
    from: period.coveredFrom,
    takenAt: snapshot.takenAt,
    ledgerPosition: snapshot.position,
    ledgerHash: snapshot.headHash,
    relations,
    tables,
    notCollected: publication.notCollected,
    failed,
  }
}
