import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, opens, textOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { ofPartners } from '../of-detainers.ts'
import { answerers } from '../who-may.ts'

const purposes = ['arrest-or-booking', 'release-planning', 'court-or-parole', 'licence-or-benefit', 'another-named-by-law'] as const

const asked = {
  occurredAt: ask.at('Answered', 'When the answer was given'),
  partner: fields.partner('Asked by', 'Code of the agency that asked'),
  queryAskedOn: ask.day('Asked on', 'Day of the question'),
  queryPurpose: ask.choice('Purpose', 'What the agency said it asks for', purposes),
  lawNamed: ask.text('Law the agency names', 'The law under which the agency says it may ask'),
}

const shared = { kind: 'observation', by: answerers, authorities: () => [byCite('8 USC 1226(d)')], requires: [] } as const

/** In the person's own record, so that the person can see who asked about them, for what, and what was answered. */
export const answerStatusQuery = defineAct({
  ...shared,
  act: 'AnswerStatusQuery',
  entry: 'StatusQueryAnswered',
  office: 'detainers',
  caseKind: 'person',
  title: 'Answer a question about status',
  says: 'Records a question of another agency about this person’s immigration status, what it was for, and the answer with its moment. An answer is no detainer.',
  input: z.strictObject({
    ...asked,
    queryAnswer: ask.choice('Answer', 'What kind of answer was given', ['status-told', 'no-status-found', 'not-answered']),
    answered: ask.account('What was answered', 'The answer as it was given'),
  }),
  tells: (entry) => ({
    subjects: [
      opens('status-query', entry, 'America/New_York', {
        queryFrom: textOf(entry, 'partner'),
        queryPurpose: textOf(entry, 'queryPurpose'),
        queryAskedOn: textOf(entry, 'queryAskedOn'),
        queryAnsweredAt: entry.occurredAt,
        queryAnswer: textOf(entry, 'queryAnswer'),
      }),
    ],
  }),
})

/** Nobody gets a file because somebody asked about them: that a question found nothing is kept with the agency that asked, without a name. */
export const answerQueryWithoutRecord = defineAct({
  ...shared,
  act: 'AnswerQueryWithoutRecord',
  entry: 'QueryWithoutRecordAnswered',
  ...ofPartners,
  title: 'Answer a question that found no record',
  says: 'Records that this agency asked about somebody of whom there is no record, what for and when it was answered. Nothing about the person is kept.',
  input: z.strictObject(asked),
  tells: (entry) => ({
    subjects: [
      opens('status-query', entry, 'America/New_York', {
        queryFrom: textOf(entry, 'partner'),
        queryPurpose: textOf(entry, 'queryPurpose'),
        queryAskedOn: textOf(entry, 'queryAskedOn'),
        queryAnsweredAt: entry.occurredAt,
        queryAnswer: 'no-record',
      }),
    ],
  }),
})
