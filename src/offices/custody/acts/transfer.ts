import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { findLatest } from '../../../kernel/subjects-of.ts'
import { protectionAfterMove } from '../../protection/exports.ts'
import { ask } from '../ask.ts'
import { hasCounsel } from '../has-counsel.ts'
import { inCustody } from '../of-custody.ts'
import { answered } from '../requirements/answers.ts'
import { transferredWhileInCustody } from '../requirements/in-order.ts'
import { counselAsOnRecord, noticeBeforeMove } from '../requirements/transfer-notice.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, findArrival, leavePlace, namedSubject, opens, textOf, yesOf } from '../told.ts'
import { byRule, underRule } from '../under-rule.ts'
import { custodians } from '../who-may.ts'

export const transfer = defineAct({
  act: 'Transfer',
  entry: 'Transferred',
  ...inCustody,
  kind: 'observation',
  title: 'Record a transfer',
  says: 'Records that the person left for another place. The book-in there is an entry of its own.',
  by: custodians,
  about: 'transfer',
  input: z.strictObject({
    subjectId: ask.subject('Decision', 'The decision on this transfer. Leave it empty where there was none').optional(),
    occurredAt: shared.occurredAt,
    to: ask.place('To', 'Code of the place the person was moved to'),
    isTransferBetweenAreas: ask.yesNo(
      'Was it from one area of responsibility to another?',
      'Not at intake, nor from a hold room, a facility of under 72 hours or CBP',
    ),
    hasAttorneyOfRecord: ask.yesNo('Is there an attorney of record?', 'Whether an attorney has entered an appearance (Form G-28)'),
    isUnusualAndCompellingTransfer: ask
      .yesNo('For a minor: were circumstances unusual and compelling?', 'Only then may counsel be told after the move (8 CFR 236.3)')
      .optional(),
  }),
  authorities: () => [byRule('transfer-notice-attorney'), byRule('transfer-court-notice')],
  requires: [
    {
      ...underRule('transfer-notice-attorney'),
      id: 'transfer-decided',
      question: 'instrument',
      says: 'The transfer was decided on the record before it was made.',
      cure: 'Tell the supervisor, and have the reasons for the move recorded.',
      needs: 'input',
      test: answered('subjectId'),
    },
    transferredWhileInCustody,
    noticeBeforeMove,
    counselAsOnRecord,
  ],
  tells: (entry, state) => {
    const moved = {
      to: textOf(entry, 'to'),
      transferredAt: entry.occurredAt,
      isTransferBetweenAreas: yesOf(entry, 'isTransferBetweenAreas'),
      hasAttorneyOfRecord: yesOf(entry, 'hasAttorneyOfRecord'),
      arrivedAt: findArrival(state, textOf(entry, 'to'), entry.occurredAt),
    }
    const decided = namedSubject('transfer', entry, state)
    const minor = findLatest(state, 'minor')
    const isUnusual = yesOf(entry, 'isUnusualAndCompellingTransfer')
    return {
      subjects: [
        decided ? { id: decided.id, kind: 'transfer', facts: moved } : opens('transfer', entry, caseZone(state), moved),
        ...leavePlace(state, entry.occurredAt),
        ...protectionAfterMove(state, entry.occurredAt),
        ...(minor
          ? [{ id: minor.id, kind: 'minor', facts: { minorTransferredAt: entry.occurredAt, isUnusualAndCompellingTransfer: isUnusual } }]
          : []),
      ],
    }
  },
  notices: ({ payload }, _state, person) => [
    ...(payload.hasAttorneyOfRecord || hasCounsel(person)
      ? [{ to: 'counsel', about: 'transferred', says: 'Your client was transferred.' }]
      : []),
    { to: 'court', about: 'transferred', says: 'A person with a case before the court was transferred.' },
  ],
})
