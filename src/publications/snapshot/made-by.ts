import { createHash, type Hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { version as engine } from '@duckdb/node-api'
import type { CaseState } from '../../kernel/case-state.ts'

const root = join(import.meta.dirname, '../..')

/** Every folder of the code that says what a row of a snapshot is: those a case is folded and its clocks are counted by, and what they stand on. */
export const madeByFolders: readonly string[] = [
  'acts',
  'clockwork',
  'kernel',
  'law',
  'ledger',
  'offices',
  'publications/snapshot',
  'registrar',
]

/**
 * A mark of all that the rows of a snapshot follow from beside the ledger: closures, holidays and suspensions in force; every rule, act and subject
 * as it is declared, and the code that reads them, to the letter; the runtime with its time zones; the engine. Another mark is another
 * snapshot, so that nobody has to remember to say that something changed.
 * @param calendar the case of the calendar as it stands
 */
export function madeBy(calendar: CaseState | undefined): string {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([...(calendar?.subjects.values() ?? [])]))
  hash.update(JSON.stringify([process.versions.node, process.versions.tz, engine()]))
  for (const folder of madeByFolders) addFolder(hash, folder)
  return hash.digest('hex')
}

function addFolder(hash: Hash, folder: string): void {
  const held = readdirSync(join(root, folder), { withFileTypes: true }).toSorted((one, other) => (one.name < other.name ? -1 : 1))
  for (const one of held) {
    const path = `${folder}/${one.name}`
    if (one.isDirectory()) addFolder(hash, path)
    else hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
}
