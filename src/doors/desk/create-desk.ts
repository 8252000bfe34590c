import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { PublicAddress } from '../sign-in/public-address.ts'
import type { AddPage } from './add-page.ts'
import { answerDeskFault } from './answer-desk-fault.ts'
import { keepForm } from './keep-form.ts'
import { addActPages } from './pages/add-act-pages.ts'
import { addCasePages } from './pages/add-case-pages.ts'
import { addListPages } from './pages/add-list-pages.ts'
import { addSystemPages } from './pages/add-system-pages.ts'
import { addPlaceYearPages } from './pages/place-year/add-place-year-pages.ts'
import type { RecordDoor } from './record-door.ts'
import { visitOf } from './visit-of.ts'

/** The most a form may hold, in bytes. */
const formBytesMax = 2 * 1024 * 1024

/**
 * The pages of the desks, under /desk.
 * @param gate lets only officers through who are signed in, and only our own forms
 * @param address where this site is reached, by which a form of another site is told
 */
export function createDesk(door: RecordDoor, gate: MiddlewareHandler, address: PublicAddress): Hono {
  const desk = new Hono()
  desk.use('/desk/*', bodyLimit({ maxSize: formBytesMax, onError: (context) => context.text('The form is longer than 2 MB.', 413) }))
  for (const path of ['/desk', '/desk/*']) {
    desk.use(path, async (context, next) => {
      context.header('Cache-Control', 'no-store')
      await next()
    })
    desk.use(path, keepForm(address))
    desk.use(path, gate)
  }
  const page: AddPage = (method, path, make) =>
    desk[method](`/desk${path}`, async (context) => {
      const { signedIn } = context.var
      if (!signedIn) return context.notFound()
      const visit = await visitOf(context, door, signedIn)
      const made = await Promise.resolve()
        .then(() => make(visit, context))
        .catch((thrown: unknown) => answerDeskFault(visit, thrown))
      return made instanceof Response ? made : context.html(await made.html, made.status ?? 200)
    })
  addPlaceYearPages(page)
  addListPages(page)
  addCasePages(page)
  addActPages(page)
  addSystemPages(page)
  return desk
}
