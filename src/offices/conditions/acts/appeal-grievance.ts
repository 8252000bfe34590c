import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, dayOf, namedSubject, ofSubject, textOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { appealFacts } from '../grievance-kinds.ts'
import { inConditions } from '../of-conditions.ts'
import { restrictedAsFiled } from '../restricted-as-filed.ts'
import { keepers, throughWindow } from '../who-may.ts'

/** The facts of an appeal a person can bring again at the next level. */
const again = { grievanceAppealAnsweredAt: null, grievanceAppealAnswer: null }

export const appealGrievance = defineAct({
  act: 'AppealGrievance',
  entry: 'GrievanceAppealReceived',
  ...inConditions,
  kind: 'observation',
  title: 'Appeal the answer to a grievance',
  says: 'Takes an appeal of the person against an answer, or for want of one, to the board or to the head of the place.',
  by: [...throughWindow, ...keepers],
  about: 'grievance',
  input: z.strictObject({
    subjectId: ask.subject('Grievance', 'Which grievance'),
    occurredAt: fields.receivedAt,
    appealTo: ask.choice('To whom', 'To the grievance board, or to the head of the place', ['board', 'administrator']),
    says: ask.account('What is said', 'In the person’s own words'),
  }),
  authorities: () => [byRule('det-grievance-formal'), byRule('det-grievance-sexual-abuse')],
  requires: [],
  restricts: (payload, state) => restrictedAsFiled(payload, state),
  tells: (entry, state) => {
    const grievance = namedSubject('grievance', entry, state)
    if (!grievance) return {}
    const [received] = appealFacts(String(grievance.facts.grievanceAbout), textOf(entry, 'appealTo'))
    return {
      subjects: ofSubject('grievance', entry, state, {
        ...again,
        grievanceAppealLevel: textOf(entry, 'appealTo'),
        grievanceAppealedAt: entry.occurredAt,
        [received]: dayOf(entry.occurredAt, grievance.zone),
      }),
    }
  },
  notices: () => [
    { to: 'office:custody', about: 'grievance-appealed', says: 'The answer to a grievance was appealed: somebody else decides.' },
  ],
})
