import type { Workbook } from './contract.ts'
import { readSharedTexts } from './shared-texts.ts'
import type { TextPool } from './text-pool.ts'

const known = new WeakMap<Workbook, Promise<TextPool>>()

/** A workbook's shared texts, read once for as long as the workbook is in use. */
export function textsOf(workbook: Workbook): Promise<TextPool> {
  const texts = known.get(workbook) ?? readSharedTexts(workbook)
  known.set(workbook, texts)
  return texts
}

/** The shared texts where they were read already. */
export const findTexts = (workbook: Workbook): Promise<TextPool> | undefined => known.get(workbook)
