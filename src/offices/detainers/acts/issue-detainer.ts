import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, byRule, namedSubject, opens, shared, textOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { i247a } from '../instruments/i-247a.ts'
import { i247aEs } from '../instruments/i-247a-es.ts'
import { inDetainers } from '../of-detainers.ts'
import { causeStated, issuerListed, warrantAttached } from '../requirements.ts'
import { issuers } from '../who-may.ts'

export const issueDetainer = defineAct({
  act: 'IssueDetainer',
  entry: 'DetainerIssued',
  ...inDetainers,
  kind: 'decision',
  title: 'Issue a detainer',
  says: 'Asks the agency that holds the person to hold them for a short time after they would go free, on Form I-247A with the warrant attached.',
  by: issuers,
  about: 'warrant',
  input: z.strictObject({
    subjectId: ask.subject('Warrant attached', 'The signed I-200 or I-205 that goes with it').optional(),
    personName: shared.personName,
    partner: fields.partner('Agency', 'Code of the agency that holds the person'),
    zone: ask.zone('Time zone', 'Time zone of the agency, in which its hours are counted'),
    causeBasis: ask.choice('Probable cause', 'On what it rests, as stated before', [
      'final-order-of-removal',
      'removal-proceedings-pending',
      'records-show-no-status',
      'statement-and-other-evidence-of-no-status',
    ]),
    isMandatory: ask.yesNo('Must it be issued?', 'Under 8 USC 1226(c)(1)(E) and (c)(3), for the offences listed there'),
    language: ask.language('Language of the copy', 'Language the copy for the person is explained in'),
  }),
  authorities: ({ isMandatory }) => [
    byCite('8 CFR 287.7(a), (d)'),
    byRule('detainer-issuers'),
    ...(isMandatory ? [byRule('detainer-mandatory-laken-riley')] : []),
  ],
  requires: [issuerListed, causeStated, warrantAttached],
  tells: (entry, state) => ({
    subjects: [
      opens('detainer', entry, textOf(entry, 'zone') ?? 'UTC', {
        holdingAgency: textOf(entry, 'partner'),
        detainerIssuedAt: entry.occurredAt,
        detainerIssuedBy: entry.officerId,
        detainerWarrant: namedSubject('warrant', entry, state)?.id ?? null,
      }),
    ],
  }),
  instruments: [i247a, i247aEs],
  notices: ({ payload }) => [
    {
      to: `partner:${String(payload.partner).toLowerCase()}`,
      about: 'detainer-issued',
      says: 'A detainer was issued to your agency. It is served on the person before it has effect.',
    },
  ],
})
