import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { ofPerson, restrictionsWith, text } from '../tell.ts'
import { attorneys, field, records } from '../who-may.ts'

export const noteUnderAge = defineAct({
  act: 'NoteUnderAge',
  entry: 'UnderAgeNoted',
  office: 'records',
  caseKind: 'person',
  kind: 'observation',
  title: 'Note that a person is under 18',
  says: 'Records that the person is, says they are, or may be under 18. Their record is restricted from then on.',
  input: z.strictObject({
    minorBasis: fields.choice('How it is known', 'Whether the age is known or claimed', ['known', 'claimed', 'suspected']),
    birthOn: fields.birthOn,
    occurredAt: fields.occurredAt,
  }),
  by: [...field, ...records, ...attorneys],
  authorities: () => [{ rule: 'uac-48h-notify-orr', cite: '8 CFR 236.3(f)(2)' }],
  requires: [],
  tells: (entry, state) => ({
    ...ofPerson({ isMinor: true, minorBasis: text(entry, 'minorBasis') }),
    restrictions: restrictionsWith(state, 'minor'),
  }),
})
