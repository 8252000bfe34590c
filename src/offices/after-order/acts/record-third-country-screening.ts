import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { caseOfficers } from '../who-may.ts'

export const recordThirdCountryScreening = defineAct({
  act: 'RecordThirdCountryScreening',
  entry: 'ThirdCountryScreeningRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record a screening of fear of another country',
  says: 'Records that an asylum officer screened the fear, and whether it stands.',
  by: caseOfficers,
  about: 'third-country-notice',
  input: z.strictObject({
    subjectId: ask.subject('Notice', 'The notice of the country that is feared'),
    occurredAt: shared.occurredAt,
    finding: ask.choice('Finding', 'What the asylum officer found', ['fear-found', 'fear-not-found']),
    source: ask.account('Where it is written', 'The paper it was taken from'),
  }),
  authorities: () => [byRule('third-country-notice')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('third-country-notice', entry, state, {
      thirdCountryFearScreenedAt: entry.occurredAt,
      fearFinding: textOf(entry, 'finding'),
      isFearOpen: textOf(entry, 'finding') === 'fear-found',
    }),
  }),
  restricts: () => ['asylum'],
})
