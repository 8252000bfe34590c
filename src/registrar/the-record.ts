import type { OfficerStanding } from '../acts/officer-standing.ts'
import { SubjectMap } from '../kernel/subject-map.ts'
import type { OfficerAsked } from './assess/asked.ts'
import { emptyCase } from './fold.ts'

/** Who acts where nobody does: a moment came that the record was to note. Nobody signs in as it, and nobody is appointed to its position. */
export const theRecordId = '00000000-0000-4000-8000-00000000f002'

const standing: OfficerStanding = {
  officerId: theRecordId,
  positions: [{ position: 'the-record', office: 'court-orders', since: '2020-01-01' }],
  credentials: [],
  delegations: [],
  supervisorId: null,
  clearances: [],
}

const name = { id: 'officer', kind: 'officer', facts: { name: 'The record itself' }, zone: 'UTC' }

export const theRecord: OfficerAsked = {
  state: { ...emptyCase(theRecordId, 'officer'), subjects: SubjectMap.none.with(name) },
  acting: standing,
  now: standing,
}
