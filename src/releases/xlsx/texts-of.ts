import type { Workbook } from './contract.ts'
import { readSharedTexts } from './shared-texts.ts'
import { plainPool, type TextPool } from './text-pool.ts'

const known = new WeakMap<Workbook, Promise<TextPool>>()

/** A workbook's shared texts, read once for as long as the workbook is in use. */
export function textsOf(workbook: Workbook): Promise<TextPool> {
  const texts = known.get(workbook) ?? readSharedTexts(workbook).then(plainPool)
  known.set(workbook, texts)
  return texts
}

/** The shared texts where they were read already. */
export const findTexts = (workbook: Workbook): Promise<TextPool> | undefined => known.get(workbook)

/** Keeps texts that another thread read. */
export function rememberTexts(workbook: Workbook, texts: TextPool): void {
  known.set(workbook, Promise.resolve(texts))
}
