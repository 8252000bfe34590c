import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, byRule, ofCustody, opens, shared, textOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { inDetainers } from '../of-detainers.ts'
import { answerers } from '../who-may.ts'

export const recordPartnerNotice = defineAct({
  act: 'RecordPartnerNotice',
  entry: 'PartnerNoticeReceived',
  ...inDetainers,
  kind: 'observation',
  title: 'Record a notice of another agency',
  says: 'Records a document in which another agency tells of a person it holds: who sent it, when, and its SHA-256. It opens the case where there is none.',
  opensCase: true,
  by: answerers,
  input: z.strictObject({
    personId: shared.personId.optional(),
    occurredAt: ask.at('Received', 'When the document arrived, in local time with its offset'),
    noticeSentAt: ask.at('Sent', 'When the agency sent it'),
    partner: fields.partner('Agency', 'Code of the agency that sent it'),
    zone: ask.zone('Time zone', 'Time zone of the agency, in which its hours are counted'),
    sender: ask.text('Sent by', 'Name and title of whoever sent it', { personal: true }),
    noticeKind: ask.choice('What it is', 'What the document says it is', [
      'arrest',
      'booking',
      'conviction',
      'release-date',
      'controlled-substance-request',
      'other-letter',
    ]),
    noticeSha256: fields.sha256,
    says: ask.account('What it says', 'What the document says, in short'),
  }),
  authorities: ({ noticeKind }) => [
    noticeKind === 'controlled-substance-request' ? byRule('detainer-controlled-substance-request') : byCite('8 CFR 287.7(a)'),
  ],
  requires: [],
  tells: (entry, state) => {
    const zone = textOf(entry, 'zone') ?? 'UTC'
    const personId = textOf(entry, 'personId')
    return {
      subjects: [
        ofCustody({}, state.subjects.has('custody') ? undefined : zone),
        opens('partner-notice', entry, zone, {
          noticeFrom: textOf(entry, 'partner'),
          noticeKind: textOf(entry, 'noticeKind'),
          noticeSentAt: textOf(entry, 'noticeSentAt'),
          noticeReceivedAt: entry.occurredAt,
          noticeSha256: textOf(entry, 'noticeSha256'),
        }),
      ],
      // The officers who work it are those of custody: a case of another office would be closed to them.
      ...(state.office === '' ? { office: 'custody' } : {}),
      ...(personId && !state.personId ? { personId } : {}),
    }
  },
})
