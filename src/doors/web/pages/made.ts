import type { Html } from '../html.ts'

/** What a page handler gives back: markup, and a status where it is not 200. */
export interface Made {
  html: Html
  status?: 200 | 400 | 404
}
