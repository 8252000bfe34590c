import type { Rule, TestNode, Version } from '../../clockwork/nodes.ts'

const noAssurances: TestNode = { node: 'is', fact: 'hasCredibleDiplomaticAssurances', value: false }
const exigentWithCounsel: TestNode = {
  node: 'all',
  of: [
    { node: 'is', fact: 'isExigentRemoval', value: true },
    { node: 'is', fact: 'hasBeenAbleToSpeakWithCounsel', value: true },
  ],
}

function sinceMemo(hours: number, note: string): readonly Version[] {
  return [
    {
      from: '2025-07-09',
      until: null,
      length: { unit: 'hours', count: hours },
      status: 'unknown',
      note: `${note} Litigated: D.V.D. v. DHS; the Supreme Court stayed the injunction on 2025-06-23; later rulings of September 2026 were not read.`,
      source: 'https://particle.news/story/ice-memo-enables-rapid-third-country-deportations-with-minimal-notice',
    },
  ]
}

/** ICE memo of 2025-07-09: how long before removal to a country the order does not name. */
export const thirdCountryNotice: Rule = {
  id: 'third-country-notice',
  office: 'ERO',
  title: 'Notice before removal to a third country',
  kind: 'clock',
  cite: 'ICE memo (Lyons) of 2025-07-09; 8 USC 1231(b)',
  says: 'Under the memo a person has 24 hours between notice and removal to a country the order does not name; 6 hours in exigent circumstances if the person could first speak with counsel; none where the State Department has credible diplomatic assurances. A person who voices fear is screened within 24 hours.',
  verified: 'secondary',
  severity: 'policy',
  tolling: 'None stated.',
  onLapse: 'None stated.',
  auditNote: 'The standing of the memo is unsettled: check the litigation before use. Released removal tables carry no time of notice.',
  sources: [
    'https://particle.news/story/ice-memo-enables-rapid-third-country-deportations-with-minimal-notice',
    'https://shiawaves.com/english/united-states/128919-ice-memo-allows-rapid-deportation-of-migrants-to-third-countries-with-minimal-notice',
    'https://github.com/migrantusa/us-immigration-data',
  ],
  clocks: [
    {
      id: 'third-country-notice.general',
      says: 'removal to the third country may be carried out',
      kind: 'waiting-period',
      applies: { node: 'all', of: [noAssurances, { node: 'not', of: exigentWithCounsel }] },
      starts: { node: 'fact', fact: 'thirdCountryNoticeServedAt' },
      stops: { node: 'fact', fact: 'removedAt' },
      versions: sinceMemo(24, '24 hours generally.'),
    },
    {
      id: 'third-country-notice.exigent',
      says: 'removal to the third country may be carried out in exigent circumstances',
      kind: 'waiting-period',
      applies: { node: 'all', of: [noAssurances, exigentWithCounsel] },
      starts: { node: 'fact', fact: 'thirdCountryNoticeServedAt' },
      stops: { node: 'fact', fact: 'removedAt' },
      versions: sinceMemo(6, '6 hours in exigent circumstances, where the person could first speak with counsel.'),
    },
    {
      id: 'third-country-notice.fear-screening',
      says: 'person who voiced fear screened',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'thirdCountryFearVoicedAt' },
      stops: { node: 'fact', fact: 'thirdCountryFearScreenedAt' },
      versions: sinceMemo(24, 'Screening within 24 hours of fear voiced.'),
    },
  ],
}
