import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type InventedCase, inventCase } from './invent-case.ts'
import { openDesk, type TestDesk, type Visitor } from './open-desk.ts'

let desk: TestDesk
let invented: InventedCase
let devon: Visitor
beforeAll(async () => {
  desk = await openDesk()
  invented = await inventCase(desk)
  devon = await desk.enter('devon.deportation')
  await invented.act('devon.deportation', 'RecordCourtOrder', {
    ...{ court: 'Court of Examplia', docket: 'X-1', orderedOn: '2026-03-05', isTransferForbidden: false, isRemovalForbidden: false },
    ...{ releaseByAt: '2026-03-06T22:00:00Z', isSealed: false, says: 'Invented words.' },
  })
})
afterAll(() => desk?.close())

const read = async (path: string) => (await devon.get(path)).text()

describe('the case of a person whose record a court sealed', () => {
  it('is in no list of somebody who may not open it, who reads that a case is left out', async () => {
    for (const path of ['/desk/orders', '/desk/orders.csv']) expect(await read(path), path).toContain(invented.caseId)
    const restrict = { restriction: 'sealed', under: 'Invented order', why: 'Invented.' }
    expect((await invented.act('rory.recordkeeper', 'Restrict', restrict, invented.personId)).outcome).toBe('recorded')
    for (const path of ['/desk/orders', '/desk/orders.csv']) expect(await read(path), path).not.toContain(invented.caseId)
    expect(await read('/desk/orders')).toContain('1 case is left out: reading them is restricted.')
  })
})
