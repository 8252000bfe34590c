import type { Context } from 'hono'
import type { WindowPage } from './window-frame.ts'
import type { WindowVisit } from './window-visit.ts'

/** Adds a page for whoever is signed in to a window. */
export type AddWindowPage = (
  method: 'get' | 'post',
  path: string,
  make: (visit: WindowVisit, context: Context) => Promise<WindowPage | Response>,
) => void
