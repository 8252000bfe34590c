/** What a person in custody, or counsel for them, can ask for. */
export const accessKinds = [
  'legal-call',
  'legal-visit',
  'family-visit',
  'incoming-mail',
  'outgoing-mail',
  'law-library',
  'interpreter',
  'documents',
] as const
