/** Whom the first call came from. */
export const callers = [
  'the-place',
  'a-hospital',
  'another-agency',
  'an-officer',
  'counsel',
  'family',
  'a-consulate',
  'a-newspaper',
  'somebody-else',
] as const

/** Where death came: never of what. */
export const wheres = ['at-the-place', 'in-a-hospital', 'on-the-way', 'elsewhere'] as const

/** Who has to be told, each with the fact that says when they were. */
export const toldFacts = {
  'custody-management': 'deathCustodyManagementToldAt',
  'joint-intake-center': 'deathJointIntakeToldAt',
  opla: 'deathOplaToldAt',
  consulate: 'deathConsulateToldAt',
  congress: 'deathCongressToldAt',
  'medical-examiner': 'deathExaminerToldAt',
  'immigration-court': 'deathCourtToldAt',
  counsel: 'deathCounselToldAt',
} as const

export type Told = keyof typeof toldFacts

export const whoIsTold = Object.keys(toldFacts) as [Told, ...Told[]]

/** Headquarters was told once all three of these were. */
export const headquarters = ['custody-management', 'joint-intake-center', 'opla'] as const satisfies readonly Told[]

/** What the office of the medical examiner did: that and when, and never what was found. */
export const examinations = {
  'autopsy-asked': 'autopsyAskedAt',
  'autopsy-held': 'autopsyHeldAt',
  'autopsy-report-received': 'autopsyReceivedAt',
  'death-certificate-received': 'deathCertificateReceivedAt',
} as const

export type Examination = keyof typeof examinations

export const examinationSteps = Object.keys(examinations) as [Examination, ...Examination[]]

export const reviews = { 'death-review': 'deathOprReviewedAt', 'mortality-review': 'mortalityReviewedAt' } as const

export type Review = keyof typeof reviews

export const reviewKinds = Object.keys(reviews) as [Review, ...Review[]]

/** What is kept from being destroyed. */
export const heldThings = [
  'video',
  'logs-of-the-place',
  'telephone-and-radio',
  'medical-file',
  'detention-file',
  'messages-of-staff',
] as const

/** What becomes of a report from outside. */
export const reportEnds = ['found-on-record', 'not-in-custody', 'reported-before'] as const

export const publicationKinds = ['news-release', 'first-report', 'final-report'] as const
