import type { JsonObject } from '../../../src/kernel/json.ts'
import type { Desk, Done } from '../custody/desk.ts'
import { arrested } from '../custody/invented.ts'

export const setting: JsonObject = {
  dollars: 5000,
  isPresentWithoutAdmission: false,
  facts: [{ fact: 'The person earns an invented wage and owns nothing.', source: 'said-by-the-person', whereFound: 'Invented interview' }],
  reasons: 'More could not be paid, in this invented case.',
}

export const paid: JsonObject = {
  dollars: 5000,
  kindOfBond: 'cash',
  obligor: 'An invented cousin',
  obligorAddress: 'An invented street',
  receiptNumber: 'INVENTED-1',
}

/** A desk with a bond of $5,000 set on a Saturday. */
export function bondOf(): { desk: Desk; bondId: string } {
  const { desk } = arrested()
  const { entryId } = desk.does('supervisor', 'SetBond', setting, '2026-11-21T15:00:00Z')
  return { desk, bondId: `bond:${entryId}` }
}

/** A judge ordered release on a bond of $4,000; what follows is recorded at noon of its day. */
export function appeal(
  decidedOn: string,
  isStayableReleaseOrder: boolean,
): Done & { desk: Desk; step(step: string, on: string): Done; stays(on: string): Done } {
  const { desk } = arrested(undefined, '2026-05-01T15:00:00Z')
  const decision = {
    redeterminedBy: 'immigration-judge',
    decidedOn,
    outcome: 'released-on-bond',
    dollars: 4000,
    isStayableReleaseOrder,
    says: 'An invented decision.',
  }
  const done = desk.does('counsel', 'RecordRedetermination', decision, `${decidedOn}T16:00:00Z`)
  const subjectId = `redetermination:${done.entryId}`
  const step = (named: string, on: string) =>
    desk.does('counsel', 'RecordBondAppealStep', { subjectId, step: named, stepOn: on }, `${on}T16:00:00Z`)
  const stays = (on: string) =>
    desk.does('counsel', 'FileAutomaticStay', { subjectId, filedOn: on, reasons: 'An invented reason.' }, `${on}T20:00:00Z`)
  return { ...done, desk, step, stays }
}
