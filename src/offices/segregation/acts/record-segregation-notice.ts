import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, dayOf, namedSubject, ofSubject, shared } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { type NoticeOf, noticeNames, notices } from '../notice-facts.ts'
import { inSegregation } from '../of-segregation.ts'
import { keepers } from '../who-may.ts'

export const recordSegregationNotice = defineAct({
  act: 'RecordSegregationNotice',
  entry: 'SegregationNoticeGiven',
  ...inSegregation,
  kind: 'observation',
  title: 'Tell the field office of a placement',
  says: 'Records that the field office director, or headquarters, was told of a long or a special placement, and tells them.',
  by: keepers,
  about: 'segregation-placement',
  input: z.strictObject({
    subjectId: fields.placement,
    occurredAt: shared.occurredAt,
    noticeOf: ask.choice('Of what', 'Which notice it is', noticeNames),
    isCounselTold: ask.yesNo('Was counsel told?', 'Whether counsel of the person was told as well').optional(),
  }),
  authorities: ({ noticeOf }) => [byRule(noticeOf === 'victim-or-person-at-risk' ? 'seg-sexual-abuse-victim' : 'seg-directive-11065.1')],
  requires: [],
  tells: (entry, state) => {
    const fact = notices[String(entry.payload.noticeOf) as NoticeOf]
    const zone = namedSubject('segregation-placement', entry, state)?.zone ?? 'UTC'
    return {
      subjects: ofSubject('segregation-placement', entry, state, {
        [fact]: fact.endsWith('At') ? entry.occurredAt : dayOf(entry.occurredAt, zone),
      }),
    }
  },
  notices: ({ payload: { noticeOf, isCounselTold } }) => [
    {
      to: noticeOf === 'over-60-days-to-headquarters' ? 'office:after-order' : 'office:custody',
      about: 'segregation-notice',
      says: 'Notice of a placement in segregation: the field office director reviews it now ("Review a placement for the agency").',
    },
    ...(isCounselTold
      ? [{ to: 'counsel', about: 'segregation-notice', says: 'A notice about the segregation of your client was given.' }]
      : []),
  ],
})
