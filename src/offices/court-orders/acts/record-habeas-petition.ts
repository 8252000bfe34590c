import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, caseZone, opens, textOf } from '../../custody/exports.ts'
import { ofCourtOrders } from '../of-court-orders.ts'

export const recordHabeasPetition = defineAct({
  act: 'RecordHabeasPetition',
  entry: 'HabeasPetitionRecorded',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Record a petition for habeas corpus',
  says: 'Records that a court was asked whether the custody is lawful. By itself it stays nothing (8 CFR 241.3(c)): what the court orders is recorded as an order.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    court: ask.text('Court', 'Court the petition is before'),
    docket: ask.text('Docket number', 'Number of the case there', { personal: true }),
    filedOn: ask.day('Filed on', 'Day the petition was filed'),
    answerDueOn: ask.day('Answer due on', 'Day the court set for the answer of the agency, if it did').optional(),
    says: ask.account('What it asks', 'What the petition asks, and on what ground').optional(),
  }),
  authorities: () => [byCite('The petition, as filed')],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('habeas-petition', entry, caseZone(state), {
        habeasCourt: textOf(entry, 'court'),
        habeasFiledOn: textOf(entry, 'filedOn'),
        habeasAnswerDueOn: textOf(entry, 'answerDueOn'),
      }),
    ],
  }),
  notices: () => [{ to: 'office:court-orders', about: 'habeas', says: 'A petition for habeas corpus is on record.' }],
})
