import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { placeId } from '../../places/exports.ts'
import * as fields from '../fields.ts'
import { house } from '../house.ts'
import { opens, text } from '../tell.ts'
import { heads } from '../who-may.ts'

export const publishTelephone = defineAct({
  act: 'PublishTelephone',
  entry: 'TelephonePublished',
  office: 'locator',
  caseKind: 'place',
  kind: 'decision',
  title: 'Publish the telephone of a place',
  says: 'The number the public locator gives beside the name of the place, for families and counsel.',
  caseOf: ({ code }) => placeId(String(code)),
  input: z.strictObject({ code: fields.place, telephone: fields.telephone }),
  by: ['detention-compliance-officer', ...heads],
  authorities: () => [{ rule: null, cite: house.cite }],
  requires: [],
  tells: (entry) => opens('place-telephone', entry, { telephone: text(entry, 'telephone'), publishedAt: entry.occurredAt }),
})
