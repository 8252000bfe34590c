/** What a grievance can be about. */
export const aboutGrievance = [
  'food-or-water',
  'cleanliness-or-heat',
  'health-care',
  'an-officer',
  'sexual-abuse',
  'calls-visits-or-mail',
  'property',
  'segregation',
  'disability-or-language',
  'worship',
  'something-else',
] as const

/** The facts the law counts from, by what a grievance is about: received, answered, appealed, appeal answered. */
const counted = {
  'sexual-abuse': ['abuseGrievanceReceivedOn', 'abuseGrievanceDecidedOn'],
  'health-care': ['medicalGrievanceReceivedOn', 'medicalGrievanceAnsweredOn'],
  ordinary: ['grievanceReceivedOn', 'grievanceAnsweredOn'],
} as const

const of = (about: string | null) => counted[about === 'sexual-abuse' || about === 'health-care' ? about : 'ordinary']

/** The fact that tells it was received, or null: what is only said has no days to count, save about sexual abuse. */
export const receivedFact = (about: string | null, level: string | null): string | null =>
  level === 'formal' || about === 'sexual-abuse' ? of(about)[0] : null

export const answeredFact = (about: string | null): string => of(about)[1]

/** The facts of an appeal, received and answered, by what it is about and to whom. */
export const appealFacts = (about: string | null, level: string | null): readonly [string, string] => {
  if (about === 'sexual-abuse') return ['abuseGrievanceAppealedOn', 'abuseGrievanceAppealAnsweredOn']
  return level === 'administrator'
    ? ['grievanceAdministratorAppealedOn', 'grievanceAdministratorAnsweredOn']
    : ['grievanceBoardAppealedOn', 'grievanceBoardAnsweredOn']
}
