import { expect } from 'vitest'
import type { Keyboard } from './keyboard.ts'
import type { DeskSite } from './open-desk-site.ts'

const purpose = 'Working the case from arrest to transfer'
const zone = 'Eastern'

/**
 * One case worked by keyboard alone, from an arrest without a warrant to a transfer the law refuses.
 * @param see called on every page on the way, with a name for it
 */
export async function workACase(site: DeskSite, keys: Keyboard, see: (name: string) => Promise<void>): Promise<void> {
  const { page } = keys
  await enter(site, keys, 'Devon Deportation')
  await see('home')
  await registerPerson(site, keys, see)
  await arrest(keys, see)
  await bookIn(keys, see)
  await orderOfCourt(keys, see)
  await enter(site, keys, 'Sasha Supervisor')
  const caseId = await findCase(site)
  await page.goto(`${site.url}/desk/cases/${caseId}`)
  await openCase(keys)
  await decideOnCustody(keys, see)
  await planTransfer(keys, see)
  await keys.press('Open the case')
  await see('case')
}

/** The last case of custody on record. */
async function findCase({ desk }: DeskSite): Promise<string> {
  const entries = await desk.record.ledger.readFrom(0, 1000)
  return entries.findLast(({ caseKind }) => caseKind === 'custody')?.caseId ?? ''
}

export async function enter(site: DeskSite, keys: Keyboard, name: string): Promise<void> {
  const { page } = keys
  await page.context().clearCookies()
  await page.goto(`${site.url}/demonstration?next=/desk`)
  await keys.press(new RegExp(`^Enter as ${name}`))
  expect(new URL(page.url()).pathname).toBe('/desk')
}

async function openCase(keys: Keyboard): Promise<void> {
  await keys.write('#f-purpose', purpose)
  // Enter in a box goes on, as people expect of a form.
  await Promise.all([keys.page.waitForNavigation(), keys.page.keyboard.press('Enter')])
}

/** Friday 6 March 2026, New York. */
async function moment(keys: Keyboard, at: string, time: string): Promise<void> {
  await keys.pick(`#f-${at}`, 'March')
  await keys.write(`#f-${at}-day`, '6')
  await keys.write(`#f-${at}-year`, '2026')
  await keys.write(`#f-${at}-time`, time)
  await keys.pick(`#f-${at}-zone`, zone)
}

async function registerPerson(site: DeskSite, keys: Keyboard, see: (name: string) => Promise<void>): Promise<void> {
  await keys.press('Acts')
  await see('acts')
  await keys.press('Register a person')
  await see('start')
  await keys.press('Begin a new case')
  await see('register-empty')
  await keys.press('Continue')
  expect(await keys.page.locator('[role=alert] a').first().textContent()).toBe('Family name: write an answer.')
  await see('register-errors')
  // The first link of the list of faults leads to its box.
  await Promise.all([keys.page.waitForURL('**#f-familyName'), keys.to('[role=alert] a').then(() => keys.page.keyboard.press('Enter'))])
  await keys.page.keyboard.type('Inventada')
  await keys.write('#f-givenNames', 'Ana')
  await keys.pick('#f-birthOn', 'February')
  await keys.write('#f-birthOn-day', '28')
  await keys.write('#f-birthOn-year', '1990')
  await keys.write('#f-aNumber', 'A012-345-678')
  await keys.pick('#f-language', 'Spanish')
  await keys.choose('in.isMinor', 'no')
  await keys.press('Continue')
  await see('register-when')
  await keys.press('Continue')
  await see('register-check')
  expect(await keys.page.locator('main').textContent()).toContain('28')
  await keys.press('Record')
  await see('register-result')
  await keys.press('Open the case')
  await see('purpose')
  await openCase(keys)
  await see('person')
  expect(site.url).not.toContain('Inventada')
}

async function arrest(keys: Keyboard, see: (name: string) => Promise<void>): Promise<void> {
  await keys.press('Record an arrest')
  await moment(keys, 'occurredAt', '6:30 am')
  await keys.pick('#f-zone', zone)
  await see('arrest-1')
  await keys.press('Continue')
  await keys.write('#f-place', 'An invented street corner')
  await keys.pick('#f-arrestingOfficerId', 'Devon')
  await keys.press('Continue')
  await keys.choose('in.isArrestWithoutWarrant', 'yes')
  await keys.press('Continue')
  await keys.write('#f-violationGrounds', 'Invented grounds.')
  await keys.write('#f-escapeFactors', 'Invented facts that made escape likely.')
  await keys.press('Continue')
  await keys.choose('in.isToldWhy', 'yes')
  await keys.press('Continue')
  await keys.press('Continue')
  await keys.press('Continue')
  await see('arrest-check')
  expect(await keys.page.locator('main').textContent()).toContain('Custody and charging decision recorded')
  await keys.press('Record')
  expect(await keys.page.locator('h1').textContent()).toBe('Arrested: on the record')
  await see('arrest-result')
  await keys.press('Open the case')
  await openCase(keys)
}

