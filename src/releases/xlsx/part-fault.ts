import { Sentence } from '../../kernel/sentence.ts'

/** A thing in a workbook that a fault can be about: the file, and which part of it, in the reader's words (`sheet "Arrests"`). */
export interface PartName {
  path: string
  what: string
}

/** One sentence about a part of a workbook: `The sheet "Arrests" of a.xlsx is cut short: get the file again from its publisher.` */
export function partFault(part: PartName, problem: string, remedy: string, cause?: unknown): Sentence {
  return new Sentence(`The ${part.what} of ${part.path} ${problem}: ${remedy}.`, { cause })
}

export const getItAgain = 'get the file again from where it was published'
export const saveItAgain = 'open it in a spreadsheet program and save it again as .xlsx'
