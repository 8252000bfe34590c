import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, byRule, caseZone, opens, shared, textOf, underRule, yesOf } from '../../custody/exports.ts'
import { opensStatusClaim, statusClaimNotices, statuses } from '../claim-of-citizenship.ts'
import { fearNotices } from '../fear-notices.ts'
import { i867a, i867b } from '../instruments/i-867.ts'
import { ofProtection } from '../of-protection.ts'
import { opensFear } from '../opens-fear.ts'
import { examiners } from '../who-may.ts'

export const takeSwornStatement = defineAct({
  act: 'TakeSwornStatement',
  entry: 'SwornStatementTaken',
  ...ofProtection,
  kind: 'observation',
  title: 'Take a sworn statement',
  says: 'Records what the person said under oath when expedited removal is considered, the four questions about fear and their answers (Forms I-867A and I-867B). Fear, or a status claimed, stops it at once.',
  by: examiners,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    personName: shared.personName,
    isToldPurpose: ask.yesNo(
      'Was the person told what it is for?',
      'That they can be removed without a hearing, and may say now what they fear',
      {
        ask: 'The statement',
      },
    ),
    statement: ask.account('Questions and answers', 'Each question and its answer, in the order they were asked', { ask: 'The statement' }),
    isFearAsked: ask.yesNo('Were all questions about fear asked?', 'Why they left, any fear of return, harm on return, anything to add', {
      ask: 'Fear',
    }),
    fearAnswers: ask.account('Answers about fear', 'Each answer, in the words of the person', { ask: 'Fear' }),
    isFearVoiced: ask.yesNo('Was any fear, or a wish for asylum, voiced?', 'In any words, at any time', { ask: 'Fear' }),
    statusClaimed: ask.choice(
      'Status claimed',
      'Whether the person said they have a status that stops expedited removal',
      ['none', ...statuses],
      {
        ask: 'Status',
      },
    ),
    ...{ language: shared.language, isInterpreterUsed: shared.isInterpreterUsed },
    interpreter: ask.text('Interpreter', 'Name or number of the interpreter').optional(),
    isReadBack: ask.yesNo('Was it read back?', 'Whether the person heard or read the whole of it, and could correct it', {
      ask: 'The oath',
    }),
    isSworn: ask.yesNo('Was it sworn and each page initialled?', 'Nobody has to sign', { ask: 'The oath' }),
    witness: ask.text('Witness', 'Who witnessed it', { ask: 'The oath' }).optional(),
  }),
  authorities: () => [byRule('er-record-and-supervisor'), byCite('8 USC 1225(b)(1)(A)(i), (iii)')],
  requires: [
    {
      ...underRule('er-record-and-supervisor'),
      id: 'fear-asked',
      question: 'instrument',
      says: 'Every question about fear on Form I-867B was asked.',
      cure: 'Ask them, with an interpreter where one is needed, and take the statement again.',
      needs: 'input',
      test: is('isFearAsked', true),
    },
    {
      ...underRule('er-record-and-supervisor'),
      id: 'statement-read-back-and-sworn',
      question: 'instrument',
      says: 'The statement was read back, and sworn.',
      cure: 'Read it back in the language of the person; where they decline to swear, say so on it.',
      needs: 'input',
      test: { node: 'all', of: [is('isReadBack', true), is('isSworn', true)] },
    },
  ],
  // What is said of fear is closed to readers who are not cleared for it, and the statement with it (8 CFR 208.6).
  restricts: ({ isFearVoiced }) => (isFearVoiced === true ? ['asylum'] : []),
  tells: (entry, state) => ({
    subjects: [
      opens('expedited-removal', entry, caseZone(state), {
        statementTakenAt: entry.occurredAt,
        statementTakenBy: entry.officerId,
        isFearAsked: yesOf(entry, 'isFearAsked'),
        isStatementSworn: yesOf(entry, 'isSworn'),
      }),
      ...(yesOf(entry, 'isFearVoiced') ? opensFear(entry, state) : []),
      ...(textOf(entry, 'statusClaimed') === 'none' ? [] : opensStatusClaim(entry, state, textOf(entry, 'statusClaimed') ?? '')),
    ],
  }),
  instruments: [i867a, i867b],
  notices: ({ payload }) => [
    ...(payload.isFearVoiced === true ? fearNotices : []),
    ...(payload.statusClaimed === 'none' ? [] : statusClaimNotices(String(payload.statusClaimed))),
  ],
})
