import type { CheckedFile } from '../../checks/checked-file.ts'
import type { CheckFinding } from '../../checks/finding.ts'
import type { CheckedFolder } from '../../checks/folder/read-checked.ts'
import { type Bilingual, type Texts, textIn } from '../../checks/words/bilingual.ts'
import type { View } from '../web/view.ts'
import { type CheckWords, en } from './words/en.ts'
import { es } from './words/es.ts'

export const wordsOf = (view: View): CheckWords => (view.isEnglish ? en : es)

/** A text of the checks, in the language of the page. */
export const sayIn = (view: View, text: Bilingual): string => textIn(text, view.isEnglish ? 'en' : 'es')

/** What a finding says, in the language of the page. */
export const textsOf = (view: View, finding: CheckFinding): Texts => (view.isEnglish ? finding : finding.es)

/** A finding with its number in its check, from 1: what pages and addresses know it by. */
export interface NumberedFinding extends CheckFinding {
  number: number
}

export const numbered = ({ result }: CheckedFolder): NumberedFinding[] =>
  result.findings.map((finding, at) => ({ ...finding, number: at + 1 }))

export const checkPath = ({ id }: CheckedFolder): string => `/checks/${encodeURIComponent(id)}`

export const filePath = (folder: CheckedFolder, { id }: CheckedFile): string => `${checkPath(folder)}/files/${encodeURIComponent(id)}`

/** The anchor of a cell or a field, as both pages and links write it. */
export const anchorOf = (cell: string): string => `c-${cell.replaceAll(/[^A-Za-z0-9]+/g, '-')}`

/** Where the sheet of a finding is shown, or the section of a FOIA report; undefined where the file has none of that name. */
export function sheetPath(folder: CheckedFolder, file: CheckedFile, sheet: string): string | undefined {
  const report = folder.reports.get(file.id)
  if (report) return report.sections.some(({ name }) => name === sheet) ? `${filePath(folder, file)}/sections/${sheet}` : undefined
  const at = folder.workbooks.get(file.id)?.sheets.findIndex(({ name }) => name === sheet) ?? -1
  return at < 0 ? undefined : `${filePath(folder, file)}/sheets/${at + 1}`
}

/** The latest edition of the same publication that is loaded beside a file; undefined where the file is it. */
export function findNewer({ result }: CheckedFolder, { kind, file }: CheckedFile): CheckedFile | undefined {
  const dated = result.files.filter((one) => one.kind === kind && one.dataOn !== null)
  const latest = dated.toSorted((one, other) => (one.dataOn ?? '').localeCompare(other.dataOn ?? '')).at(-1)
  const own = dated.find((one) => one.file === file)
  return latest && own && (latest.dataOn ?? '') > (own.dataOn ?? '') ? latest : undefined
}
