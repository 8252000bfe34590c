import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import * as fields from '../fields.ts'
import { house } from '../house.ts'
import { changes, text } from '../tell.ts'
import { records } from '../who-may.ts'

export const nameCounselSystem = defineAct({
  act: 'NameCounselSystem',
  entry: 'CounselSystemNamed',
  office: 'locator',
  caseKind: 'person',
  kind: 'observation',
  title: "Tell counsel through their organisation's system",
  says: 'From now on whatever counsel is told goes to the system of their organisation too, in every case of the person. It ends with the appearance.',
  about: 'counsel',
  input: z.strictObject({
    subjectId: fields.subjectId('Which appearance'),
    counselSystem: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Give the short name of the system in small letters with hyphens, as in example-legal-aid.')
      .optional()
      .describe('Short name of the system, as it is told of notices to partner:NAME. Empty: it is not told any more')
      .meta(field({ label: 'Short name of the system', hint: 'For example example-legal-aid' })),
    occurredAt: fields.occurredAt,
  }),
  by: [...records, 'attorney'],
  authorities: () => [
    { rule: null, cite: '8 CFR 292.4(a)' },
    { rule: null, cite: house.cite },
  ],
  requires: [],
  tells: (entry) => changes('counsel', entry, { counselSystem: text(entry, 'counselSystem') }),
})
