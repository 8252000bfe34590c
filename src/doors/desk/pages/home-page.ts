import { html, type Part } from '../../web/html.ts'
import { findCalendar } from '../parts/closures-part.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { boardPurpose, countTable } from './board-page.ts'
import { boardTable } from './board-table.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { inboxPart } from './inbox-part.ts'
import { restrictedClocks } from './restricted-clocks.ts'

/** Where an officer's day begins: what is due from them, what is due in their offices, and what they were told. */
export async function homePage(visit: RegisterVisit): Promise<DeskMade> {
  const { door, officerId } = visit
  const name = visit.nameOf(officerId) ?? 'officer'
  const [mine, counts, inbox, calendar] = await Promise.all([
    door.readingRoom.openBoard(visit.reader(boardPurpose), { officerId, limit: 10 }),
    door.board.counts(door.now()),
    inboxPart(visit),
    findCalendar(visit),
  ])
  const { rules } = door.law()
  return deskPage(visit, {
    title: 'Your desk',
    body: html`<h1>Your desk</h1><p class="usa-intro">${name}: what is due from you, what is due in your offices, and what you were told.</p>
${starts()}
<h2>Due from you</h2>${boardTable(visit, mine.rows, { caption: 'The first clocks due from you', zone: visit.zone, rules, canChoose: false, calendar })}${restrictedClocks(visit, mine.restricted, visit.zone)}
${mine.next ? html`<p><a href="/desk/board">All of your clocks</a></p>` : ''}
<h2>Your offices</h2>${countTable(visit, counts)}
<h2 id="inbox">What you were told</h2>${inbox}`,
  })
}

const starts = (): Part =>
  html`<p class="writ-actions"><a class="usa-button" href="/desk/cases">Open a case</a> <a class="usa-button usa-button--outline" href="/desk/acts">Do an act</a> <a class="usa-button usa-button--outline" href="/desk/people">Find a person</a></p>`
