import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type InventedCase, inventCase, person } from '../record/doors/invent-case.ts'
import { fillAct } from './desk/fill-act.ts'
import { keyboardOf } from './desk/keyboard.ts'
import { type DeskSite, openDeskSite } from './desk/open-desk-site.ts'
import { enter } from './desk/work-a-case.ts'
import { findBarriers } from './find-barriers.ts'

const order = {
  court: 'District Court of Examplia (invented)',
  docket: 'INVENTED-26-1',
  orderedOn: '2026-03-05',
  isTransferForbidden: true,
  isRemovalForbidden: false,
  releaseByAt: '2026-03-06T22:00:00Z',
  isSealed: false,
  says: 'Invented words.',
}

let site: DeskSite
let invented: InventedCase
beforeAll(async () => {
  site = await openDeskSite()
  invented = await inventCase(site.desk)
  for (let i = 0; i < 6; i++) await invented.act('devon.deportation', 'RecordCourtOrder', order)
  const claim = { occurredAt: '2026-03-06T14:00:00Z', from: 'a-record', isDetainedOrToBeDetained: true, evidence: 'Invented.' }
  await invented.act('devon.deportation', 'RecordCitizenshipClaim', claim)
})
afterAll(() => site?.close())

describe('the public count of orders', () => {
  test('is read without signing in or a script, and a number leads by the keyboard to how it is counted', async () => {
    const page = await site.open('/orders', { javaScriptEnabled: false })
    const number = page.getByRole('link', { name: '6, Hour not come' }).first()
    await number.focus()
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe('#how-running')
    expect(await page.locator('#how-running').textContent()).toBe('Hour not come')
    expect(await page.locator('main').textContent()).not.toContain('INVENTED-26-1')
  })

  test('moves at the hour', async () => {
    const page = await site.open('/orders')
    site.desk.setClock('2026-03-06T22:00:01Z')
    await page.reload()
    expect(await page.getByRole('link', { name: '6, Broken' }).first().textContent()).toBe('6')
    site.desk.setClock('2026-03-06T15:00:00Z')
  })

  test('has no barrier in English or Spanish, on a phone or a desktop', async () => {
    const page = await site.open('/orders')
    const found = await findBarriers(page, 'orders')
    await page.goto(`${site.url}/orders?lang=es`)
    found.push(...(await findBarriers(page, 'órdenes')))
    expect(found).toEqual([])
  })
})

describe('the registers on the desk', () => {
  test('are reached by the keyboard and have no barrier', async () => {
    const page = await site.open('/demonstration')
    await enter(site, keyboardOf(page), 'Devon Deportation')
    await keyboardOf(page).press('Live court orders')
    expect(new URL(page.url()).pathname).toBe('/desk/orders')
    const found = await findBarriers(page, 'orders on the desk')
    await page.goto(`${site.url}/desk/citizenship`)
    found.push(...(await findBarriers(page, 'claims on the desk')))
    await page.goto(`${site.url}/desk/acts/RecordCourtOrder`)
    found.push(...(await findBarriers(page, 'the form of an order')))
    expect(found).toEqual([])
  })
})

/** Somebody of whom no court has ordered anything, held in an invented hold room, whose transfer is planned already. */
async function heldWithPlan(): Promise<string> {
  const registered = await invented.act(
    'riley.records',
    'RegisterPerson',
    { ...person, familyName: 'Inventado', aNumber: 'A012-345-679' },
    null,
  )
  const booked = { facility: 'EXAHOLD', facilityKind: 'hold-room', zone: 'America/New_York', from: 'another-agency' }
  const bookIn = { personId: registered.entry.caseId, ...booked, occurredAt: '2026-03-04T12:00:00Z' }
  const { caseId } = (await invented.act('dana.detention', 'BookIn', bookIn, null)).entry
  const plan = { to: 'EXACNTY', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
  expect((await invented.act('sasha.supervisor', 'PlanTransfer', plan, caseId)).outcome).toBe('recorded')
  return caseId
}

describe('a judge orders release by 17:00', () => {
  test('counsel records it, the transfer already planned is refused, the person is released, and the count moves: by keyboard, without a script', async () => {
    const keys = keyboardOf(await site.open('/orders', { javaScriptEnabled: false }))
    const { page } = keys
    const countOf = async (standing: string) => {
      await page.goto(`${site.url}/orders`)
      return page
        .getByRole('link', { name: new RegExp(`^[0-9]+, ${standing}$`) })
        .first()
        .textContent()
    }
    const caseId = await heldWithPlan()
    const found: string[] = []
    // Axe is a script itself: it looks at the same addresses from a page that runs scripts.
    const eyes = await site.open('/orders')
    const does = async (officer: string, name: string, input: Parameters<typeof fillAct>[3]) => {
      await fillAct(site, keys, { officer, caseId, act: name }, input)
      await keys.press(/^(Record|Decide and record)$/)
      expect(await page.locator('h1').textContent()).toMatch(/: on the record$/)
      await eyes.goto(`${site.url}/orders`)
      found.push(...(await findBarriers(eyes, name)))
    }
    await does('Casey Counsel', 'RecordCourtOrder', order)
    expect([await countOf('Hour not come'), await countOf('Met')]).toEqual(['7', '0'])

    const plan = { to: 'EXACNTY', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
    await fillAct(site, keys, { officer: 'Sasha Supervisor', caseId, act: 'PlanTransfer' }, plan)
    expect(await page.locator('h2').first().textContent()).toBe('The law does not allow this decision')
    expect(await page.locator('main').textContent()).toContain('No court has ordered the person released.')
    await keys.press('Put the refusal on record')
    expect(await page.locator('h1').textContent()).toMatch(/^Refused: /)

    // What was planned before the order is forbidden by it, without anybody doing anything; a move made all the same would carry the finding.
    const transfers = [...((await site.desk.record.registrar.findCase(caseId))?.subjects.values() ?? [])].filter(
      ({ kind }) => kind === 'transfer',
    )
    expect(transfers.map(({ facts }) => facts.transferForbiddenAt)).toEqual(['2026-03-05T05:00:00.000Z'])

    await does('Sasha Supervisor', 'OrderRelease', {
      personName: 'Ana Inventada',
      kind: 'court-order',
      reasons: 'The order.',
      language: 'es',
    })
    site.desk.setClock('2026-03-06T21:00:00Z')
    await does('Dana Detention', 'Release', { occurredAt: '2026-03-06T20:30:00Z', isPropertyReturned: true })
    expect([await countOf('Hour not come'), await countOf('Met')]).toEqual(['6', '1'])
    expect(found).toEqual([])
  }, 300_000)
})
