import { mayOpenSome } from '../../../reading-room/may-open.ts'
import type { Html, Part } from '../../web/html.ts'
import { html } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { findRegister } from './registers.ts'

export interface DeskMade {
  html: Html
  status?: 200 | 403 | 404 | 409 | 422 | 503
}

const items: readonly (readonly [name: string, path: string])[] = [
  ['Home', '/desk'],
  ['Clock board', '/desk/board'],
  ['Acts', '/desk/acts'],
  ['Open a case', '/desk/cases'],
  ['Find a person', '/desk/people'],
  ['Places', '/desk/places'],
  ['Officers', '/desk/officers'],
  ['Live court orders', '/desk/orders'],
  ['Citizenship claims', '/desk/citizenship'],
  ['Children', '/desk/children'],
  ['Families', '/desk/families'],
  ['Detainers', '/desk/detainers'],
  ['Bonds', '/desk/bonds'],
  ['Segregation', '/desk/segregation'],
  ['Grievances', '/desk/grievances'],
  ['Deaths', '/desk/deaths'],
  ['Oversight', '/desk/oversight'],
  ['Cannot be found', '/desk/unreachable'],
  ['Refusals', '/desk/refusals'],
  ['Moved clocks', '/desk/moved-clocks'],
  ['Deliveries', '/desk/deliveries'],
  ['My standing', '/desk/standing'],
]

/** A page of the desks, with their menu. */
export function deskPage(visit: DeskVisit, page: { title: string; body: Part; status?: DeskMade['status'] }): DeskMade {
  const { view } = visit
  return {
    ...(page.status ? { status: page.status } : {}),
    html: layout(view, { title: page.title, isInEnglish: true, isDesk: true, menu: menu(visit), body: page.body }),
  }
}

/** A list of cases is offered to whoever may open some of them. */
function isOffered({ standing, door: { catalogue } }: DeskVisit, path: string): boolean {
  const kinds = findRegister(path.replace('/desk', ''))?.kinds
  if (kinds === undefined || kinds === 'addressed') return true
  return mayOpenSome(standing, kinds === 'any' ? Object.keys(catalogue.openers) : kinds, catalogue.openers)
}

/** Pages that are nobody's but an inspector's. */
const inspected: typeof items = [['Inspect readings', '/desk/inspection']]

function menu(visit: DeskVisit): Html {
  const { view, standing } = visit
  const own = items.filter(([, path]) => isOffered(visit, path))
  const shown = standing.positions.some(({ position }) => position === 'inspector') ? [...own, ...inspected] : own
  const here = shown.findLast(([, path]) => view.path === path || (path !== '/desk' && view.path.startsWith(`${path}/`)))?.[1]
  return html`<nav class="writ-menu" aria-label="Desks"><ul>
${shown.map(([name, path]) => html`<li><a href="${path}"${path === here ? html` aria-current="page"` : ''}>${name}</a></li>`)}
</ul></nav>`
}
