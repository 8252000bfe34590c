import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { either, happened, is } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, counselOfTheAgency, ofSubject, shared, yesOf } from '../../custody/exports.ts'
import { houseWarns, ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const recordFearInterview = defineAct({
  act: 'RecordFearInterview',
  entry: 'FearInterviewRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record an interview on credible fear',
  says: 'Records that an asylum officer heard the person: when, in which language, through which interpreter, and who was with them.',
  by: [...examiners, ...counselOfTheAgency],
  about: 'credible-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear', 'The fear that was heard'),
    occurredAt: ask.at('Began at', 'When the interview began'),
    asylumOfficer: ask.text('Asylum officer', 'Name or number of the officer who heard the person'),
    how: ask.choice('How', 'How it was held', ['in-person', 'video', 'telephone']),
    ...{ language: shared.language, isInterpreterUsed: shared.isInterpreterUsed },
    interpreter: ask.text('Interpreter', 'Name or number of the interpreter').optional(),
    isInterpreterDeclined: ask.yesNo('Did the person say they need no interpreter?', 'Asked where none was used').optional(),
    isConsultantPresent: ask.yesNo('Was somebody with the person?', 'Counsel or anybody else they chose'),
    isConsultantRefused: ask
      .yesNo('Was somebody they chose kept out?', 'Whether a person of their choice asked to be there and was not let in')
      .optional(),
    consultant: ask.text('Who was there', 'Name of whoever was with the person', { personal: true }).optional(),
  }),
  authorities: () => [byCite('8 USC 1225(b)(1)(B)(i), (iv); 8 CFR 208.30(d)')],
  requires: [
    {
      ...houseWarns,
      id: 'fear-interview-interpreted',
      question: 'whom',
      says: 'The interview was interpreted, or the person said that they need no interpreter.',
      cure: 'Ask the asylum office to hear the person again, with an interpreter.',
      needs: 'input',
      test: either(is('isInterpreterUsed', true), is('isInterpreterDeclined', true)),
    },
    {
      ...houseWarns,
      id: 'fear-referred-first',
      question: 'instrument',
      says: 'The information on the interview was given before it.',
      cure: 'Record the referral with the moment Form M-444 was given: ReferCredibleFear.',
      needs: 'facts',
      subject: 'credible-fear',
      test: happened('m444ServedAt'),
    },
    {
      ...houseWarns,
      id: 'fear-consultant-let-in',
      question: 'whom',
      says: 'Nobody whom the person chose was kept out of the interview.',
      cure: 'Tell counsel of the agency, and ask the asylum office to hear the person again.',
      needs: 'input',
      test: { node: 'not', of: is('isConsultantRefused', true) },
    },
  ],
  restricts: () => ['asylum'],
  tells: (entry, state) => ({
    subjects: ofSubject('credible-fear', entry, state, {
      credibleFearInterviewBeganAt: entry.occurredAt,
      isInterpreterUsed: yesOf(entry, 'isInterpreterUsed'),
      isConsultantPresent: yesOf(entry, 'isConsultantPresent'),
    }),
  }),
})
