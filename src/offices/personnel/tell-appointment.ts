import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Telling } from '../../kernel/case-state.ts'
import { findText, getText } from './payload-text.ts'
import { dayBeginsAt, dayEndsAt } from './zone-days.ts'

/** One appointment, and on the first of a case the officer. The officer's own key seals what is private of them. */
export function tellAppointment(
  { entryId, caseId, payload }: ActEntry,
  state: CaseState,
  position = getText(payload, 'position'),
): Telling {
  const zone = getText(payload, 'zone')
  const throughOn = findText(payload, 'throughOn')
  const officer = {
    id: 'officer',
    kind: 'officer',
    zone,
    facts: {
      officerId: caseId,
      name: getText(payload, 'name'),
      ...(state.subjects.has('officer') ? {} : { supervisorId: null, hasBasicTraining: false }),
    },
  }
  const appointment = {
    id: `appointment:${entryId}`,
    kind: 'appointment',
    zone,
    facts: {
      position,
      office: getText(payload, 'office'),
      heldFromAt: dayBeginsAt(getText(payload, 'fromOn'), zone),
      heldUntilAt: throughOn === null ? null : dayEndsAt(throughOn, zone),
    },
  }
  return { personId: caseId, subjects: [officer, appointment] }
}
