import type { Rule, TestNode } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const effective = '6 CFR part 115 was published on 2014-03-07 and took effect on 2014-05-06 (day from memory).'
const victim: TestNode = { node: 'is', fact: 'isVictimOfSexualAbuse', value: true }

/** 6 CFR 115.68: a victim of sexual abuse is not left in segregation. */
export const segSexualAbuseVictim: Rule = {
  id: 'seg-sexual-abuse-victim',
  office: 'Facility / ERO',
  title: 'A victim of sexual abuse in segregation',
  kind: 'clock',
  cite: '6 CFR 115.68(b), (d), (e)',
  says: 'A detained victim of sexual abuse is not held longer than 5 days in any administrative segregation, save in highly unusual circumstances or at the victim’s own request. The facility tells the field office director at 72 hours, and the director reviews.',
  verified: 'yes',
  severity: 'hard',
  tolling: '"Highly unusual circumstances" or the victim’s own request; no number is given for either.',
  onLapse: 'None stated. Tell the field office director, who must review.',
  auditNote: 'Released segregation tables do not mark victims, and such a mark would not be read.',
  sources: ['https://law.lawstack.com/cfr/6/115.68/', 'https://lexbuild.dev/ecfr/title-06/chapter-I/part-115/section-115.68'],
  clocks: [
    {
      id: 'seg-sexual-abuse-victim.five-days',
      says: 'victim out of administrative segregation',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationPlacedOn' },
      applies: {
        node: 'all',
        of: [victim, { node: 'is', fact: 'isAtOwnRequest', value: false }, { node: 'is', fact: 'isHighlyUnusual', value: false }],
      },
      stops: { node: 'fact', fact: 'segregationReleasedOn' },
      versions: standing(
        { unit: 'calendar-days', count: 5, roll: 'none' },
        `${effective} A limit on segregation: never rolled past a weekend.`,
        '2014-05-06',
      ),
    },
    {
      id: 'seg-sexual-abuse-victim.field-office-notice',
      says: 'field office director told, or the placement ended before',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationPlacedAt' },
      ...whicheverFirst(['segregationFieldOfficeNoticeAt', 'segregationReleasedAt'], victim),
      versions: standing({ unit: 'hours', count: 72 }, `Told "at 72 hours". ${effective}`, '2014-05-06'),
    },
  ],
}
