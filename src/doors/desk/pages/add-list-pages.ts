import type { AddPage } from '../add-page.ts'
import { addRegisterTo } from '../register-visit.ts'
import { boardCsv } from './board-csv.ts'
import { boardPage } from './board-page.ts'
import { bondsCsv, bondsPage } from './bonds-page.ts'
import { childrenCsv, childrenPage } from './children-page.ts'
import { claimRegisterPage, claimsCsv } from './claim-register-page.ts'
import { deathsRegisterPage } from './deaths-register-page.ts'
import { detainersCsv, detainersPage } from './detainers-page.ts'
import { familiesCsv, familiesPage } from './families-page.ts'
import { grievancesCsv, grievancesPage } from './grievances-page.ts'
import { holdRoomCsv, holdRoomPage } from './hold-room-page.ts'
import { homePage } from './home-page.ts'
import { movedClocksPage } from './moved-clocks-page.ts'
import { noticesPage, readNotices } from './notices-page.ts'
import { officersCsv, officersPage } from './officers-page.ts'
import { orderRegisterPage, ordersCsv } from './order-register-page.ts'
import { oversightRegisterPage } from './oversight-register-page.ts'
import { placePage, placesPage } from './places-page.ts'
import { refusalsPage } from './refusals-page.ts'
import { segregationCsv, segregationPage } from './segregation-page.ts'
import { standingPage } from './standing-page.ts'
import { unreachablePage } from './unreachable-page.ts'

/** Pages that list: nothing on them is personal. */
export function addListPages(page: AddPage): void {
  const register = addRegisterTo(page)
  register('', '', homePage)
  page('get', '/board', boardPage)
  page('get', '/board.csv', boardCsv)
  register('/notices', '', noticesPage)
  page('post', '/notices', async (visit, context) => {
    await readNotices(visit, await context.req.formData())
    return context.redirect('/desk', 303)
  })
  register('/places', '', placesPage)
  register('/places', '/:code/hours', (visit, context) => holdRoomPage(visit, context.req.param('code') ?? ''))
  register('/places', '/:code/hours.csv', (visit, context) => holdRoomCsv(visit, context, context.req.param('code') ?? ''))
  register('/places', '/:code', (visit, context) => placePage(visit, context.req.param('code') ?? ''))
  page('get', '/officers', officersPage)
  page('get', '/officers.csv', officersCsv)
  register('/orders', '', orderRegisterPage)
  register('/orders', '.csv', ordersCsv)
  register('/citizenship', '', claimRegisterPage)
  register('/citizenship', '.csv', claimsCsv)
  register('/children', '', childrenPage)
  register('/children', '.csv', childrenCsv)
  register('/families', '', familiesPage)
  register('/families', '.csv', familiesCsv)
  register('/detainers', '', detainersPage)
  register('/detainers', '.csv', detainersCsv)
  register('/bonds', '', bondsPage)
  register('/bonds', '.csv', bondsCsv)
  register('/deaths', '', deathsRegisterPage)
  register('/oversight', '', oversightRegisterPage)
  register('/segregation', '', segregationPage)
  register('/segregation', '.csv', segregationCsv)
  register('/grievances', '', grievancesPage)
  register('/grievances', '.csv', grievancesCsv)
  register('/unreachable', '', unreachablePage)
  register('/refusals', '', refusalsPage)
  register('/moved-clocks', '', movedClocksPage)
  page('get', '/standing', standingPage)
}
