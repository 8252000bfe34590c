import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, ofSubject, shared, yesOf } from '../../custody/exports.ts'
import { m444 } from '../instruments/m-444.ts'
import { ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

export const referCredibleFear = defineAct({
  act: 'ReferCredibleFear',
  entry: 'CredibleFearReferred',
  ...ofProtection,
  kind: 'observation',
  title: 'Refer fear to an asylum officer',
  says: 'Records that the person was given the information on the interview (Form M-444) and sent to an asylum officer. The time to consult somebody begins.',
  by: examiners,
  about: 'credible-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear', 'The fear that is referred'),
    occurredAt: shared.occurredAt,
    personName: shared.personName,
    m444ServedAt: ask.at('Information given at', 'When Form M-444 was given and explained'),
    ...{ language: shared.language, isInterpreterUsed: shared.isInterpreterUsed },
    isInOwnLanguage: ask.yesNo('Was it in a language the person understands?', 'Given or read out'),
    isLegalServicesListGiven: ask.yesNo('Was the list of free legal services given?', 'Whom the person can call before the interview'),
    isCallOffered: ask.yesNo('Was a call offered?', 'Whether the person could call somebody, at no cost to the government'),
    isUnderEmergencyBorderRule: ask.yesNo(
      'Under the emergency rule at the border?',
      'The circumstances of 4 June 2024, which left less time to consult',
    ),
    referredTo: ask.text('Referred to', 'The asylum office it was referred to'),
  }),
  authorities: () => [byCite('8 USC 1225(b)(1)(A)(ii), (B)(i), (iv); 8 CFR 235.3(b)(4)')],
  requires: [
    {
      // The policy on consultation was read of only; that the sheet is understood is its purpose.
      id: 'm444-understood',
      rule: 'cf-consultation',
      cite: 'USCIS policy (no regulation)',
      verified: 'secondary',
      severity: 'policy',
      question: 'whom',
      says: 'The information on the interview is given in a language the person understands.',
      cure: 'Have it read out by an interpreter, and record the referral again.',
      needs: 'input',
      test: is('isInOwnLanguage', true),
    },
  ],
  restricts: () => ['asylum'],
  tells: (entry, state) => ({
    subjects: ofSubject('credible-fear', entry, state, {
      credibleFearReferredAt: entry.occurredAt,
      m444ServedAt: String(entry.payload.m444ServedAt),
      isUnderEmergencyBorderRule: yesOf(entry, 'isUnderEmergencyBorderRule'),
    }),
  }),
  instruments: [m444],
  notices: () => [
    { to: 'counsel', about: 'fear-referred', says: 'Your client was referred to an asylum officer: the time to consult has begun.' },
  ],
})
