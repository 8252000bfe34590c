import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Audited } from '../unit/releases/audit-files.ts'
import { openAudit } from '../unit/releases/audit-files.ts'

const dataDir = join(import.meta.dirname, '../../../shared/data')

/** Path of a file of the public data, which is never part of the project. */
export const dataFile = (name: string): string => join(dataDir, name)

/** Tests on public data: run where it is, and said to be skipped where it is not. */
export function describeData(says: string, tests: () => void): void {
  const isHere = existsSync(dataDir)
  describe.skipIf(!isHere)(isHere ? says : `${says} (skipped: the public data is not at ../shared/data)`, tests)
}

/** Files of the public data read, measured and written once for all tests of a group. */
export function auditOnce(...names: string[]): () => Audited {
  let folder = ''
  let audit: (Audited & { close: () => void }) | undefined
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'writ-data-'))
    audit = await openAudit(names.map(dataFile), folder)
  })
  afterAll(async () => {
    audit?.close()
    await rm(folder, { recursive: true, force: true })
  })
  return () => {
    if (!audit) throw new Error('the files were not read')
    return audit
  }
}

/** SQL of the federal fiscal year of a day: it begins on 1 October of the year before. */
export const fiscalYear = (day: string): string => `year(${day}) + case when month(${day}) >= 10 then 1 else 0 end`

/** The only value of a query's only row, as a number. */
export async function one(audit: Audited, sql: string): Promise<number> {
  const [row] = await audit.ask(sql)
  return Number(Object.values(row ?? {})[0])
}

/** The rows of a query as `first: second`. */
export async function pairs(audit: Audited, sql: string): Promise<Record<string, number>> {
  const rows = await audit.ask(sql)
  return Object.fromEntries(rows.map((row) => Object.values(row)).map(([name, count]) => [String(name), Number(count)]))
}
