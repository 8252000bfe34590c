import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Sentence } from '../../kernel/sentence.ts'
import { fault } from '../api/envelope.ts'
import { problemPage } from './pages/problem-page.ts'
import { readView } from './view.ts'

/** What is not there, not understood or gone wrong: the envelope under /api, a page everywhere else. */
export function answerFaults(app: Hono): void {
  const isApi = (path: string) => path.startsWith('/api/')
  app.notFound(async (context) => {
    const view = readView(context)
    if (isApi(view.path)) return context.json(fault(`There is nothing at ${view.path}; /docs lists every address.`), 404)
    return context.html(await problemPage(view, view.words.problem.notFound, `There is no page at ${view.path}; check the address.`), 404)
  })
  app.onError(async (thrown, context) => {
    const view = readView(context)
    const isTheirs = thrown instanceof Sentence || (thrown instanceof HTTPException && thrown.status < 500)
    if (!isTheirs) console.error(thrown)
    const sentence = isTheirs ? `${thrown.message.replace(/\.$/, '')}.` : 'Writ failed to answer. The fault is in the log of the server.'
    const status = isTheirs ? 400 : 500
    if (isApi(view.path)) return context.json(fault(sentence), status)
    const title = isTheirs ? view.words.problem.title : view.words.problem.fault
    return context.html(await problemPage(view, title, sentence), status)
  })
}
