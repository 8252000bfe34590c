import type { AddPage } from '../add-page.ts'
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
  page('get', '', homePage)
  page('get', '/board', boardPage)
  page('get', '/board.csv', boardCsv)
  page('get', '/notices', noticesPage)
  page('post', '/notices', async (visit, context) => {
    await readNotices(visit, await context.req.formData())
    return context.redirect('/desk', 303)
  })
  page('get', '/places', placesPage)
  page('get', '/places/:code/hours', (visit, context) => holdRoomPage(visit, context.req.param('code') ?? ''))
  page('get', '/places/:code/hours.csv', (visit, context) => holdRoomCsv(visit, context, context.req.param('code') ?? ''))
  page('get', '/places/:code', (visit, context) => placePage(visit, context.req.param('code') ?? ''))
  page('get', '/officers', officersPage)
  page('get', '/officers.csv', officersCsv)
  page('get', '/orders', orderRegisterPage)
  page('get', '/orders.csv', ordersCsv)
  page('get', '/citizenship', claimRegisterPage)
  page('get', '/citizenship.csv', claimsCsv)
  page('get', '/children', childrenPage)
  page('get', '/children.csv', childrenCsv)
  page('get', '/families', familiesPage)
  page('get', '/families.csv', familiesCsv)
  page('get', '/detainers', detainersPage)
  page('get', '/detainers.csv', detainersCsv)
  page('get', '/bonds', bondsPage)
  page('get', '/bonds.csv', bondsCsv)
  page('get', '/deaths', deathsRegisterPage)
  page('get', '/oversight', oversightRegisterPage)
  page('get', '/segregation', segregationPage)
  page('get', '/segregation.csv', segregationCsv)
  page('get', '/grievances', grievancesPage)
  page('get', '/grievances.csv', grievancesCsv)
  page('get', '/unreachable', unreachablePage)
  page('get', '/refusals', refusalsPage)
  page('get', '/moved-clocks', movedClocksPage)
  page('get', '/standing', standingPage)
}
