import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, textOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { ofPartners } from '../of-detainers.ts'
import { partnerId } from '../partner-id.ts'
import { partnerNotRegistered } from '../requirements.ts'
import { answerers } from '../who-may.ts'

export const registerPartner = defineAct({
  act: 'RegisterPartner',
  entry: 'PartnerRegistered',
  ...ofPartners,
  kind: 'decision',
  title: 'Register a partner agency',
  says: 'Opens the record of an agency that holds people or asks about them, under a code, with the time zone its hours are counted in.',
  opensCase: true,
  caseOf: ({ code }) => partnerId(String(code)),
  by: answerers,
  input: z.strictObject({
    code: fields.partner('Code', 'Code the agency is known by'),
    name: ask.text('Name', 'Name of the agency'),
    partnerKind: ask.choice('What it is', 'What kind of agency it is', ['jail', 'prison', 'police', 'court', 'other']),
    zone: ask.zone('Time zone', 'Time zone of the agency'),
  }),
  authorities: () => [byCite('8 CFR 287.7(a)')],
  requires: [partnerNotRegistered],
  tells: (entry) => ({
    subjects: [
      {
        id: 'partner',
        kind: 'partner',
        zone: textOf(entry, 'zone') ?? 'UTC',
        facts: {
          partnerCode: textOf(entry, 'code'),
          partnerName: textOf(entry, 'name'),
          partnerKind: textOf(entry, 'partnerKind'),
          partnerSince: entry.occurredAt,
        },
      },
    ],
  }),
})
