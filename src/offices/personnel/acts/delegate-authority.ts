import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { delegationOfAuthority } from '../authorities.ts'
import { endsAfterItBegins, fromOnField, isInOrder, positionField, throughOnField, zoneField } from '../fields.ts'
import { findText, getText } from '../payload-text.ts'
import { lendsOwnPowers, notThemself } from '../requirements.ts'
import { dayBeginsAt, dayEndsAt } from '../zone-days.ts'

/** Positions with powers that can be lent: those who head something. Lending is done by who holds the power, never for them. */
export const mayLend = [
  'supervisory-deportation-officer',
  'supervisory-detention-officer',
  'assistant-field-office-director',
  'field-office-director',
  'supervisory-special-agent',
  'deputy-chief-counsel',
  'records-supervisor',
] as const

export const delegateAuthority = defineAct({
  act: 'DelegateAuthority',
  entry: 'AuthorityDelegated',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'Delegate authority to an officer',
  says: 'Lends the powers of positions you hold to this officer for a time, under a delegation order. Every act done under it names it.',
  isDoneUnopened: true,
  by: mayLend,
  input: z
    .strictObject({
      positions: z
        .array(positionField)
        .min(1, 'Name at least one position whose powers are lent.')
        .max(10)
        .describe('Positions whose powers are lent')
        .meta(field({ label: 'Positions whose powers are lent', control: 'choice' })),
      order: z
        .string()
        .trim()
        .min(3)
        .max(200)
        .describe('Number or title, and date, of the delegation order')
        .meta(field({ label: 'Delegation order', hint: 'Its number or title, and its date', control: 'text' })),
      fromOn: fromOnField,
      throughOn: throughOnField,
      zone: zoneField,
    })
    .refine(isInOrder, endsAfterItBegins),
  countsFrom: 'fromOn',
  authorities: () => [delegationOfAuthority],
  requires: [notThemself, lendsOwnPowers],
  tells: ({ entryId, officerId, payload }) => {
    const zone = getText(payload, 'zone')
    const throughOn = findText(payload, 'throughOn')
    const lent = Array.isArray(payload.positions) ? payload.positions : []
    return {
      subjects: [
        {
          id: `delegation:${entryId}`,
          kind: 'delegation',
          zone,
          facts: {
            lentBy: officerId,
            lentPositions: lent.join(' '),
            order: getText(payload, 'order'),
            lentFromAt: dayBeginsAt(getText(payload, 'fromOn'), zone),
            lentUntilAt: throughOn === null ? null : dayEndsAt(throughOn, zone),
            delegationRevokedAt: null,
          },
        },
      ],
    }
  },
  notices: ({ caseId, payload }) => [
    { to: `officer:${caseId}`, about: 'delegation', says: `Powers were delegated to you under ${getText(payload, 'order')}.` },
  ],
})
