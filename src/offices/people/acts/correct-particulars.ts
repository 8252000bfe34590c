import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { correctingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { ofPerson, text } from '../tell.ts'
import { field, records } from '../who-may.ts'

export const correctParticulars = defineAct({
  act: 'CorrectParticulars',
  entry: 'ParticularsCorrected',
  office: 'records',
  caseKind: 'person',
  kind: 'observation',
  title: 'Correct particulars',
  says: 'Records what is now known of the name, birth, nationality, country of birth, A-number and language, all of them. What was recorded before stays.',
  input: z.strictObject({
    familyName: fields.familyName,
    givenNames: fields.givenNames,
    birthOn: fields.birthOn,
    nationality: fields.nationality,
    countryOfBirth: fields.countryOfBirth,
    aNumber: fields.aNumber,
    language: fields.language,
    because: fields.choice('What shows it', 'What shows that this is right', [
      'document seen',
      'request of the person',
      'order of a court',
      'mistake in writing',
    ]),
    why: fields.why,
    occurredAt: fields.occurredAt,
  }),
  by: [...field, ...records],
  authorities: () => [correctingRecords],
  requires: [],
  tells: (entry) => ofPerson({ language: text(entry, 'language') }),
})
