import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, counselOfTheAgency, ofSubject, textOf } from '../../custody/exports.ts'
import { ofCourtOrders } from '../of-court-orders.ts'

export const recordHabeasOutcome = defineAct({
  act: 'RecordHabeasOutcome',
  entry: 'HabeasDecided',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Record how a habeas petition was decided',
  says: 'Records what the court decided. Where it granted the petition, record its order as well: the duties come from there. Counsel of the agency only.',
  by: counselOfTheAgency,
  about: 'habeas-petition',
  input: z.strictObject({
    subjectId: ask.subject('Petition', 'The petition that was decided'),
    decidedOn: ask.day('Decided on', 'Day the court decided, or the petition was withdrawn'),
    outcome: ask.choice('How', 'What the court decided', ['granted', 'granted-in-part', 'denied', 'dismissed', 'moot', 'withdrawn']),
    says: ask.account('What it says', 'What the decision says, in its own words where they matter').optional(),
  }),
  authorities: () => [byCite('The decision of the court on the petition')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('habeas-petition', entry, state, {
      habeasDecidedOn: textOf(entry, 'decidedOn'),
      habeasOutcome: textOf(entry, 'outcome'),
    }),
  }),
})
