import type { ActResult } from '../../../src/registrar/registrar.ts'
import { detained, noticeToAppear, withoutWarrant } from '../../unit/custody/invented.ts'
import type { Journey } from '../custody/journey.ts'
import { testTrace } from '../registrar/record-for-tests.ts'

/** A window of an invented person, or of their counsel, in a whole record. */
export interface OpenWindow {
  windowId: string
  personId: string
  /** Acts through the window. */
  act(act: string, input: unknown, caseId?: string): Promise<ActResult>
  reader: { officerId: string; ofPerson: string; purpose: string; trace: typeof testTrace }
}

const asWindow = (journey: Journey, personId: string, windowId: string): OpenWindow => ({
  windowId,
  personId,
  act: (act, input, caseId = personId) =>
    journey.registrar.act({ act, officerId: windowId, ofPerson: personId, caseId, input, trace: testTrace }),
  reader: { officerId: windowId, ofPerson: personId, purpose: 'Reading one’s own file', trace: testTrace },
})

export async function grantWindow(journey: Journey, clerk: string, personId: string): Promise<OpenWindow> {
  const input = { language: 'es', birthYear: '1990', identityShownBy: 'in custody, met in person' }
  return asWindow(journey, personId, (await journey.act('GrantWindow', clerk, input, personId)).entry.entryId)
}

export async function nameCounsel(journey: Journey, clerk: string, personId: string, counselScope = 'all matters'): Promise<string> {
  const input = { counselName: 'Cora Counsel', counselAddress: '1 Example Street', counselScope, formReceivedOn: '2026-03-01' }
  return (await journey.act('NameCounsel', clerk, input, personId)).entry.entryId
}

export async function grantCounselWindow(journey: Journey, clerk: string, personId: string, counselId: string): Promise<OpenWindow> {
  const input = { subjectId: `counsel:${counselId}`, language: 'en', birthYear: '1990' }
  return asWindow(journey, personId, (await journey.act('GrantCounselWindow', clerk, input, personId)).entry.entryId)
}

/** Somebody arrested, charged and kept in custody, with the forms made. */
export async function putInCustody(journey: Journey, personId: string): Promise<{ caseId: string; noticeId: string }> {
  const arrest = { ...withoutWarrant, personId, arrestingOfficerId: journey.ana, occurredAt: '2026-11-21T02:00:00Z' }
  const { caseId } = (await journey.does('2026-11-21T02:10:00Z', 'Arrest', journey.ana, arrest)).entry
  const charged = await journey.does('2026-11-21T14:10:00Z', 'IssueNoticeToAppear', journey.supervisor, noticeToAppear, caseId)
  const decision = { ...detained, preparedById: journey.ana }
  await journey.does('2026-11-22T14:10:00Z', 'DetermineCustody', journey.supervisor, decision, caseId)
  return { caseId, noticeId: charged.entry.documents[0]?.documentId ?? '' }
}
