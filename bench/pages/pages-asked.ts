import type { Agent } from 'node:http'
import { type PageAsked, type Session, send } from './ask.ts'

/** The mix: what officers open most, a case read for a purpose (which is logged), the law, the locator and the audited release. */
export async function pagesAsked(url: string, agent: Agent, { cookie, csrf }: Session): Promise<readonly PageAsked[]> {
  const board = await send(url, agent, { what: '', path: '/desk/board?whose=custody' }, cookie)
  const cases = [...new Set([...board.body.matchAll(/\/desk\/cases\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? ''))]
  const front = await send(url, agent, { what: '', path: '/' }, cookie)
  const release = /\/releases\/[\w-]+/.exec(front.body)?.[0]
  if (cases.length === 0 || !release) throw new Error('The demonstration has no case on the board, or no release.')
  const opened = (caseId: string): PageAsked => ({
    what: 'a case, read for a purpose',
    path: '/desk/case',
    fields: { csrf, case: caseId, purpose: 'Measuring how long a page takes' },
  })
  return cases.flatMap((caseId) => [
    { what: 'home', path: '/desk' },
    { what: 'clock board', path: '/desk/board?whose=custody' },
    opened(caseId),
    { what: 'acts', path: '/desk/acts' },
    { what: 'law book', path: '/law' },
    { what: 'a rule', path: '/law/ero-48h-custody-determination' },
    { what: 'locator', path: '/locator' },
    { what: 'a release', path: release },
    { what: 'findings', path: `${release}/findings` },
  ])
}
