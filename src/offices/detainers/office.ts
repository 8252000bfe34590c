import type { Office } from '../../acts/office.ts'
import { everyOfficer } from '../../acts/openers.ts'
import { answerQueryWithoutRecord, answerStatusQuery } from './acts/answer-status-query.ts'
import { assumeCustody } from './acts/assume-custody.ts'
import { closeJailPage } from './acts/close-jail-page.ts'
import { issueDetainer } from './acts/issue-detainer.ts'
import { liftDetainer } from './acts/lift-detainer.ts'
import { notifyReleaseEligible } from './acts/notify-release-eligible.ts'
import { openJailPage } from './acts/open-jail-page.ts'
import { recordDetainerOutcome } from './acts/record-detainer-outcome.ts'
import { recordPartnerNotice } from './acts/record-partner-notice.ts'
import { registerPartner } from './acts/register-partner.ts'
import { serveDetainer } from './acts/serve-detainer.ts'
import { stateProbableCause } from './acts/state-probable-cause.ts'
import { bars } from './bars.ts'
import { subjects } from './subjects.ts'

/** Requests to other agencies to hold a person for a short time, and what those agencies tell and ask. No match of prints decides anything here. */
export const detainers: Office = {
  id: 'detainers',
  name: 'Detainers',
  says: 'Takes notices of other agencies as documents, issues, serves and lifts detainers, counts their hours, and answers questions about status.',
  names: [
    { name: 'Secure Communities', from: null, until: '2015-01-05' },
    { name: 'Priority Enforcement Program', from: '2015-01-05', until: '2017-02-20' },
    { name: 'Secure Communities', from: '2017-02-20', until: null },
  ],
  caseKinds: [
    {
      kind: 'partner',
      openedBy: everyOfficer,
      title: 'Partner agency',
      says: 'An agency that holds people or asks about them, under one code.',
    },
  ],
  acts: [
    ...[recordPartnerNotice, stateProbableCause, issueDetainer, serveDetainer, notifyReleaseEligible],
    ...[assumeCustody, liftDetainer, recordDetainerOutcome],
    ...[registerPartner, openJailPage, closeJailPage, answerStatusQuery, answerQueryWithoutRecord],
  ],
  subjects,
  bars,
}
