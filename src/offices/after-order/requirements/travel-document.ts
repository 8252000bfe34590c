import type { Requirement } from '../../../acts/requirement.ts'

/** For the custody desk's act OrderRemovalExecution. No rule was read that asks for it: on the form, and off until one is. */
export const travelDocumentInHand: Requirement = {
  cite: 'Not found in a text that was read',
  verified: 'memory',
  severity: 'advisory',
  id: 'travel-document-in-hand',
  question: 'instrument',
  says: 'A document valid for the journey is in hand.',
  cure: 'Ask the country for one and record what comes of it: RequestTravelDocument, ReceiveTravelDocument.',
  needs: 'input',
  test: { node: 'is', fact: 'isTravelDocumentHeld', value: true },
}
