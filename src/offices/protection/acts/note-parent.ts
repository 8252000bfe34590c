import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, caseZone, opens, shared, yesOf } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const noteParent = defineAct({
  act: 'NoteParent',
  entry: 'ParentNoted',
  ...ofProtection,
  kind: 'observation',
  title: 'Note that the person is a parent or guardian',
  says: 'Records that the person is the parent or legal guardian of a minor child in the United States, who cares for the child now, and whether a family court has a case.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    isAskedOfPerson: ask.yesNo('Was the person asked?', 'In a language they understand, in private'),
    isChildInArea: ask.yesNo('Does the child live in this area of responsibility?', 'That of the field office'),
    isFamilyCourtOpen: ask.yesNo(
      'Does a family or child welfare court have a case?',
      'On custody, guardianship or protection of the child',
    ),
    isCallGiven: ask.yesNo('Could the person call to have the child cared for?', 'Right after the arrest'),
    carer: ask.text('Who cares for the child now', 'Name of whoever does', { personal: true }).optional(),
    account: ask.account('What was said', 'What the person said of the child and of who can care').optional(),
  }),
  authorities: () => [byRule('parents-directive')],
  requires: [],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: [
      opens('parental-interest', entry, caseZone(state), {
        parentNotedAt: entry.occurredAt,
        isChildInArea: yesOf(entry, 'isChildInArea'),
        isFamilyCourtOpen: yesOf(entry, 'isFamilyCourtOpen'),
      }),
    ],
  }),
  notices: () => [
    {
      to: 'office:protection',
      about: 'parent',
      says: 'A parent or guardian of a child here is in custody: see to placement, visits and the family court.',
    },
  ],
})
