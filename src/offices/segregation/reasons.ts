/**
 * Why somebody is placed, in the words of the released placements, put together where a word would tell of health, of a gang or of whom somebody
 * loves: that it is so stands here, and never what.
 */
export const reasonsByKind = {
  administrative: [
    'pending-investigation',
    'security-of-the-place',
    'asked-for-by-health-staff',
    'pending-move-or-release',
    'own-request',
    'no-other-bed',
    'another-reason-named',
  ],
  protective: ['safety-of-the-person', 'risk-of-sexual-abuse', 'own-request'],
  disciplinary: ['sanction-of-a-panel'],
} as const

export const segregationKinds = ['administrative', 'protective', 'disciplinary'] as const

export const reasons = [...new Set(Object.values(reasonsByKind).flat())] as [string, ...string[]]

/** What else could be done instead, each to be considered. */
export const alternatives = [
  'another-housing-unit',
  'another-place',
  'single-room-in-general-population',
  'more-staff-or-supervision',
  'separation-from-one-person',
  'health-unit',
  'loss-of-privileges-instead',
  'release-or-supervision',
] as const

/** Languages the order is printed in; in any other it is read out by an interpreter. */
export const leftFor = ['general-population', 'another-unit', 'another-place', 'hospital', 'out-of-custody'] as const
