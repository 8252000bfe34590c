import type { Office } from '../../acts/office.ts'
import { everyOfficer } from '../../acts/openers.ts'
import { answerOversight, closeOversightItem, recordOverseerAct } from './acts/answer-item.ts'
import { agreeOversightDate, rerouteOversight } from './acts/move-item.ts'
import { openOversightItem } from './acts/open-item.ts'
import { closeOverseer, registerOverseer } from './acts/overseers.ts'
import { subjects } from './subjects.ts'

/** Those who oversee the agency: what each asked, who owes what by when, and what becomes of it when one of them closes. */
export const oversight: Office = {
  id: 'oversight',
  name: 'Oversight',
  says: 'Keeps what overseers opened until they close it themselves: inspections, reports, recommendations and complaints, what the agency owes and what the overseer owes.',
  names: [{ name: 'Oversight', from: null, until: null }],
  caseKinds: [
    {
      kind: 'oversight',
      openedBy: everyOfficer,
      title: 'Oversight',
      says: 'All that overseers opened: one case for all of the agency, so that nothing is between two of them.',
    },
  ],
  acts: [
    ...[registerOverseer, closeOverseer],
    ...[openOversightItem, agreeOversightDate, rerouteOversight],
    ...[answerOversight, recordOverseerAct, closeOversightItem],
  ],
  subjects,
  bars: [],
}
