import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { keepingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { notYet } from '../house-rules.ts'
import { changes, restrictionsWithout, text } from '../tell.ts'
import { attorneys } from '../who-may.ts'

export const liftRestriction = defineAct({
  act: 'LiftRestriction',
  entry: 'RestrictionLifted',
  office: 'records',
  caseKind: 'person',
  kind: 'decision',
  title: 'Lift a restriction',
  says: 'Ends a restriction whose reason has ended. What was restricted for another reason stays so.',
  about: 'restriction',
  input: z.strictObject({
    subjectId: fields.subjectId('Which restriction'),
    under: fields.words('Order or ground', 'The order or fact that ends it, by number or day'),
    why: fields.why,
  }),
  by: ['records-supervisor', ...attorneys],
  authorities: () => [keepingRecords],
  requires: [
    notYet('restriction-not-lifted', 'restriction', 'liftedAt', 'The restriction still stands.', 'Nothing: it was lifted before.'),
  ],
  tells: (entry, state) => ({
    ...changes('restriction', entry, { liftedAt: entry.occurredAt }),
    restrictions: restrictionsWithout(state, text(entry, 'subjectId') ?? ''),
  }),
})
