import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { ofLatest } from '../tell.ts'
import { reviewers, throughWindow } from '../who-may.ts'

export const recordReleaseClaim = defineAct({
  act: 'RecordReleaseClaim',
  entry: 'ReleaseClaimRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record that release is claimed after six months',
  says: 'Records that the person, counsel or a court first relied on the duty to release under 8 CFR 241.13, which is there six months from the start of the removal period.',
  by: [...reviewers, ...throughWindow],
  input: z.strictObject({
    claimedOn: ask.day('Claimed on', 'Day the duty was first relied on'),
    how: ask.account('How', 'In a request, a petition or an order: which'),
  }),
  authorities: () => [byRule('slrrff-241-13'), byRule('zadvydas-6-months')],
  requires: [orderIsFinal],
  tells: (entry, state) =>
    state.subjects.get('removal-order')?.facts.slrrffReleaseClaimedOn == null
      ? { subjects: ofLatest('removal-order', state, { slrrffReleaseClaimedOn: textOf(entry, 'claimedOn') }) }
      : {},
  notices: () => [{ to: 'office:after-order', about: 'release-claimed', says: 'Release is claimed because six months have passed.' }],
})
