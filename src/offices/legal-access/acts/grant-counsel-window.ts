import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened } from '../../../clockwork/test-nodes.ts'
import * as fields from '../fields.ts'
import { notYet, ofFacts } from '../house-rules.ts'
import { opens, text } from '../tell.ts'
import { records } from '../who-may.ts'

export const grantCounselWindow = defineAct({
  act: 'GrantCounselWindow',
  entry: 'CounselWindowGranted',
  office: 'legal-access',
  caseKind: 'person',
  kind: 'decision',
  title: 'Give counsel a window to the file',
  says: 'Lets counsel of record read every case of the person and receive the notices sent to counsel. It closes when the appearance ends.',
  about: 'counsel',
  input: z.strictObject({
    subjectId: fields.subjectId('Which appearance'),
    language: fields.language,
    birthYear: fields.birthYear,
  }),
  by: records,
  authorities: () => [{ rule: null, cite: '8 CFR 292.4(b)' }],
  requires: [
    ofFacts(
      {
        id: 'window-appearance-stands',
        subject: 'counsel',
        says: 'The appearance stands.',
        cure: 'Record the appearance of counsel (Form G-28) first.',
      },
      { node: 'all', of: [happened('counselNamedAt'), notYet('counselEndedAt')] },
    ),
    ofFacts(
      {
        id: 'window-appearance-reaches',
        subject: 'counsel',
        says: 'The appearance is for all matters, or for custody.',
        cure: 'Give counsel the documents of the one matter they appear for.',
      },
      { node: 'one-of', fact: 'counselScope', values: ['all matters', 'custody only'] },
    ),
  ],
  tells: (entry) =>
    opens('window', entry, {
      windowRole: 'counsel-of-record',
      windowLanguage: text(entry, 'language'),
      windowCounsel: text(entry, 'subjectId')?.slice('counsel:'.length) ?? null,
      windowGrantedAt: entry.occurredAt,
    }),
  notices: () => [
    { to: 'counsel', about: 'window-granted', says: 'You have a window to the file of a person you appear for.' },
    { to: 'person', about: 'counsel-window-granted', says: 'Your counsel can now read your file.' },
  ],
})
