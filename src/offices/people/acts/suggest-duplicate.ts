import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { keepingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { sameFieldInputs, sameFieldWords } from '../same-fields.ts'
import { opens, text } from '../tell.ts'
import { attorneys, field, records } from '../who-may.ts'

export const suggestDuplicate = defineAct({
  act: 'SuggestDuplicate',
  entry: 'DuplicateSuggested',
  office: 'records',
  caseKind: 'person',
  kind: 'observation',
  title: 'Suggest a duplicate',
  says: 'Says that another record may be of the same person, and which fields are exactly the same. Nothing is merged by it.',
  input: z.strictObject({ otherPersonId: fields.otherPersonId, ...sameFieldInputs, why: fields.why }),
  by: [...field, ...records, ...attorneys],
  authorities: () => [keepingRecords],
  requires: [],
  tells: (entry) =>
    opens('duplicate', entry, {
      otherPersonId: text(entry, 'otherPersonId'),
      suggestedAt: entry.occurredAt,
      sameFields: sameFieldWords(entry.payload),
    }),
  notices: () => [{ to: 'office:records', about: 'duplicate-suggested', says: 'Two records may be of one person. Somebody should look.' }],
})
