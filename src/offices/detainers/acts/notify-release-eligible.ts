import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, textOf } from '../../custody/exports.ts'
import { inDetainers } from '../of-detainers.ts'
import { servedOnPerson } from '../requirements.ts'
import { answerers } from '../who-may.ts'

export const notifyReleaseEligible = defineAct({
  act: 'NotifyReleaseEligible',
  entry: 'ReleaseEligibilityNotified',
  ...inDetainers,
  kind: 'observation',
  title: 'Record the hour a person would go free',
  says: 'Records the hour at which the holding agency would release the person. From it both limits of 48 hours run: the regulation’s and the form’s.',
  by: answerers,
  about: 'detainer',
  input: z.strictObject({
    subjectId: ask.subject('Detainer', 'The detainer it is about'),
    occurredAt: ask.at('Told', 'When the agency told of it'),
    releaseEligibleAt: ask.at('Would go free', 'The hour the person would otherwise be released, past or to come'),
    toldBy: ask.text('Told by', 'Name and title of whoever told of it', { personal: true }),
  }),
  authorities: () => [byRule('detainer-48h-regulation'), byRule('detainer-48h-form-I247A')],
  requires: [servedOnPerson],
  tells: (entry, state) => ({
    subjects: ofSubject('detainer', entry, state, {
      releaseEligibleToldAt: entry.occurredAt,
      releaseEligibleAt: textOf(entry, 'releaseEligibleAt'),
    }),
  }),
  notices: () => [
    {
      to: 'office:custody',
      about: 'release-eligible',
      says: 'A jail said when a person with a detainer would go free: take custody or lift it before the authority to hold ends.',
    },
  ],
})
