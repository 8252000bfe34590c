import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { LedgerUnavailable } from '../../ledger/ledger.ts'
import { MayNotRead } from '../../reading-room/reading-room.ts'
import { BadInput, NotPermitted } from '../../registrar/registrar.ts'
import { readSecret } from '../sign-in/cookies.ts'
import { carriesToken, isFromElsewhere } from '../sign-in/form-token.ts'
import { addFilePages } from './add-file-pages.ts'
import type { AddWindowPage } from './add-window-page.ts'
import { sayProblem } from './say-problem.ts'
import { addWayIn } from './way-in/add-way-in.ts'
import type { WindowDoor } from './window-door.ts'
import { type WindowPage, windowFrame } from './window-frame.ts'
import { askingOf, findVisit, type WindowVisit } from './window-visit.ts'

const FORM_BYTES_MAX = 100_000

/** The pages of the person's own window, under /my-file. */
export function createWindow(door: WindowDoor): Hono {
  const app = new Hono()
  for (const path of ['/my-file', '/my-file/*']) {
    app.use(path, async (context, next) => {
      await next()
      context.header('Cache-Control', 'no-store')
    })
    app.use(path, bodyLimit({ maxSize: FORM_BYTES_MAX, onError: (context) => context.text('Too long.', 413) }))
  }
  addWayIn(app, door)
  const page: AddWindowPage = (method, path, make) =>
    app[method](`/my-file${path}`, async (context) => {
      const visit = await findVisit(context, door)
      // Nobody who comes for the first time, to the address on their paper, has a visit that could be over.
      const wasHere = readSecret(context, 'writ_window', door) !== undefined
      if (!visit) return context.redirect(askingOf(context, door).to('/my-file/sign-in', wasHere ? { because: 'over' } : {}), 303)
      if (method === 'post' && (isFromElsewhere(context, door.address) || !(await carriesToken(context, visit.csrf)))) {
        const says = visit.words.form.forged
        const { personId, reader, sessionId, address } = visit
        const trace = { sessionId, address, door: 'web' } as const
        await door.denials.record({
          at: door.now(),
          kind: 'forged-form',
          officerId: reader.officerId,
          trace,
          about: `POST ${context.req.path}`,
          caseId: personId,
          says,
        })
        return context.html(await windowFrame(visit, sayProblem(visit, says, 403)), 403)
      }
      const made = await make(visit, context).catch((thrown: unknown) => answerFault(visit, thrown))
      return made instanceof Response ? made : context.html(await windowFrame(visit, made), made.status ?? 200)
    })
  addFilePages(page)
  app.all('/my-file/*', async (context) => {
    const visit = await findVisit(context, door)
    const asking = visit ?? askingOf(context, door)
    return context.html(await windowFrame(asking, sayProblem(asking, asking.words.problem.notFound, 404)), 404)
  })
  return app
}

/** What went wrong, in a sentence. Faults of Writ itself are thrown on. */
function answerFault(visit: WindowVisit, thrown: unknown): WindowPage {
  if (thrown instanceof MayNotRead) return sayProblem(visit, `${visit.words.problem.closed}: ${thrown.message}`, 403)
  if (thrown instanceof NotPermitted) return sayProblem(visit, thrown.message, 403)
  if (thrown instanceof BadInput) return sayProblem(visit, thrown.issues.map(({ message }) => message).join(' '), 422)
  if (thrown instanceof LedgerUnavailable) return sayProblem(visit, visit.words.problem.ledger, 503)
  throw thrown
}
