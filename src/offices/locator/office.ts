import type { Office } from '../../acts/office.ts'
import { answerAccess } from './acts/answer-access.ts'
import { consentToLocator } from './acts/consent-to-locator.ts'
import { endLocator } from './acts/end-locator.ts'
import { nameCounselSystem } from './acts/name-counsel-system.ts'
import { publishTelephone } from './acts/publish-telephone.ts'
import { recordFound } from './acts/record-found.ts'
import { reportUnreachable } from './acts/report-unreachable.ts'
import { requestAccess } from './acts/request-access.ts'
import { subjects } from './subjects.ts'

/** Being found and being reached: the public locator, and the calls, visits and mail of people in custody. */
export const locator: Office = {
  id: 'locator',
  name: 'Locator and access to people in custody',
  says: 'Says where a person is to whoever may know it, and counts how calls, visits and mail they ask for are answered.',
  names: [{ name: 'Locator and access to people in custody', from: null, until: null }],
  caseKinds: [],
  acts: [consentToLocator, endLocator, requestAccess, answerAccess, nameCounselSystem, reportUnreachable, recordFound, publishTelephone],
  subjects,
  bars: [],
}
