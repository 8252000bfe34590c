import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'
import type { WorkbookGrids } from '../../releases/workbook/grid.ts'
import { CheckResult } from '../checked-file.ts'
import { type Edition, readEdition } from '../workbook/edition.ts'
import { gridsFromJson } from './grids-json.ts'
import { ReportJson } from './report-json.ts'
import { checkedName } from './write-checked.ts'

/** A folder that a check wrote, read back for the pages. */
export interface CheckedFolder {
  /** Its place in addresses: the folder's own name. */
  id: string
  result: CheckResult
  /** By id of the file: workbooks and registers. */
  workbooks: ReadonlyMap<string, WorkbookGrids>
  editions: ReadonlyMap<string, Edition>
  /** FOIA reports, by id of the file. */
  reports: ReadonlyMap<string, ReportJson>
}

export const isChecked = (dir: string): boolean => existsSync(join(resolve(dir), checkedName))

/** @throws Sentence where the folder is not one that a check wrote, or was changed since */
export async function readChecked(dir: string): Promise<CheckedFolder> {
  const path = resolve(dir)
  const result = CheckResult.safeParse(await readJson(join(path, checkedName)))
  if (!result.success) throw new Sentence(`${dir} holds no check that Writ can read; make it again with: writ check FILE... --out ${dir}`)
  const workbooks = new Map<string, WorkbookGrids>()
  const editions = new Map<string, Edition>()
  const reports = new Map<string, ReportJson>()
  for (const { id, kind } of result.data.files) {
    const cells = join(path, `${id}.cells.json`)
    if (kind === 'foia-report') {
      // A folder of an earlier version has no cells of reports: its findings are shown without them.
      if (existsSync(cells)) reports.set(id, ReportJson.parse(await readJson(cells)))
      continue
    }
    const workbook = gridsFromJson(await readJson(cells))
    workbooks.set(id, workbook)
    if (kind === 'workbook') editions.set(id, readEdition(workbook))
  }
  const id = basename(path)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return { id: id || 'check', result: result.data, workbooks, editions, reports }
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(
    await readFile(path, 'utf8').catch((cause: unknown) => {
      throw new Sentence(`${path} cannot be read: check the folder again with writ check FILE... --out DIR.`, { cause })
    }),
  )
}
