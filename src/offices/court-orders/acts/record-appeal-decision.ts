import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { ask, byCite, counselOfTheAgency, namedSubject, ofSubject, textOf } from '../../custody/exports.ts'
import { ofCourtOrders } from '../of-court-orders.ts'

export const recordAppealDecision = defineAct({
  act: 'RecordAppealDecision',
  entry: 'AppealDecided',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Record how an appeal was decided',
  says: 'Records what was decided on an appeal. The stay that came with it by law ends; one that was ordered ends by its own entry. Counsel of the agency only.',
  by: counselOfTheAgency,
  about: 'appeal',
  input: z.strictObject({
    subjectId: ask.subject('Appeal', 'The appeal that was decided'),
    appealDecidedOn: ask.day('Decided on', 'Day it was decided or withdrawn'),
    appealOutcome: ask.choice('How', 'What was decided', ['sustained', 'dismissed', 'remanded', 'withdrawn']),
    says: ask.account('What it says', 'What the decision says, in its own words where they matter').optional(),
  }),
  authorities: () => [byCite('The decision on the appeal')],
  requires: [],
  tells: (entry, state) => {
    const appealDecidedOn = textOf(entry, 'appealDecidedOn')
    const appealOutcome = textOf(entry, 'appealOutcome')
    const appeal = namedSubject('appeal', entry, state)
    const stays = subjectsOf(state, 'stay').filter(({ facts }) => facts.isStayLive === true && appeal && facts.appeal === appeal.id)
    return {
      subjects: [
        ...ofSubject('appeal', entry, state, { appealDecidedOn, appealOutcome }),
        ...stays.map(({ id, kind }) => ({ id, kind, facts: { isStayLive: false, stayEndedOn: appealDecidedOn } })),
      ],
    }
  },
})
