import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { z } from 'zod'
import type { JsonObject } from '../../../src/kernel/json.ts'
import { fillIn } from '../../../src/offices/custody/exports.ts'
import { placeId } from '../../../src/offices/places/exports.ts'
import { fillForm } from './fill-form.ts'
import type { Keyboard } from './keyboard.ts'
import type { DeskSite } from './open-desk-site.ts'

const purpose = 'Working the case from arrest to transfer'
const folder = join(import.meta.dirname, '../../../src/offices/custody/examples')
const begins = Temporal.Instant.from('2026-03-06T06:30-05:00')

/** The invented officer who plays a part of an example. */
const players: Readonly<Record<string, readonly [signInName: string, name: string]>> = {
  'deportation-officer': ['devon.deportation', 'Devon Deportation'],
  'another-deportation-officer': ['alex.anotherofficer', 'Alex Anotherofficer'],
  'supervisory-deportation-officer': ['sasha.supervisor', 'Sasha Supervisor'],
  'field-office-director': ['drew.director', 'Drew Director'],
  'detention-officer': ['dana.detention', 'Dana Detention'],
  attorney: ['casey.counsel', 'Casey Counsel'],
}

const Step = z.object({ by: z.string(), act: z.string(), input: z.custom<JsonObject>() })
type Step = z.infer<typeof Step>

/** The acts of an example that counsel can read, as its office wrote them. */
function stepOf(example: string, act: string): Step {
  const { steps } = z.object({ steps: z.array(Step) }).parse(JSON.parse(readFileSync(join(folder, `${example}.json`), 'utf8')))
  const step = steps.find((one) => one.act === act)
  if (!step) throw new Error(`The example ${example} has no ${act}.`)
  return step
}

const refusedTransfer = 'transfer-against-a-court-order-is-refused'

/** A case from the examples of the custody desk: an arrest, a book-in, a decision on custody, an order of a court, a transfer it forbids. */
const script: readonly Step[] = [
  stepOf(refusedTransfer, 'Arrest'),
  stepOf('hold-room-twelve-hours', 'BookIn'),
  { ...stepOf('custody-decided-late-is-recorded-as-late', 'DetermineCustody'), by: 'supervisory-deportation-officer' },
  stepOf(refusedTransfer, 'RecordCourtOrder'),
  stepOf(refusedTransfer, 'PlanTransfer'),
]

/**
 * Works the case by keyboard alone. Ends on the page of the case.
 * @param see called on every page on the way, with a name for it
 */
export async function workACase(site: DeskSite, keys: Keyboard, see: (name: string) => Promise<void>): Promise<void> {
  await openPlaces(site)
  const personId = await registerPerson(site, keys, see)
  for (const [at, step] of script.entries()) {
    site.desk.setClock(begins.add({ hours: at + 1 }).toString())
    await doStep(site, keys, { step, at, personId, see })
  }
  await keys.press('Open the case')
  if ((await keys.page.locator('#f-purpose').count()) > 0) await sayWhy(keys)
  await see('case')
}

interface Doing {
  step: Step
  at: number
  personId: string
  see: (name: string) => Promise<void>
}

async function doStep(site: DeskSite, keys: Keyboard, { step, at, personId, see }: Doing): Promise<void> {
  const { page } = keys
  const act = site.desk.record.catalogue.acts.get(step.act)
  if (!act) throw new Error(`There is no act ${step.act}.`)
  await enter(site, keys, players[step.by]?.[1] ?? step.by)
  await page.goto(`${site.url}/desk/cases/${at === 0 ? personId : await findCase(site)}`)
  await sayWhy(keys)
  if (at < 2) await see(`${step.act}-before`)
  await keys.press(act.title)
  const officer = (role: string) => site.desk.officers.get(players[role]?.[0] ?? role) ?? ''
  const filled = fillIn(step.input, { personId, officer, entry: () => '', begins })
  const dated = 'occurredAt' in act.input.shape ? { occurredAt: begins.add({ hours: at }).toString(), ...filled } : filled
  await fillForm(keys, act, dated, see)
  await see(`${step.act}-check`)
  const isRefused = step.act === 'PlanTransfer'
  if (isRefused) expect(await page.locator('h2').first().textContent()).toBe('The law does not allow this decision')
  await keys.press(isRefused ? 'Put the refusal on record' : /^(Record|Decide and record)$/)
  expect(await page.locator('h1').textContent()).toMatch(isRefused ? /^Refused: / : /: on the record$/)
  await see(`${step.act}-result`)
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

async function sayWhy(keys: Keyboard): Promise<void> {
  await keys.write('#f-purpose', purpose)
  // Enter in a box goes on, as people expect of a form.
  await Promise.all([keys.page.waitForNavigation(), keys.page.keyboard.press('Enter')])
}

/** The places the examples name. */
async function openPlaces({ desk }: DeskSite): Promise<void> {
  const officerId = desk.officers.get('quinn.compliance') ?? ''
  const places = [
    ['EXMPHOLD', 'Example City Hold Room', 'hold-room'],
    ['EXMPDETN', 'Example County Detention Center', 'detention'],
  ] as const
  for (const [code, name, facilityKind] of places) {
    const input = { code, name, facilityKind, zone: 'America/New_York', openedOn: '2020-01-01', capacity: 40 }
    const trace = { sessionId: null, address: null, door: 'system' } as const
    await desk.record.registrar.act({ act: 'RegisterPlace', caseId: placeId(code), officerId, trace, input })
  }
}

/** Registers a person, with a mistake made and mended on the way. */
async function registerPerson(site: DeskSite, keys: Keyboard, see: (name: string) => Promise<void>): Promise<string> {
  const { page } = keys
  await enter(site, keys, 'Devon Deportation')
  await see('home')
  await keys.press('Acts')
  await see('acts')
  await keys.press('Register a person')
  await see('start')
  await keys.press('Begin a new case')
  await keys.press('Continue')
  expect(await page.locator('[role=alert] a').first().textContent()).toBe('Family name: write an answer.')
  await see('register-errors')
  // The first link of the list of faults leads to its box.
  await Promise.all([page.waitForURL('**#f-familyName'), keys.to('[role=alert] a').then(() => page.keyboard.press('Enter'))])
  await page.keyboard.type('Inventada')
  const act = site.desk.record.catalogue.acts.get('RegisterPerson')
  if (!act) throw new Error('There is no act RegisterPerson.')
  const rest = { givenNames: 'Ana', birthOn: '1990-02-28', aNumber: 'A012-345-678', language: 'es', isMinor: false }
  await fillForm(keys, act, rest, see)
  await see('register-check')
  await keys.press('Record')
  await see('register-result')
  const entries = await site.desk.record.ledger.readFrom(0, 1000)
  return entries.findLast((entry) => entry.act === 'RegisterPerson')?.caseId ?? ''
}
