import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field as fieldMeta } from '../../../acts/field.ts'
import { Restriction } from '../../../kernel/restriction.ts'
import { restrictionCites } from '../authorities.ts'
import * as fields from '../fields.ts'
import { opens, restrictionsWith } from '../tell.ts'
import { attorneys, field, records } from '../who-may.ts'

export const restrict = defineAct({
  act: 'Restrict',
  entry: 'Restricted',
  office: 'records',
  caseKind: 'person',
  kind: 'decision',
  title: 'Restrict reading',
  says: 'Keeps the record of a person, and every case of theirs, from readers who are not cleared for the reason given.',
  input: z.strictObject({
    restriction: Restriction.describe('The law or order that keeps it').meta(
      fieldMeta({ label: 'Why reading is restricted', control: 'choice' }),
    ),
    under: fields.words('Order or form', 'The order, form or application it rests on, by number or day'),
    why: fields.why,
  }),
  by: [...field, ...records, ...attorneys],
  authorities: ({ restriction }) => [{ rule: null, cite: restrictionCites[Restriction.parse(restriction)] }],
  requires: [],
  // A withdrawal names none: it is read by whoever may read what it withdraws.
  restricts: ({ restriction }, state) => (restriction === undefined ? state.restrictions : [Restriction.parse(restriction)]),
  tells: (entry, state) => {
    const restriction = Restriction.parse(entry.payload.restriction)
    return {
      ...opens('restriction', entry, { restriction, restrictedAt: entry.occurredAt }),
      restrictions: restrictionsWith(state, restriction),
    }
  },
})
