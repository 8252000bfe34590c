import type { Context } from 'hono'
import type { DeskVisit } from './desk-visit.ts'
import type { DeskMade } from './pages/desk-page.ts'

/** Adds a page of the desks: GET or POST, made for whoever is signed in. The path is that below /desk. */
export type AddPage = (
  method: 'get' | 'post',
  path: string,
  make: (visit: DeskVisit, context: Context) => Promise<DeskMade | Response> | DeskMade,
) => void
