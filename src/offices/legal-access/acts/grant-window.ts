import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { opens, text } from '../tell.ts'
import { keepers, records } from '../who-may.ts'

export const grantWindow = defineAct({
  act: 'GrantWindow',
  entry: 'WindowGranted',
  office: 'legal-access',
  caseKind: 'person',
  kind: 'decision',
  title: 'Give the person a window to their file',
  says: 'Lets the person read their own file, ask for corrections and complain. Then make the code, and hand it to the person and to nobody else.',
  input: z.strictObject({
    language: fields.language,
    birthYear: fields.birthYear,
    identityShownBy: fields.choice('How you know it is the person', 'How it was made sure that this is the person', [
      'in custody, met in person',
      'identity document seen',
      'answers checked against the file',
    ]),
  }),
  by: [...records, ...keepers],
  authorities: () => [{ rule: null, cite: '5 USC 552a(d)(1)' }],
  requires: [],
  tells: (entry) =>
    opens('window', entry, {
      windowRole: 'person-concerned',
      windowLanguage: text(entry, 'language'),
      windowGrantedAt: entry.occurredAt,
    }),
  notices: () => [{ to: 'person', about: 'window-granted', says: 'You have a window to your own file.' }],
})
