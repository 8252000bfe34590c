import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byCite, byRule, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { ofLatest } from '../tell.ts'
import { caseOfficers } from '../who-may.ts'

export const noteRemovalReady = defineAct({
  act: 'NoteRemovalReady',
  entry: 'RemovalReadinessNoted',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Note that removal is ready to carry out',
  says: 'Records that papers and transport are there and removal can be carried out: the 90-day review is then not needed.',
  by: caseOfficers,
  input: z.strictObject({
    removalReadyOn: ask.day('Ready on', 'Day removal became ready to carry out'),
    facts: reasonedFacts(
      'Fact',
      'What makes it ready: the document, the seat, the answer of the country, each with where it was taken from',
    ),
  }),
  authorities: () => [byCite('8 CFR 241.4(g)(4)'), byRule('pocr-90-day')],
  requires: [orderIsFinal],
  tells: (entry, state) => ({ subjects: ofLatest('removal-order', state, { removalReadyOn: textOf(entry, 'removalReadyOn') }) }),
})