async function bookIn(keys: Keyboard, see: (name: string) => Promise<void>): Promise<void> {
  await keys.press('Book a person in')
  await moment(keys, 'occurredAt', '08:10')
  await keys.choose('in.facility', 'EXAHOLD')
  await keys.choose('in.facilityKind', 'hold-room')
  await keys.pick('#f-zone', zone)
  await keys.choose('in.from', 'arrest')
  await keys.press('Continue')
  await see('book-in-check')
  await keys.press('Record')
  expect(await keys.page.locator('h1').textContent()).toBe('Booked in: on the record')
  await keys.press('Open the case')
}

async function orderOfCourt(keys: Keyboard, see: (name: string) => Promise<void>): Promise<void> {
  await keys.press('Record an order of a court')
  await keys.write('#f-court', 'Invented District Court')
  await keys.write('#f-docket', '26-cv-00000')
  await keys.pick('#f-orderedOn', 'March')
  await keys.write('#f-orderedOn-day', '6')
  await keys.write('#f-orderedOn-year', '2026')
  await keys.choose('in.isTransferForbidden', 'yes')
  await keys.choose('in.isRemovalForbidden', 'no')
  await keys.choose('in.isSealed', 'no')
  await keys.write('#f-says', 'The person is not moved out of the district.')
  await keys.press('Continue')
  await see('order-check')
  await keys.press('Record')
  expect(await keys.page.locator('h1').textContent()).toBe('Court order recorded: on the record')
}

async function decideOnCustody(keys: Keyboard, see: (name: string) => Promise<void>): Promise<void> {
  await keys.press('Decide on custody')
  await keys.write('#f-personName', 'Ana Inventada')
  await keys.press('Continue')
  await keys.choose('in.decision', 'detain')
  await keys.choose('in.basis', '8 USC 1226(a)')
  await keys.press('Continue')
  await keys.write('#f-facts-0-fact', 'The person is dangerous.')
  await keys.choose('in.facts.0.source', 'paper-seen')
  await keys.write('#f-facts-0-whereFound', 'An invented lease, page 2')
  await keys.press('Continue')
  expect(await keys.page.locator('[role=alert]').textContent()).toContain('This is a conclusion.')
  await see('custody-conclusion')
  await keys.write('#f-facts-0-fact', ' The lease shown had ended, in this invented case.')
  await keys.press('Continue')
  await keys.write('#f-reasons', 'Invented reasons about this person alone.')
  await keys.choose('in.vulnerability', 'looked-for-none-found')
  await keys.to('input[name="in.alternativesConsidered"]')
  await keys.page.keyboard.press('Space')
  await keys.write('#f-alternatives', 'Supervision was considered, and why not.')
  await keys.choose('in.leastRestrictive', 'detain')
  await keys.press('Continue')
  await keys.pick('#f-preparedById', 'Devon')
  await keys.pick('#f-reviewOn', 'April')
  await keys.write('#f-reviewOn-day', '6')
  await keys.write('#f-reviewOn-year', '2026')
  await keys.press('Continue')
  await keys.choose('in.isNoticeToAppearToIssue', 'yes')
  await keys.choose('in.isWarrantToIssue', 'yes')
  await keys.press('Continue')
  await keys.press('Continue')
  await see('custody-check')
  await keys.press(/^(Decide and record|Put the refusal on record)$/)
  expect(await keys.page.locator('h1').textContent()).toBe('Custody determined: on the record')
  await see('custody-result')
  await keys.press('Open the case')
}

async function planTransfer(keys: Keyboard, see: (name: string) => Promise<void>): Promise<void> {
  await keys.press('Decide on a transfer')
  await keys.choose('in.to', 'EXACNTY')
  await keys.choose('in.isTransferBetweenAreas', 'no')
  await keys.choose('in.hasAttorneyOfRecord', 'no')
  await keys.write('#f-reasons', 'Invented reasons.')
  await keys.press('Continue')
  await see('transfer-check')
  expect(await keys.page.locator('h2').first().textContent()).toBe('The law does not allow this decision')
  await keys.press('Put the refusal on record')
  expect(await keys.page.locator('h1').textContent()).toBe('Refused: Decide on a transfer')
  await see('transfer-refused')
}
