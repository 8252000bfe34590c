import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { notYet, ofFacts } from '../house-rules.ts'
import { changes } from '../tell.ts'
import { keepers, records } from '../who-may.ts'

export const endWindow = defineAct({
  act: 'EndWindow',
  entry: 'WindowEnded',
  office: 'legal-access',
  caseKind: 'person',
  kind: 'decision',
  title: 'End a window',
  says: 'Closes a window at once: whoever is looking through it sees nothing more.',
  about: 'window',
  input: z.strictObject({
    subjectId: fields.subjectId('Which window'),
    because: fields.choice('Why', 'Why the window is closed', [
      'asked for by the person',
      'code or passphrase known to others',
      'given to the wrong person',
      'no longer counsel',
    ]),
  }),
  by: [...records, ...keepers],
  authorities: () => [{ rule: null, cite: '5 USC 552a(e)(10)' }],
  requires: [
    ofFacts(
      { id: 'window-still-open', subject: 'window', says: 'The window was not ended before.', cure: 'Nothing: it is closed.' },
      notYet('windowEndedAt'),
    ),
  ],
  tells: (entry) => changes('window', entry, { windowEndedAt: entry.occurredAt }),
})
