import type { DocumentContent } from '../acts/act.ts'

/** One document asked of a thread that renders. */
export interface RenderAsked {
  id: number
  form: string
  title: string
  content: DocumentContent
}

/** What the thread answers. */
export type RenderAnswer = { id: number; bytes: Uint8Array } | { id: number; fault: string }
