import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InventedCase, inventCase } from '../record/doors/invent-case.ts'
import { facts, order, statement } from '../unit/protection/invented.ts'
import { fillAct } from './desk/fill-act.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { findBarriers } from './find-barriers.ts'
import { widths } from './open-site.ts'

let site: DeskSite
let invented: InventedCase
beforeAll(async () => {
  site = await openDeskSite()
  invented = await inventCase(site.desk)
  const bookedIn = { facility: 'EXACNTY', facilityKind: 'detention', from: 'arrest', zone: 'America/New_York' }
  await invented.act('dana.detention', 'BookIn', { ...bookedIn, occurredAt: '2026-03-06T12:00:00Z' })
})
afterAll(() => site?.close())

const at = '2026-03-06T14:30:00Z'

const subjectOf = async (kind: string) => {
  const state = await site.desk.record.registrar.findCase(invented.caseId)
  return [...(state?.subjects.keys() ?? [])].findLast((id) => id.startsWith(`${kind}:`)) ?? ''
}

describe('the protection desk, by keyboard and without a script', () => {
  test('a person asks for asylum at the border: the order is refused, says why and what to do, and goes on record', async () => {
    const keys = keyboardOf(await site.open('/', { javaScriptEnabled: false }))
    const { caseId } = invented
    const said = { ...statement, occurredAt: at, isFearVoiced: true }
    await fillAct(site, keys, { officer: 'Sasha Supervisor', caseId, act: 'TakeSwornStatement' }, said)
    await keys.press('Record')
    expect(await keys.page.locator('h1').textContent()).toMatch(/: on the record$/)
    const removal = { ...order, subjectId: await subjectOf('expedited-removal') }
    await fillAct(site, keys, { officer: 'Sasha Supervisor', caseId, act: 'OrderExpeditedRemoval' }, removal)
    expect(await keys.page.locator('h2').first().textContent()).toBe('The law does not allow this decision')
    const main = (await keys.page.locator('main').textContent()) ?? ''
    expect(main).toContain('8 USC 1225(b)(1)(A)(i), (ii); 8 CFR 235.3(b)(4)')
    expect(main).toContain('Refer the person to an asylum officer')
    await keys.press('Put the refusal on record')
    expect(await keys.page.locator('main').textContent()).toContain('refused')
  }, 240_000)

  test('a family that may not be parted: the transfer is refused on the page of the decision', async () => {
    const keys = keyboardOf(await site.open('/', { javaScriptEnabled: false }))
    const { caseId } = invented
    const tie = {
      occurredAt: at,
      relativeName: 'Invented Child',
      relation: 'child',
      isFoundTogether: true,
      relativeAt: 'same-place',
      facts,
    }
    await fillAct(site, keys, { officer: 'Dana Detention', caseId, act: 'NoteFamilyTie' }, tie)
    await keys.press('Record')
    const plan = { to: 'EXACNTY', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
    await fillAct(site, keys, { officer: 'Sasha Supervisor', caseId, act: 'PlanTransfer' }, plan)
    expect(await keys.page.locator('h2').first().textContent()).toBe('The law does not allow this decision')
    expect(await keys.page.locator('main').textContent()).toContain('The person is not parted from a relative they are held with.')
  }, 240_000)
})

describe('its forms', () => {
  test('have no barrier that axe finds, and fit a desktop and a phone: an age, a room, a proposal to part relatives, and its lists', async () => {
    const page = await site.open('/', { viewport: widths.phone })
    const keys = keyboardOf(page)
    const { caseId } = invented
    const noted = { occurredAt: at, basis: 'claimed-or-suspected', source: 'Invented.' }
    await fillAct(site, keys, { officer: 'Drew Director', caseId, act: 'NoteMinor' }, noted)
    const found = await findBarriers(page, 'NoteMinor')
    await keys.press('Record')
    const subjectId = await subjectOf('minor')
    const age = {
      subjectId,
      finding: 'cannot-be-told',
      facts,
      isMoreThanOneSource: false,
      isAskedInOwnLanguage: true,
      reasons: 'Invented.',
    }
    for (const [act, input] of [
      ['DetermineAge', age],
      ['HouseMinor', { subjectId, occurredAt: at, housedWith: 'unrelated-adults', isAnythingAgainst: false, reasons: 'Invented.' }],
      ['ProposeSeparation', { subjectId: await subjectOf('family-tie'), ground: 'danger-to-the-child', facts, alternatives: 'Invented.' }],
    ] as const) {
      await fillAct(site, keys, { officer: 'Drew Director', caseId, act }, input)
      found.push(...(await findBarriers(page, act)))
    }
    for (const list of ['children', 'families']) {
      await page.goto(`${site.url}/desk/${list}`)
      found.push(...(await findBarriers(page, list)))
    }
    expect(found).toEqual([])
  }, 300_000)
})
