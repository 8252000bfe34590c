import type { Rule } from '../../clockwork/nodes.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** 8 CFR 287.7(d): how long another agency may hold a person on a detainer. */
export const detainer48hRegulation: Rule = {
  id: 'detainer-48h-regulation',
  office: 'ERO',
  title: 'Holding on a detainer: the limit in the regulation',
  kind: 'clock',
  cite: '8 CFR 287.7(d)',
  says: 'A criminal justice agency that has a detainer holds the person for at most 48 hours, Saturdays, Sundays and holidays excluded, after the person would otherwise be released, so that DHS can take custody. DHS pays nothing for the detention before it takes custody, this hold apart (287.7(e)).',
  verified: 'yes',
  severity: 'hard',
  tolling: 'None.',
  onLapse:
    'The agency has no authority under the regulation to hold the person longer. Record "detainer lapsed"; never count the person as in ICE custody.',
  auditNote:
    'Released detainer tables do not say when the person would otherwise have been released, so the clock cannot be tested with them. The text leaves "holiday" undefined: federal legal public holidays and their observed days are taken. Authority for detainers: 8 USC 1226, 1357.',
  sources: ['https://www.ecfr.gov/current/title-8/part-287', 'https://nortontooby.com/node/15804'],
  clocks: [
    {
      id: 'detainer-48h-regulation',
      says: 'custody taken, the detainer lifted, or the person released',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'releaseEligibleAt' },
      ...whicheverFirst(['custodyAssumedAt', 'detainerLiftedAt', 'locallyReleasedAt']),
      versions: [
        {
          from: '2003-06-13',
          until: null,
          length: { unit: 'hours-excluding-non-business-days', count: 48 },
          status: 'in-force',
          note: '68 FR 35279 (2003-06-13), amended 76 FR 53797 (2011-08-29). What stood before was not read.',
        },
      ],
    },
  ],
}
