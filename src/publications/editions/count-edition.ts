import type { DuckDBConnection } from '@duckdb/node-api'
import { checkTable } from '../numbers/check-table.ts'
import { countTable } from '../numbers/count-table.ts'
import { periodOf, prepareRelations } from '../numbers/prepare-relations.ts'
import { relations } from '../numbers/relations.ts'
import { startRows } from '../numbers/rows-behind.ts'
import { protectTable } from '../protect/protect-table.ts'
import type { Publication } from '../publication.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import type { Edition, EditionTable } from './edition.ts'

/**
 * Counts an edition of a publication from a snapshot and runs its checks. Checks run on the true numbers; what is then withheld is withheld
 * from them.
 * @param countedOn the last day counted, which ended before the snapshot was taken
 */
export async function countEdition(
  connection: DuckDBConnection,
  publication: Publication,
  snapshot: Snapshot,
  countedOn: Temporal.PlainDate,
): Promise<Edition> {
  const period = periodOf(snapshot, countedOn)
  await prepareRelations(connection, period)
  await startRows(connection)
  const tables: EditionTable[] = []
  const failed: Edition['failed'][number][] = []
  for (const table of publication.tables) {
    const counted = await countTable(connection, table, period)
    failed.push(...checkTable(counted))
    const { code, sheet, title, says } = table
    tables.push({
      ...(table.isProtected ? protectTable(counted) : counted),
      code,
      sheet,
      title,
      says,
      ...(table.isProtected ? { isProtected: true } : {}),
    })
  }
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
