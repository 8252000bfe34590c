import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { keepingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { text } from '../tell.ts'
import { field, records } from '../who-may.ts'

export const registerPerson = defineAct({
  act: 'RegisterPerson',
  entry: 'PersonRegistered',
  office: 'records',
  caseKind: 'person',
  kind: 'observation',
  title: 'Register a person',
  says: 'Begins the record of a person nobody has met before. Search first: a person should have one record.',
  input: z.strictObject({
    familyName: fields.familyName,
    givenNames: fields.givenNames,
    birthOn: fields.birthOn,
    nationality: fields.nationality,
    countryOfBirth: fields.countryOfBirth,
    aNumber: fields.aNumber,
    language: fields.language,
    isMinor: fields.yesNo('Is the person under 18, or do they say so?', 'Whether the person is under 18, or says so'),
    occurredAt: fields.occurredAt,
  }),
  opensCase: true,
  by: [...field, ...records],
  authorities: () => [keepingRecords],
  requires: [],
  tells: (entry) => ({
    personId: entry.caseId,
    office: 'records',
    ...(entry.payload.isMinor === true ? { restrictions: ['minor'] } : {}),
    subjects: [
      {
        id: 'person',
        kind: 'person',
        facts: {
          registeredAt: entry.occurredAt,
          language: text(entry, 'language'),
          isMinor: entry.payload.isMinor === true,
          minorBasis: entry.payload.isMinor === true ? 'noted at registration' : null,
        },
      },
    ],
  }),
})
