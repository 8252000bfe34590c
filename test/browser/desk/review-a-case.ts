import { expect } from 'vitest'
import type { JsonObject } from '../../../src/kernel/json.ts'
import { inventPlaces, person } from '../../record/doors/invent-case.ts'
import { fillForm } from './fill-form.ts'
import type { Keyboard } from './keyboard.ts'
import type { DeskSite } from './open-desk-site.ts'
import { enter } from './work-a-case.ts'

const zone = 'America/New_York'
const trace = { sessionId: null, address: null, door: 'system' } as const
const purpose = 'Reviewing custody before day 90'
const at = (day: string) => `${day}T16:00:00Z`

type See = (name: string) => Promise<void>

/** A person held since 6 March 2026 whose order became final that day: day 60 is 5 May, day 90 is 4 June. Gives the case. */
export async function orderedCase({ desk }: DeskSite): Promise<string> {
  const officer = (name: string) => desk.officers.get(name) ?? ''
  const does = async (by: string, act: string, input: JsonObject, caseId?: string) => {
    const request = { act, officerId: officer(by), input, trace, ...(caseId ? { caseId } : {}) }
    const { outcome, entry } = await desk.record.registrar.act(request)
    if (outcome !== 'recorded') throw new Error(`${act} was refused: ${entry.findings.map(({ fact }) => fact).join(' ')}`)
    return entry.caseId
  }
  await inventPlaces(desk)
  const personId = await does('riley.records', 'RegisterPerson', person)
  const held = { personId, occurredAt: at('2026-03-06'), facility: 'EXACNTY', facilityKind: 'detention', zone, from: 'criminal-custody' }
  desk.setClock('2026-03-06T17:00:00Z')
  const caseId = await does('dana.detention', 'BookIn', held)
  await does('devon.deportation', 'RecordFinalOrder', { orderFinalOn: '2026-03-06', orderedBy: 'immigration-judge' }, caseId)
  return caseId
}

const reason = 'An invented consulate has not answered two invented letters.'

const decision: JsonObject = {
  personName: 'Ana Inventada',
  decision: 'continue-detention',
  facts: [{ fact: reason, source: 'paper-seen', whereFound: 'Invented letters of April 2026' }],
  isRemovalForeseeable: true,
  submissions: 'A letter of an invented sister, weighed for release.',
  reasons: 'Invented reasons about this person alone.',
  alternatives: 'Supervision with reporting was considered.',
  nextReviewOn: '2026-08-20',
}

/** Begun, noticed, decided, served: by keyboard alone. Ends on the page of the case. */
export async function reviewACase(site: DeskSite, keys: Keyboard, caseId: string, see: See): Promise<void> {
  const spoken = { language: 'es', isInterpreterUsed: true }
  const subjectId = async () => `custody-review:${(await entryOf(site, caseId, 'BeginReview'))?.entryId ?? ''}`
  const doing = { site, keys, caseId, see }
  await does(doing, 'Devon Deportation', '2026-05-04', 'BeginReview', { occurredAt: at('2026-05-04'), review: '90-day' })
  await does(doing, 'Drew Director', '2026-05-04', 'DecideFieldReview', { ...decision, subjectId: await subjectId() }, true)
  await does(doing, 'Devon Deportation', '2026-05-05', 'NotifyOfReview', {
    ...{ subjectId: await subjectId(), occurredAt: at('2026-05-05'), personName: 'Ana Inventada', how: 'in-person' },
    ...{ reviewOn: '2026-05-20', submissionsUntilOn: '2026-05-18', ...spoken },
  })
  await does(doing, 'Drew Director', '2026-05-20', 'DecideFieldReview', { ...decision, subjectId: await subjectId() })
  await does(doing, 'Devon Deportation', '2026-05-21', 'ServeReviewDecision', {
    ...{ subjectId: await subjectId(), occurredAt: at('2026-05-21'), how: 'in-person' },
    ...{ servingOfficerId: site.desk.officers.get('devon.deportation') ?? '', ...spoken },
  })
  await keys.press('Open the case')
  if ((await keys.page.locator('#f-purpose').count()) > 0) await sayWhy(keys)
  await see('the case reviewed')
}

interface Doing {
  site: DeskSite
  keys: Keyboard
  caseId: string
  see: See
}

async function does({ site, keys, caseId, see }: Doing, by: string, day: string, name: string, input: JsonObject, isRefused = false) {
  const { page } = keys
  const act = site.desk.record.catalogue.acts.get(name)
  if (!act) throw new Error(`There is no act ${name}.`)
  site.desk.setClock(`${day}T17:00:00Z`)
  await enter(site, keys, by)
  await page.goto(`${site.url}/desk/cases/${caseId}`)
  await sayWhy(keys)
  await keys.press(act.title)
  await fillForm(keys, act, input, see)
  await see(`${name}-check`)
  await keys.press(isRefused ? 'Put the refusal on record' : /^(Record|Decide and record)$/)
  expect(await page.locator('h1').textContent()).toMatch(isRefused ? /^Refused: / : /: on the record$/)
  await see(`${name}-result`)
}

const entryOf = async ({ desk }: DeskSite, caseId: string, act: string) =>
  (await desk.record.ledger.readCase(caseId)).find((entry) => entry.act === act)

async function sayWhy(keys: Keyboard): Promise<void> {
  await keys.write('#f-purpose', purpose)
  await Promise.all([keys.page.waitForNavigation(), keys.page.keyboard.press('Enter')])
}
