import { registers } from '../../../src/doors/desk/pages/registers.ts'
import { yearLines } from '../../../src/offices/inspections/exports.ts'
import type { TestDesk } from './open-desk.ts'

/** Pages of the desks that list no cases, each with why. A page that is neither here nor a register, a board or of one case is a fault of its test. */
const noLists: Readonly<Record<string, string>> = {
  '/desk/officers': 'officers by name, for forms that ask for one',
  '/desk/officers.csv': 'the same',
  '/desk/cases': 'asks which case',
  '/desk/cases/:case': 'asks why',
  '/desk/people': 'asks whom',
  '/desk/acts': 'acts there are',
  '/desk/acts/:act': 'asks for a case',
  '/desk/inspection': 'asks of whom',
  '/desk/standing': 'the reader’s own',
  '/desk/deliveries': 'systems of partners, without cases',
  '/desk/webhooks': 'the same',
}

/** Lists that ask the reading room in their own way. */
const boards = ['/desk/board', '/desk/board.csv']

const registerOf = (route: string) =>
  Object.keys(registers).find((path) => {
    const rest = route.startsWith(`/desk${path}`) ? route.slice(`/desk${path}`.length) : undefined
    return rest === '' || (path !== '' && rest !== undefined && (rest.startsWith('.') || rest.startsWith('/')))
  })

/** Routes of the desks that are read, sorted: registers with what they are, the boards, and what is neither nor known to be no list. */
export function listsOf({ app }: TestDesk) {
  const routes = app.routes.filter(({ path, method }) => method === 'GET' && /^\/desk(\/|$)/.test(path)).map(({ path }) => path)
  const known = [...new Set(routes)].filter((route) => !Object.hasOwn(noLists, route) && !boards.includes(route))
  return {
    registers: known.flatMap((route) => {
      const register = registerOf(route)
      return register === undefined ? [] : [{ route, register }]
    }),
    boards: boards.filter((route) => routes.includes(route)),
    unknown: known.filter((route) => registerOf(route) === undefined),
  }
}

/** The addresses to ask for under a route: of each place, each day it asks about, and each line of a year. */
export function addressesOf(route: string, places: readonly string[], days: readonly string[]): readonly string[] {
  if (route === '/desk/places/:code/year/:line')
    return places.flatMap((code) =>
      ['nights', ...yearLines]
        .flatMap((line) => [line, `${line}.csv`])
        .concat('all.csv')
        .map((line) => `/desk/places/${code}/year/${line}`),
    )
  const asked = route.includes(':code') ? places.map((code) => route.replace(':code', code)) : [route]
  return route.includes('/hours') ? asked.flatMap((path) => days.map((on) => `${path}?on=${on}`)) : asked
}
