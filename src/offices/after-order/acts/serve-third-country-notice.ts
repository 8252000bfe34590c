import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, opens, shared, textOf, underRule, yesOf } from '../../custody/exports.ts'
import { noticeOfThirdCountry } from '../instruments/notice-of-third-country.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { caseOfficers } from '../who-may.ts'

export const serveThirdCountryNotice = defineAct({
  act: 'ServeThirdCountryNotice',
  entry: 'ThirdCountryNoticeServed',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Serve notice of removal to another country',
  says: 'Makes the notice of removal to a country the order does not name and records that it was served, in a language the person understands, and what they said.',
  by: caseOfficers,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    personName: shared.personName,
    country: ask.text('Country', 'The country named in the notice', { personal: true }),
    language: shared.language,
    isInterpreterUsed: shared.isInterpreterUsed,
    isInOwnLanguage: ask.yesNo('Was it in a language the person understands?', 'Whether they said so, or it is their language on record'),
    hasCredibleDiplomaticAssurances: ask.yesNo('Are there credible diplomatic assurances?', 'As the State Department found, on file'),
    isExigentRemoval: ask.yesNo('Is the removal recorded as exigent?', 'Then six hours may do, after counsel could be spoken with'),
    hasBeenAbleToSpeakWithCounsel: ask.yesNo(
      'Could the person speak with counsel?',
      'Whether they had the means and chance before removal',
    ),
    isFearVoiced: ask.yesNo(
      'Did the person voice fear of that country?',
      'Whether they said so when served; nobody has to be asked for it to count',
    ),
    answer: ask.account('What the person said', 'In their words').optional(),
  }),
  authorities: () => [byRule('third-country-notice')],
  requires: [
    orderIsFinal,
    {
      ...underRule('third-country-notice'),
      id: 'third-country-language',
      question: 'whom',
      says: 'The notice is in a language the person understands.',
      cure: 'Serve it again, in their language or with an interpreter: the time counts from there.',
      needs: 'input',
      test: { node: 'is', fact: 'isInOwnLanguage', value: true },
    },
  ],
  tells: (entry, state) => {
    const isFearVoiced = yesOf(entry, 'isFearVoiced') === true
    return {
      subjects: [
        opens('third-country-notice', entry, caseZone(state), {
          thirdCountryNoticeServedAt: entry.occurredAt,
          noticeLanguage: textOf(entry, 'language'),
          hasCredibleDiplomaticAssurances: yesOf(entry, 'hasCredibleDiplomaticAssurances'),
          isExigentRemoval: yesOf(entry, 'isExigentRemoval'),
          hasBeenAbleToSpeakWithCounsel: yesOf(entry, 'hasBeenAbleToSpeakWithCounsel'),
          isFearOpen: isFearVoiced,
          thirdCountryFearVoicedAt: isFearVoiced ? entry.occurredAt : null,
        }),
      ],
    }
  },
  instruments: [noticeOfThirdCountry],
  notices: ({ payload }) => [
    { to: 'counsel', about: 'third-country', says: 'Your client was told of a removal to a country the order does not name.' },
    ...(payload.isFearVoiced === true ? [referral] : []),
  ],
})

/** The asylum office screens; it is told through whoever keeps the case here. */
const referral = {
  to: 'office:after-order',
  about: 'fear-voiced',
  says: 'Fear of a third country was voiced: refer it for screening at once.',
}
