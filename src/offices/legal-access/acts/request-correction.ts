import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { correctingAuthority } from '../authorities.ts'
import * as fields from '../fields.ts'
import { dayOf, opens, text } from '../tell.ts'
import { records, throughWindow } from '../who-may.ts'

export const requestCorrection = defineAct({
  act: 'RequestCorrection',
  entry: 'CorrectionRequested',
  office: 'legal-access',
  caseKind: 'person',
  kind: 'observation',
  title: 'Ask for a correction',
  says: 'The person, or counsel, says what in the file is wrong and what it should say. A letter with such a request is recorded here too.',
  input: z.strictObject({
    ofEntry: fields.entryId('Which entry', 'The entry that is wrong, if it is one').optional(),
    whatIsWrong: fields.personalText('What is wrong', 'What is wrong in the file, or missing from it'),
    shouldSay: fields.personalText('What it should say', 'What the file should say instead, and how that can be shown'),
    occurredAt: fields.occurredAt,
  }),
  by: [...throughWindow, ...records],
  authorities: () => [correctingAuthority],
  requires: [],
  tells: (entry) => opens('correction', entry, { correctionOfEntry: text(entry, 'ofEntry'), correctionRequestedOn: dayOf(entry) }),
  notices: () => [{ to: 'office:records', about: 'correction-requested', says: 'A person asked for a correction of their file.' }],
})
