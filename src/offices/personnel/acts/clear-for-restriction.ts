import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { Restriction } from '../../../kernel/restriction.ts'
import { restrictedReading } from '../authorities.ts'
import { endsAfterItBegins, fromOnField, isInOrder, reasonField, throughOnField, zoneField } from '../fields.ts'
import { findText, getText } from '../payload-text.ts'
import { notThemself } from '../requirements.ts'
import { dayBeginsAt, dayEndsAt } from '../zone-days.ts'

export const clearForRestriction = defineAct({
  act: 'ClearForRestriction',
  entry: 'ClearedForRestriction',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'Clear an officer for restricted entries',
  says: 'Lets the officer read entries with one kind of restriction, because their work needs it. Every reading is still logged.',
  isDoneUnopened: true,
  by: ['records-supervisor'],
  input: z
    .strictObject({
      restriction: Restriction.meta(field({ label: 'Restriction', control: 'choice' })),
      fromOn: fromOnField,
      throughOn: throughOnField,
      zone: zoneField,
      reason: reasonField,
    })
    .refine(isInOrder, endsAfterItBegins),
  authorities: () => [restrictedReading],
  requires: [notThemself],
  tells: ({ entryId, payload }) => {
    const zone = getText(payload, 'zone')
    const throughOn = findText(payload, 'throughOn')
    return {
      subjects: [
        {
          id: `clearance:${entryId}`,
          kind: 'clearance',
          zone,
          facts: {
            restriction: getText(payload, 'restriction'),
            clearedFromAt: dayBeginsAt(getText(payload, 'fromOn'), zone),
            clearedUntilAt: throughOn === null ? null : dayEndsAt(throughOn, zone),
          },
        },
      ],
    }
  },
})
