import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { house } from '../house.ts'
import { opens, text } from '../tell.ts'
import { heads, keepers } from '../who-may.ts'

export const reportUnreachable = defineAct({
  act: 'ReportUnreachable',
  entry: 'UnreachableReported',
  office: 'locator',
  caseKind: 'custody',
  kind: 'observation',
  title: 'Report that nobody can say where a person is',
  says: 'Records that a person in custody has had no place on record for more than 24 hours. The office, the office of detention planning and counsel are told at once.',
  input: z.strictObject({
    noPlaceSince: fields.noPlaceSince,
    known: fields.personalText('What is known', 'Where the person was last seen, by whom, and who was asked').optional(),
    occurredAt: fields.occurredAt,
  }),
  by: ['the-record', ...keepers, ...heads, 'detention-compliance-officer', 'attorney', 'inspector'],
  authorities: () => [{ rule: null, cite: house.cite }],
  requires: [],
  tells: (entry) => opens('unreachable', entry, { noPlaceSince: text(entry, 'noPlaceSince'), reportedAt: entry.occurredAt }),
  notices: (_entry, { office }) => [
    ...[...new Set([office, 'custody', 'detention-planning'])].map((one) => ({
      to: `office:${one}`,
      about: 'unreachable',
      says: 'A person in custody has had no place on record for more than 24 hours: find them, and record where they are.',
    })),
    { to: 'counsel', about: 'unreachable', says: 'No place is on record for your client, who is in custody. The office is looking.' },
  ],
})
