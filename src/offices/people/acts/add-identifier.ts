import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { keepingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { field, records } from '../who-may.ts'

export const addIdentifier = defineAct({
  act: 'AddIdentifier',
  entry: 'IdentifierAdded',
  office: 'records',
  caseKind: 'person',
  kind: 'observation',
  title: 'Add a number',
  says: 'Records a number somebody has given the person, so that they are found by it.',
  input: z.strictObject({
    identifierKind: fields.choice('Kind of number', 'Who gives such numbers', [
      'A-number',
      'passport',
      'consular identity document',
      'national identity document',
      'state identification',
      'booking number',
      'court docket',
      'other',
    ]),
    identifier: fields.personalWords('The number', 'The number as it stands on the document'),
    occurredAt: fields.occurredAt,
  }),
  by: [...field, ...records],
  authorities: () => [keepingRecords],
  requires: [],
  tells: () => ({}),
})
