import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, dayOf, heldAt, opens, textOf, yesOf } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { aboutGrievance, receivedFact } from '../grievance-kinds.ts'
import { inConditions } from '../of-conditions.ts'
import { keepers, throughWindow } from '../who-may.ts'

export const fileGrievance = defineAct({
  act: 'FileGrievance',
  entry: 'GrievanceFiled',
  ...inConditions,
  kind: 'observation',
  title: 'File a grievance',
  says: 'Takes a complaint of a person about how they are held. One about an officer is read only by those who inquire into conduct; one about sexual abuse can be filed at any time.',
  by: [...throughWindow, ...keepers],
  input: z.strictObject({
    occurredAt: fields.receivedAt,
    about: ask.choice('About what', 'What the complaint is about', aboutGrievance),
    level: ask.choice('How', 'Said to staff, or given in writing', ['informal', 'formal']),
    isEmergency: ask.yesNo('Is it an emergency?', 'Whether somebody may come to harm before an ordinary answer'),
    against: ask.officer('Which officer', 'Where it is about an officer whose name is known').optional(),
    says: ask.account('What is said', 'In the person’s own words'),
    language: ask.language('Language', 'Language it was said or written in'),
  }),
  authorities: ({ about }) => [byRule(about === 'sexual-abuse' ? 'det-grievance-sexual-abuse' : 'det-grievance-formal')],
  requires: [],
  restricts: ({ about }) => (about === 'an-officer' ? ['conduct'] : []),
  tells: (entry, state) => {
    const about = textOf(entry, 'about')
    const zone = caseZone(state)
    const fact = receivedFact(about, textOf(entry, 'level'))
    return {
      subjects: [
        opens('grievance', entry, zone, {
          grievanceAbout: about,
          grievanceLevel: textOf(entry, 'level'),
          isGrievanceEmergency: yesOf(entry, 'isEmergency'),
          grievanceFacility: heldAt(state),
          grievanceAgainst: textOf(entry, 'against'),
          grievanceFiledAt: entry.occurredAt,
          ...(fact ? { [fact]: dayOf(entry.occurredAt, zone) } : {}),
        }),
      ],
    }
  },
  notices: ({ payload: { isEmergency, about } }) => [
    {
      to: 'office:custody',
      about: isEmergency ? 'grievance-emergency' : 'grievance-filed',
      says: isEmergency ? 'An emergency grievance was filed: look at it now.' : 'A grievance was filed and waits for an answer.',
    },
    ...(about === 'sexual-abuse' || about === 'an-officer'
      ? [
          {
            to: 'office:detention-planning',
            about: 'grievance-filed',
            says: 'A grievance about an officer or about sexual abuse was filed.',
          },
        ]
      : []),
  ],
})
