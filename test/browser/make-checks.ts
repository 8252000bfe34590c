import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPublications } from '../../src/checks/check-publications.ts'
import { type CheckedFolder, readChecked } from '../../src/checks/folder/read-checked.ts'
import { writeChecked } from '../../src/checks/folder/write-checked.ts'
import type { Publication } from '../../src/checks/publication.ts'
import { recogniseWorkbook } from '../../src/checks/read-publications.ts'
import { demoStatistics } from '../../src/demo/statistics/demo-statistics.ts'
import { checkReport } from '../../src/doors/checks/check-report.ts'

/** The invented agency's two editions, the later with faults put in, checked as npm start checks them. */
export async function makeChecks(): Promise<CheckedFolder> {
  const first = Temporal.PlainYearMonth.from('2023-10')
  const months = Array.from({ length: 24 }, (_, at) => ({
    month: first.add({ months: at }).toString(),
    days: 30,
    atMidnight: 900 + at,
    present: 950 + at,
    facilities: 8,
  }))
  return checkedFolder('demo-checks', demoStatistics(months).map(recogniseWorkbook), months)
}

/** Publications that were checked, as a folder of this name. */
export async function checkedFolder(
  name: string,
  publications: readonly Publication[],
  months: Parameters<typeof checkPublications>[1] = [],
): Promise<CheckedFolder> {
  const result = checkPublications(publications, months)
  const home = await mkdtemp(join(tmpdir(), 'writ-checks-'))
  try {
    const dir = join(home, name)
    await writeChecked(dir, { publications, result, report: await checkReport(result) })
    return await readChecked(dir)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}
