import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'locator'

/** What this desk keeps: whether the person may be found, what was asked for them and answered, and that nobody knew where they were. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'locator',
    office,
    says: 'What the person said of being found by the public locator',
    knows: { locatorConsentedAt: null, locatorEndedAt: null },
  },
  {
    kind: 'access-request',
    office,
    says: 'A call, visit, mail or other way to the law that was asked for, and the answer',
    // The clocks of the detention standards on calls and mail ask for these facts; they are from memory, so they stay off until read.
    knows: {
      accessKind: null,
      facility: null,
      accessRequestedAt: null,
      accessAnsweredAt: null,
      accessAnswer: null,
      denialGround: null,
      legalCallRequestedAt: null,
      legalCallMadePossibleAt: null,
      mailReceivedAt: null,
      mailHandedOverAt: null,
      mailGivenInAt: null,
      mailSentAt: null,
    },
  },
  {
    kind: 'unreachable',
    office,
    says: 'That nobody could say where the person in custody was, and when somebody could again',
    knows: { noPlaceSince: null, reportedAt: null, foundAt: null },
  },
  {
    kind: 'place-telephone',
    office,
    says: 'The telephone of a place for families and counsel, from a day',
    knows: { telephone: null, publishedAt: null },
  },
]
