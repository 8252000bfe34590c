import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { keepingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { field, records } from '../who-may.ts'

export const addAlias = defineAct({
  act: 'AddAlias',
  entry: 'AliasAdded',
  office: 'records',
  caseKind: 'person',
  kind: 'observation',
  title: 'Add another name',
  says: 'Records another name the person uses or was recorded under, so that they are found by it.',
  input: z.strictObject({
    familyName: fields.familyName,
    givenNames: fields.givenNames,
    birthOn: fields.birthOn,
    source: fields.choice('Where the name comes from', 'Where the name comes from', [
      'said by the person',
      'document',
      'record of another agency',
      'spelling in an older record',
    ]),
    occurredAt: fields.occurredAt,
  }),
  by: [...field, ...records],
  authorities: () => [keepingRecords],
  requires: [],
  tells: () => ({}),
})
