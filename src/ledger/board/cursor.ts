import { Sentence } from '../../kernel/sentence.ts'

/** Where a page ended: the due moment of its last row as the database writes it (null: it has none), and the row. */
export interface Cursor {
  dueAt: string | null
  rowId: string
}

export const cursorText = ({ dueAt, rowId }: Cursor): string => Buffer.from(`${rowId} ${dueAt ?? ''}`).toString('base64url')

/** @throws Sentence where the text is none that a page gave */
export function readCursor(text: string): Cursor {
  const match = /^(\d{1,19}) (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00)?$/.exec(Buffer.from(text, 'base64url').toString())
  if (!match?.[1]) throw new Sentence('This page of the board is not there: begin again at the first page.')
  return { rowId: match[1], dueAt: match[2] ?? null }
}
