import { join } from 'node:path'
import type { Release, ReleasedTable } from '../../releases/release.ts'
import { holdsStints } from '../derive-custody.ts'
import { quoted } from '../findings/finding-sql.ts'
import type { Subject } from '../findings/subject.ts'
import { rowSubjects } from './row-subjects.ts'
import { segregationSubjects } from './segregation-report.ts'
import { stintSubject } from './stint.ts'

/**
 * What the rules can be asked about in this release: each with only the facts its columns give.
 * @param outDir folder of the audit, where stints and tables are already written
 */
export function findSubjects(release: Release, outDir: string): Subject[] {
  const relation = (file: string) => `read_parquet(${quoted(join(outDir, file))})`
  const stints = release.tables.filter(holdsStints)
  const others = release.tables.filter((table) => !holdsStints(table))
  return [...(stints.length > 0 ? [stintSubject(stints, relation)] : []), ...others.flatMap(subjectsOf)]

  function subjectsOf(table: ReleasedTable): Subject[] {
    if (table.table === 'segregation') return segregationSubjects(table, relation)
    return rowSubjects(table, relation)
  }
}
