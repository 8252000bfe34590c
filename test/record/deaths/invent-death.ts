import { type InventedCase, inventCase } from '../doors/invent-case.ts'
import type { TestDesk } from '../doors/open-desk.ts'

const zone = 'America/New_York'

/** Friday 6 March 2026, 05:00 in New York: two business days are over with Tuesday the 10th. */
const diedAt = '2026-03-06T10:00:00Z'

export const death = {
  occurredAt: diedAt,
  zone,
  where: 'at-the-place',
  heardAt: '2026-03-06T10:20:00Z',
  heardFrom: 'the-place',
  heardFromWhom: 'SECRET-CALLER',
  ageYears: '41',
}

/** A person held in an invented place, in a custody case of their own. */
export async function inventHeld(desk: TestDesk): Promise<InventedCase> {
  const invented = await inventCase(desk)
  const bookIn = {
    ...{ personId: invented.personId, occurredAt: '2026-03-01T15:00:00Z', facility: 'EXACNTY' },
    ...{ facilityKind: 'detention', zone, from: 'another-agency' },
  }
  const { entry } = await invented.act('dana.detention', 'BookIn', bookIn, null)
  return {
    ...invented,
    caseId: entry.caseId,
    act: (by, act, input, caseId) => invented.act(by, act, input, caseId === undefined ? entry.caseId : caseId),
  }
}
