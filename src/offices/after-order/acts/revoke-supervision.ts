import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byRule, caseZone, ofCustody, ofSubject, opens, shared, yesOf } from '../../custody/exports.ts'
import { noticeOfRevocation } from '../instruments/notice-of-revocation.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { revocationRequirements } from '../requirements/revocation.ts'
import { dayOfAct } from '../tell.ts'

export const revokeSupervision = defineAct({
  act: 'RevokeSupervision',
  entry: 'SupervisionRevoked',
  ...ofAfterOrder,
  kind: 'decision',
  title: 'Take back release under supervision',
  says: 'Decides, with reasons the person is told in writing, that release under supervision is taken back. An informal interview is then owed promptly.',
  by: ['executive-associate-director', 'field-office-director'],
  about: 'supervision',
  input: z.strictObject({
    subjectId: ask.subject('Supervision', 'The order of supervision that is taken back'),
    personName: shared.personName,
    revokedAs: ask.choice('In which position', 'The position it is decided in', ['executive-associate-director', 'field-office-director'], {
      ask: 'Who decides',
    }),
    isInPublicInterest: ask
      .yesNo('Does the public interest ask for it now?', 'Asked where the field decides', { ask: 'Who decides' })
      .optional(),
    isReferralNotPossible: ask
      .yesNo('Is referral to headquarters not reasonably possible?', 'Asked where the field decides', { ask: 'Who decides' })
      .optional(),
    ground: ask.choice(
      'Ground',
      'What it is done for',
      ['purposes-served', 'condition-violated', 'removal-can-be-carried-out', 'conduct-shows-release-no-longer-right'],
      { ask: 'Why', personal: true },
    ),
    facts: reasonedFacts('Fact', 'The facts about this person that decide it, each with where it was taken from', { ask: 'Why' }),
    reasons: ask.account('Reasons', 'Why these facts decide it: the person is told', { ask: 'Why' }),
    isRedetainedForViolation: ask.yesNo(
      'Is the person detained again for a violation?',
      'Then 8 CFR 241.13(i) gives at most six months more',
      {
        ask: 'What follows',
      },
    ),
    language: ask.language('Language', 'Language the notice is given in'),
  }),
  authorities: () => [byRule('osup-revocation')],
  requires: [orderIsFinal, ...revocationRequirements],
  tells: (entry, state) => {
    const on = dayOfAct(entry, state)
    return {
      subjects: [
        // Whoever was released may be booked in again in this case.
        ofCustody({ leftCustodyAt: null }),
        ...ofSubject('supervision', entry, state, { supervisionRevokedOn: on, reportingDueOn: null }),
        opens('revocation', entry, caseZone(state), {
          osupRevokedOn: on,
          revokedBy: entry.officerId,
          redetainedForViolationOn: yesOf(entry, 'isRedetainedForViolation') === true ? on : null,
        }),
      ],
    }
  },
  instruments: [noticeOfRevocation],
  notices: () => [
    { to: 'person', about: 'supervision-revoked', says: 'Your release was taken back: the reasons are there to be read.' },
    { to: 'counsel', about: 'supervision-revoked', says: "Your client's release was taken back." },
    { to: 'office:after-order', about: 'informal-interview', says: 'An informal interview is owed promptly after return to custody.' },
  ],
})
