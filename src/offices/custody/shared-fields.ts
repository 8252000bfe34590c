import { ask } from './ask.ts'

/** Questions that several acts ask in the same words. */
export const shared = {
  personId: ask.person('Person', 'The person in custody, as registered'),
  personName: ask.text('Name on the form', 'Name of the person as it stands on the form', { personal: true }),
  occurredAt: ask.at('When', 'When it happened, in local time with its offset'),
  zone: ask.zone('Time zone', 'Time zone of the place, in which its days are counted'),
  servedHow: ask.choice('How', 'How it was served', ['in-person', 'mail', 'electronically', 'on-counsel']),
  language: ask.language('Language used', 'Language in which the person was spoken to or given the document'),
  isInterpreterUsed: ask.yesNo('Was an interpreter used?', 'Whether an interpreter spoke for either side'),
}
