import type { Rule } from '../../clockwork/nodes.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** Form I-247A, in use since 2017-04-02: 48 hours with no days left out, shorter than 8 CFR 287.7(d). */
export const detainer48hFormI247a: Rule = {
  id: 'detainer-48h-form-I247A',
  office: 'ERO',
  title: 'Holding on a detainer: the limit in the form',
  kind: 'clock',
  cite: 'Form I-247A',
  says: 'The form asks the agency to hold the person for at most 48 hours beyond the time of release, with no day left out; to tell DHS at least 48 hours before release if possible; and to serve a copy on the person, without which the detainer does not take effect.',
  verified: 'secondary',
  severity: 'policy',
  onLapse: 'The hold is past what the form asks for. It is past the regulation only when detainer-48h-regulation says so: both clocks run.',
  auditNote:
    'Say "past the form\'s limit", never "past the regulation". The form in use is told by the day the hold began; a detainer issued on an older form and reaching past 2017-04-02 must be read by hand. Released tables have neither the moment of release nor the service of the copy.',
  sources: ['https://www.scribd.com/document/343192456/ICE-Guidance-for-Form-I-247A'],
  clocks: [
    {
      id: 'detainer-48h-form-I247A',
      says: 'custody taken, the detainer lifted, or the person released',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'releaseEligibleAt' },
      ...whicheverFirst(['custodyAssumedAt', 'detainerLiftedAt', 'locallyReleasedAt']),
      versions: [
        {
          from: '2017-04-02',
          until: null,
          length: { unit: 'hours', count: 48 },
          status: 'in-force',
          note: 'Form I-247A since 2017-04-02, with ICE Policy 10074.2. The text of earlier forms was not read for this rule; whether the policy was replaced in 2025 or 2026 is not known.',
        },
      ],
    },
  ],
}
