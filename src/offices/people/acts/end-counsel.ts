import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { already, notYet } from '../house-rules.ts'
import { changes } from '../tell.ts'
import { attorneys, field, records } from '../who-may.ts'

export const endCounsel = defineAct({
  act: 'EndCounsel',
  entry: 'CounselEnded',
  office: 'records',
  caseKind: 'person',
  kind: 'observation',
  title: 'End an appearance of counsel',
  says: 'Records that counsel no longer represents the person, from a day on.',
  about: 'counsel',
  input: z.strictObject({
    subjectId: fields.subjectId('Which appearance'),
    because: fields.choice('Why it ended', 'Why the appearance ended', [
      'withdrawn by counsel',
      'ended by the person',
      'another counsel took over',
      'allowed by the court',
    ]),
    occurredAt: fields.occurredAt,
  }),
  by: [...field, ...records, ...attorneys],
  authorities: () => [{ rule: null, cite: '8 CFR 292.4(a)' }],
  requires: [
    already('counsel-was-named', 'counsel', 'counselNamedAt', 'The appearance was recorded.', 'Name the appearance that ended.'),
    notYet(
      'counsel-not-ended',
      'counsel',
      'counselEndedAt',
      'The appearance has not ended before.',
      'Correct the earlier entry if its moment is wrong.',
    ),
  ],
  tells: (entry) => changes('counsel', entry, { counselEndedAt: entry.occurredAt }),
  notices: () => [{ to: 'counsel', about: 'appearance-ended', says: 'The end of your appearance for a person was recorded.' }],
})
