import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Sentence } from '../../kernel/sentence.ts'
import { isUnanswered } from '../../ledger/is-unanswered.ts'
import { fault } from '../api/envelope.ts'
import { problemPage } from './pages/problem-page.ts'
import { inEnglish } from './parts/layout.ts'
import { readView } from './view.ts'
import { en } from './words/en.ts'

/** What is not there, not understood or gone wrong: the envelope under /api, a page everywhere else. */
export function answerFaults(app: Hono): void {
  const isApi = (path: string) => path.startsWith('/api/')
  app.notFound(async (context) => {
    const view = readView(context)
    if (isApi(view.path)) return context.json(fault(`There is nothing at ${view.path}; /docs lists every address.`), 404)
    return context.html(await problemPage(view, view.words.problem.notFound, view.words.problem.noPage(view.path), true), 404)
  })
  app.onError(async (thrown, context) => {
    const view = readView(context)
    if (isUnanswered(thrown)) {
      context.header('Retry-After', '2')
      const { title, away } = view.words.problem
      return isApi(view.path) ? context.json(fault(en.problem.away), 503) : context.html(await problemPage(view, title, away, true), 503)
    }
    const isTheirs = thrown instanceof Sentence || (thrown instanceof HTTPException && thrown.status < 500)
    if (!isTheirs) console.error(thrown)
    const said = isTheirs ? `${thrown.message.replace(/\.$/, '')}.` : undefined
    const status = isTheirs ? 400 : 500
    if (isApi(view.path)) return context.json(fault(said ?? en.problem.failed), status)
    const { problem } = view.words
    const page = said ? problemPage(view, problem.title, inEnglish(view, said)) : problemPage(view, problem.fault, problem.failed, true)
    return context.html(await page, status)
  })
}
