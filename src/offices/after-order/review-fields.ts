import { reasonedFacts } from '../../acts/reasoned-facts.ts'
import { ask, shared } from '../custody/exports.ts'

/** What every decision on custody after a final order asks, whoever makes it. */
export const reviewFields = {
  subjectId: ask.subject('Review', 'The review that is decided'),
  personName: shared.personName,
  facts: reasonedFacts('Fact', 'The facts about this person that decide it, each with where it was taken from', { ask: 'The facts' }),
  isRemovalForeseeable: ask.yesNo('Can removal be carried out soon?', 'Whether travel documents and the country make removal foreseeable', {
    ask: 'The facts',
  }),
  submissions: ask.account('What the person sent in', 'What was sent in for release, and how it was weighed; say so where nothing was', {
    ask: 'The reasons',
  }),
  reasons: ask.account('Reasons', 'Why these facts decide it: the person is given them in short', { ask: 'The reasons' }),
  alternatives: ask.account('What else was considered', 'Supervision and its conditions: what speaks for and against each', {
    ask: 'The reasons',
  }),
  nextReviewOn: ask.day('Looked at again on', 'Day of the next review, where detention goes on', { ask: 'What follows' }).optional(),
} as const
