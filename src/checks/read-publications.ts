import { open } from 'node:fs/promises'
import { Sentence } from '../kernel/sentence.ts'
import { readFoiaReport } from '../releases/foia-report/read-foia-report.ts'
import type { WorkbookGrids } from '../releases/workbook/grid.ts'
import { readWorkbookGrids } from '../releases/workbook/read-workbook-grids.ts'
import type { Publication } from './publication.ts'
import { readRegister } from './register/agreement-register.ts'
import { readEdition } from './workbook/edition.ts'

/**
 * Reads published files: agency statistics workbooks, registers of agreements, annual FOIA reports. What each is, its content says.
 * @throws Sentence where a file is missing, damaged, hostile, or none of the three
 */
export async function readPublications(paths: readonly string[]): Promise<Publication[]> {
  const read: Publication[] = []
  for (const path of paths) read.push(await readPublication(path))
  return read
}

async function readPublication(path: string): Promise<Publication> {
  if (await isXml(path)) return { kind: 'foia-report', report: await readFoiaReport(path) }
  return recogniseWorkbook(await readWorkbookGrids(path))
}

/** @throws Sentence where a workbook has no table that is known */
export function recogniseWorkbook(workbook: WorkbookGrids): Publication {
  const register = readRegister(workbook)
  if (register) return { kind: 'register', workbook, register }
  const edition = readEdition(workbook)
  if (edition.tables.length > 0) return { kind: 'workbook', workbook, edition }
  throw new Sentence(
    `${workbook.file} holds none of the tables Writ can check: choose a detention statistics workbook, a 287(g) register or an annual FOIA report; for released rows use writ audit.`,
  )
}

async function isXml(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new Sentence(`${path} cannot be opened: check that it is there and that you may read it.`, { cause })
  })
  try {
    if (!(await file.stat()).isFile()) throw new Sentence(`${path} is a folder or a device, not a file: choose a file.`)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0)
    return (
      /^\uFEFF?\s*<(\?xml|\w)/.test(buffer.toString('utf8', 0, bytesRead)) &&
      !/^\s*<(!doctype|html)/i.test(buffer.toString('utf8', 0, bytesRead))
    )
  } finally {
    await file.close()
  }
}
