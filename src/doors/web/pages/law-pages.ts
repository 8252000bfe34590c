import type { Hono } from 'hono'
import { findRule, type Site } from '../site.ts'
import { readView } from '../view.ts'
import { lawPage } from './law-page.ts'
import { problemPage } from './problem-page.ts'
import { rulePage } from './rule-page.ts'

/** The law book and its rules. */
export function addLawPages(app: Hono, site: Site): void {
  app.get('/law', async (context) => {
    const made = lawPage(readView(context), site)
    return context.html(await made.html, made.status ?? 200)
  })
  app.get('/law/:rule', async (context) => {
    const view = readView(context)
    const id = context.req.param('rule')
    const rule = findRule(site, id)
    if (!rule) {
      const clock = site.lawBook.find((known) => known.clocks.some((one) => one.id === id))
      if (clock) return context.redirect(view.to(`/law/${clock.id}`), 302)
      return context.html(problemPage(view, view.words.problem.notFound, view.words.problem.noRule(id), true), 404)
    }
    const made = rulePage(view, site, rule)
    return context.html(await made.html, made.status ?? 200)
  })
}
