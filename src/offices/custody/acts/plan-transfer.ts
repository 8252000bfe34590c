import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { familySamePlace } from '../../protection/exports.ts'
import { ask } from '../ask.ts'
import { hasCounsel } from '../has-counsel.ts'
import { inCustody } from '../of-custody.ts'
import { counselAsOnRecord } from '../requirements/transfer-notice.ts'
import { caseZone, opens, textOf, yesOf } from '../told.ts'
import { byCite, byRule } from '../under-rule.ts'
import { supervisors } from '../who-may.ts'

export const planTransfer = defineAct({
  act: 'PlanTransfer',
  entry: 'TransferPlanned',
  ...inCustody,
  kind: 'decision',
  title: 'Decide on a transfer',
  says: 'Decides that the person is moved to another place, and has counsel and the immigration court told.',
  by: supervisors,
  places: ['to'],
  input: z.strictObject({
    to: ask.place('To', 'Code of the place the person is to be moved to'),
    plannedOn: ask.day('On', 'Day the move is planned for').optional(),
    isTransferBetweenAreas: ask.yesNo(
      'Is it from one area of responsibility to another?',
      'Not at intake, nor from a hold room, a facility of under 72 hours or CBP',
    ),
    hasAttorneyOfRecord: ask.yesNo('Is there an attorney of record?', 'Whether an attorney has entered an appearance (Form G-28)'),
    reasons: ask.account('Reasons', 'Why this person is moved there'),
  }),
  authorities: () => [byCite('8 USC 1231(g)(1) (cited from memory)'), byRule('transfer-notice-attorney'), byRule('transfer-court-notice')],
  requires: [counselAsOnRecord, familySamePlace],
  tells: (entry, state) => ({
    subjects: [
      opens('transfer', entry, caseZone(state), {
        to: textOf(entry, 'to'),
        transferPlannedAt: entry.occurredAt,
        isTransferBetweenAreas: yesOf(entry, 'isTransferBetweenAreas'),
        hasAttorneyOfRecord: yesOf(entry, 'hasAttorneyOfRecord'),
      }),
    ],
  }),
  notices: ({ payload }, _state, person) => [
    ...(payload.hasAttorneyOfRecord || hasCounsel(person)
      ? [{ to: 'counsel', about: 'transfer-planned', says: 'A transfer of your client is planned.' }]
      : []),
    { to: 'court', about: 'transfer-planned', says: 'A transfer of a person with a case before the court is planned.' },
  ],
})
