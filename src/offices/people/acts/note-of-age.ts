import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { correctingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { ofPerson, restrictionsWithout } from '../tell.ts'
import { attorneys, records } from '../who-may.ts'

export const noteOfAge = defineAct({
  act: 'NoteOfAge',
  entry: 'OfAgeNoted',
  office: 'records',
  caseKind: 'person',
  kind: 'observation',
  title: 'Note that a person is 18 or over',
  says: 'Records that a person noted as a minor has turned 18, or was 18 all along, and what shows it.',
  input: z.strictObject({
    because: fields.choice('What shows it', 'What shows that the person is 18 or over', [
      'turned 18',
      'document seen',
      'finding of a court',
    ]),
    birthOn: fields.birthOn,
    why: fields.why,
    occurredAt: fields.occurredAt,
  }),
  by: [...records, ...attorneys],
  authorities: () => [correctingRecords],
  requires: [],
  tells: (entry, state) => ({
    ...ofPerson({ isMinor: false, minorBasis: typeof entry.payload.because === 'string' ? entry.payload.because : null }),
    restrictions: restrictionsWithout(state, 'minor'),
  }),
})
