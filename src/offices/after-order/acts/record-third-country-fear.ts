import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, namedSubject, ofSubject, shared } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'

export const recordThirdCountryFear = defineAct({
  act: 'RecordThirdCountryFear',
  entry: 'ThirdCountryFearRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record fear of another country',
  says: 'Records that the person, or somebody for them, voiced fear of a country they were told of. It is referred for screening at once.',
  by: anyoneOfTheDesk,
  about: 'third-country-notice',
  input: z.strictObject({
    subjectId: ask.subject('Notice', 'The notice of the country that is feared'),
    occurredAt: shared.occurredAt,
    words: ask.account('What was said', 'In the words of whoever said it'),
    referredTo: ask.text('Referred to', 'The asylum office it was referred to'),
  }),
  authorities: () => [byRule('third-country-notice')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('third-country-notice', entry, state, {
      isFearOpen: true,
      // The hours count from the first time it was voiced.
      thirdCountryFearVoicedAt: namedSubject('third-country-notice', entry, state)?.facts.thirdCountryFearVoicedAt ?? entry.occurredAt,
    }),
  }),
  restricts: () => ['asylum'],
  notices: () => [
    { to: 'office:after-order', about: 'fear-voiced', says: 'Fear of a third country was voiced and referred for screening.' },
  ],
})
