import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** 8 USC 1229(b)(1): time to find counsel before the first hearing. */
export const oplaHearing10Days: Rule = {
  id: 'opla-hearing-10-days',
  office: 'OPLA / ERO issuing officer',
  title: 'No hearing in the first ten days after service',
  kind: 'clock',
  cite: '8 USC 1229(b)(1)',
  says: 'The first hearing is not held earlier than 10 days after the Notice to Appear (Form I-862) is served, unless the person asks in writing for an earlier date.',
  verified: 'yes',
  severity: 'hard',
  onLapse: 'The statute states none. An earlier hearing without the written request is open to objection.',
  auditNote: 'Released tables hold neither the service of the notice, nor the hearing, nor a request for an earlier one.',
  sources: ['https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1229'],
  clocks: [
    {
      id: 'opla-hearing-10-days',
      says: 'first hearing may be held',
      kind: 'waiting-period',
      applies: { node: 'not', of: { node: 'is', fact: 'isEarlierHearingRequested', value: true } },
      starts: { node: 'fact', fact: 'ntaServedOn' },
      stops: { node: 'fact', fact: 'hearingOn' },
      versions: standing(
        { unit: 'calendar-days', count: 10, roll: 'none' },
        '10 days, as read in the release of Pub. L. 119-93. First day not established.',
      ),
    },
  ],
}
