import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { either, happened, is } from '../../../clockwork/test-nodes.ts'
import { anyoneOfTheDesk, ask, byCite, ofSubject, shared } from '../../custody/exports.ts'
import { houseWarns, ofProtection } from '../of-protection.ts'

export const recordInterpreting = defineAct({
  act: 'RecordInterpreting',
  entry: 'InterpretingRecorded',
  ...ofProtection,
  kind: 'observation',
  title: 'Record that somebody interpreted, or that nobody did',
  says: 'Records each time the person was spoken to: in which language, who interpreted and how, or why nobody did.',
  by: anyoneOfTheDesk,
  about: 'language-need',
  input: z.strictObject({
    subjectId: ask.subject('Language', 'The language the person needs'),
    occurredAt: shared.occurredAt,
    occasion: ask.choice('On what occasion', 'What was spoken about', [
      'intake',
      'interview',
      'papers-explained',
      'decision-told',
      'medical-visit',
      'hearing',
      'discipline',
      'daily-life',
    ]),
    language: ask.language('Language used', 'The language it was interpreted into'),
    isInterpreted: ask.yesNo('Did somebody interpret?', 'An interpreter, or an officer who speaks the language'),
    how: ask.choice('How', 'How it was done', [
      'in-person',
      'telephone',
      'video',
      'officer-speaks-it',
      'another-detained-person',
      'nobody',
    ]),
    interpreter: ask.text('Interpreter', 'Name or number of the interpreter').optional(),
    whyNot: ask.account('Why not', 'Where nobody interpreted: what was tried').optional(),
  }),
  authorities: () => [byCite(houseWarns.cite)],
  requires: [
    {
      ...houseWarns,
      id: 'interpreted-or-said-why',
      question: 'whom',
      says: 'Somebody interpreted, or it is on record what was tried.',
      cure: 'Get an interpreter and say it again; write down what was tried.',
      needs: 'input',
      test: either(is('isInterpreted', true), happened('whyNot')),
    },
    {
      ...houseWarns,
      id: 'not-interpreted-by-the-detained',
      question: 'who',
      says: 'Nobody else in custody interprets, but in an emergency.',
      cure: 'Use the telephone line for interpreters, and say it again.',
      needs: 'input',
      test: { node: 'not', of: is('how', 'another-detained-person') },
    },
  ],
  tells: (entry, state) => ({
    subjects: ofSubject('language-need', entry, state, {
      [entry.payload.isInterpreted === true ? 'lastInterpretedAt' : 'lastUninterpretedAt']: entry.occurredAt,
    }),
  }),
})
