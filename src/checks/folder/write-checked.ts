import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'
import type { CheckResult } from '../checked-file.ts'
import { findingsCsv } from '../findings-csv.ts'
import type { Publication } from '../publication.ts'
import { gridsToJson } from './grids-json.ts'
import { reportToJson } from './report-json.ts'

/** The file that tells a folder is one of a check. */
export const checkedName = 'check.json'

/**
 * Writes what a check found into a folder: `check.json`, `findings.csv`, `report.html` and the cells of each file, from which the pages
 * are made. Everything is written beside the folder first, so that a failure leaves nothing half done.
 * @param report the findings as one page
 * @throws Sentence where the folder holds something else, or cannot be written
 */
export async function writeChecked(
  dir: string,
  { publications, result, report }: { publications: readonly Publication[]; result: CheckResult; report: string },
): Promise<void> {
  const target = resolve(dir)
  await refuseForeign(target)
  const making = join(dirname(target), `.${target.split(/[\\/]/).at(-1)}.making-${process.pid}`)
  try {
    await mkdir(making, { recursive: true })
    await writeFile(join(making, checkedName), JSON.stringify(result, null, 1))
    await writeFile(join(making, 'findings.csv'), findingsCsv(result.findings))
    await writeFile(join(making, 'report.html'), report)
    for (const [at, publication] of publications.entries()) {
      const id = result.files[at]?.id
      if (id === undefined) continue
      const cells = publication.kind === 'foia-report' ? reportToJson(publication.report) : gridsToJson(publication.workbook)
      await writeFile(join(making, `${id}.cells.json`), JSON.stringify(cells))
    }
    await rm(target, { recursive: true, force: true })
    await rename(making, target)
  } catch (fault) {
    if (fault instanceof Sentence) throw fault
    throw new Sentence(
      `Nothing can be written at ${dir} (${fault instanceof Error ? fault.message : fault}); choose another folder with --out.`,
    )
  } finally {
    await rm(making, { recursive: true, force: true })
  }
}

/** An empty or missing folder, or an earlier check, may be replaced; anything else is somebody's. */
async function refuseForeign(target: string): Promise<void> {
  if (!existsSync(target)) return
  const names = await readdir(target).catch(() => {
    throw new Sentence(`${target} is not a folder; choose another place with --out.`)
  })
  if (names.length === 0 || names.includes(checkedName)) return
  throw new Sentence(`${target} holds files that are not an earlier check; choose an empty folder with --out.`)
}
