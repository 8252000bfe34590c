import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { i862 } from '../instruments/i-862.ts'
import { inCustody } from '../of-custody.ts'
import { affirmed, answered, saidYes } from '../requirements/answers.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, ofCustody, opens } from '../told.ts'
import { byCite, byRule, underRule } from '../under-rule.ts'
import { deciders } from '../who-may.ts'

export const issueNoticeToAppear = defineAct({
  act: 'IssueNoticeToAppear',
  entry: 'NoticeToAppearIssued',
  ...inCustody,
  kind: 'decision',
  title: 'Issue a Notice to Appear',
  says: 'Decides to charge the person before an immigration judge, on Form I-862.',
  by: deciders,
  input: z.strictObject({
    personName: shared.personName,
    allegations: ask.account('What is alleged', 'The facts alleged, one a line'),
    charges: ask.account('Charges', 'The provisions of law said to be violated, one a line'),
    hearingOn: ask.day('Hearing on', 'Day of the first hearing. A notice without day, time or court is refused').optional(),
    hearingTime: ask
      .time('Hearing at', 'Time of the first hearing, by the clocks of the court. Without it the notice is refused')
      .optional(),
    hearingPlace: ask.text('Court', 'Immigration court and its address. Without it the notice is refused').optional(),
    isLegalServicesListGiven: ask.yesNo(
      'Goes the list of free legal services with it?',
      'Whether the list is given with the notice, and noted on it',
    ),
    isAtProtectedSite: ask.yesNo(
      'Was the person found at a shelter or the like?',
      'A shelter, rape crisis center, victim-services site or, in listed cases, a courthouse',
    ),
    isSection1367Stated: ask
      .yesNo('Does it state that section 1367 was kept?', 'What 8 USC 1229(e) asks for after such a place')
      .optional(),
  }),
  restricts: ({ isAtProtectedSite }) => (isAtProtectedSite ? ['section-1367'] : []),
  authorities: () => [byCite('8 USC 1229(a)'), byCite('8 CFR 239.1(a)'), byRule('opla-hearing-10-days')],
  requires: [
    {
      id: 'notice-to-appear-issuer',
      question: 'who',
      cite: '8 CFR 239.1(a)',
      verified: 'yes',
      severity: 'hard',
      says: 'A Notice to Appear is issued by an officer listed in 8 CFR 239.1(a).',
      cure: 'Have an officer listed there, such as a supervisory deportation officer, issue it.',
      needs: 'officer-of-list',
      list: '239.1(a)',
    },
    {
      // Without them it is no notice under section 1229(a): Pereira v. Sessions (2018), Niz-Chavez v. Garland (2021), both cited from memory.
      id: 'hearing-set',
      question: 'instrument',
      cite: '8 USC 1229(a)(1)(G)(i)',
      verified: 'yes',
      severity: 'hard',
      says: 'A Notice to Appear says the day, the time and the place of the hearing.',
      cure: 'Have the court set the hearing, and put its day, its time and the court with its address on this notice.',
      needs: 'input',
      test: { node: 'all', of: ['hearingOn', 'hearingTime', 'hearingPlace'].map((name) => answered(name)) },
    },
    {
      ...underRule('confidentiality-1367'),
      id: 'section-1367-stated',
      question: 'instrument',
      says: 'After enforcement at a shelter or a like place the Notice to Appear states that 8 USC 1367 was kept.',
      cure: 'Make sure that section 1367 was kept, and state it on the notice.',
      needs: 'input',
      test: affirmed('isSection1367Stated', saidYes('isAtProtectedSite')),
    },
  ],
  tells: (entry, state) => ({
    subjects: [
      ofCustody({ ntaIssuedAt: entry.occurredAt }),
      opens('paper', entry, caseZone(state), { form: 'I-862', madeAt: entry.occurredAt }),
    ],
  }),
  instruments: [i862],
})
