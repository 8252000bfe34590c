import { z } from 'zod'
import { type Act, defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, ofSubject, opens, shared, textOf, yesOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { inConditions } from '../of-conditions.ts'
import { lossClaimed } from '../requirements.ts'
import { answerers, keepers, throughWindow } from '../who-may.ts'

const authorities: Act['authorities'] = () => [byRule('det-property')]
const which = ask.subject('Property', 'Under which receipt')

export const takeProperty = defineAct({
  act: 'TakeProperty',
  entry: 'PropertyTaken',
  ...inConditions,
  kind: 'observation',
  title: 'Take property into keeping',
  says: 'Records what was taken from a person, by a receipt of which they get a copy.',
  by: keepers,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    receipt: ask.text('Receipt', 'Number of the receipt'),
    inventory: ask.account('What was taken', 'Each thing on a line, as on the receipt'),
    isReceiptGiven: ask.yesNo('Was a copy given?', 'Whether the person got a copy of the receipt'),
  }),
  authorities,
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('property', entry, caseZone(state), {
        propertyTakenAt: entry.occurredAt,
        propertyReceipt: textOf(entry, 'receipt'),
        isReceiptGiven: yesOf(entry, 'isReceiptGiven'),
      }),
    ],
  }),
})

export const returnProperty = defineAct({
  act: 'ReturnProperty',
  entry: 'PropertyReturned',
  ...inConditions,
  kind: 'observation',
  title: 'Give property back',
  says: 'Records that what was kept was given back, when, and whether all of it.',
  by: keepers,
  about: 'property',
  input: z.strictObject({
    subjectId: which,
    occurredAt: shared.occurredAt,
    isPropertyWhole: ask.yesNo('Was all of it there?', 'Whether the person signed that nothing was missing'),
    missing: ask.account('What is missing', 'What the person says is missing').optional(),
  }),
  authorities,
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('property', entry, state, {
      propertyReturnedAt: entry.occurredAt,
      isPropertyWhole: yesOf(entry, 'isPropertyWhole'),
    }),
  }),
})

export const claimPropertyLoss = defineAct({
  act: 'ClaimPropertyLoss',
  entry: 'PropertyLossReported',
  ...inConditions,
  kind: 'observation',
  title: 'Claim that property was lost or damaged',
  says: 'Takes the claim of a person, or of counsel, that something kept for them is gone or broken.',
  by: [...throughWindow, ...keepers],
  about: 'property',
  input: z.strictObject({
    subjectId: which,
    occurredAt: fields.receivedAt,
    says: ask.account('What is said', 'What is missing or broken, in the person’s own words'),
  }),
  authorities,
  requires: [],
  tells: (entry, state) => ({ subjects: ofSubject('property', entry, state, { propertyLossClaimedAt: entry.occurredAt }) }),
  notices: () => [{ to: 'office:custody', about: 'property-claimed', says: 'A loss of property was claimed: look into it promptly.' }],
})

export const answerPropertyLoss = defineAct({
  act: 'AnswerPropertyLoss',
  entry: 'PropertyLossDecided',
  ...inConditions,
  kind: 'decision',
  title: 'Answer a claim of lost property',
  says: 'Decides whether the loss is made good, and why.',
  by: answerers,
  about: 'property',
  input: z.strictObject({
    subjectId: which,
    answer: ask.choice('Answer', 'What becomes of the claim', ['found-and-returned', 'made-good', 'denied']),
    reasons: ask.account('Reasons', 'What was looked at, and why'),
  }),
  authorities,
  requires: [lossClaimed],
  tells: (entry, state) => ({
    subjects: ofSubject('property', entry, state, {
      propertyLossAnsweredAt: entry.occurredAt,
      propertyLossAnswer: textOf(entry, 'answer'),
    }),
  }),
  notices: () => [{ to: 'person', about: 'property-answered', says: 'Your claim about your property was answered.' }],
})
