/** What every act on places has in common. The desk's power over places is the agency's own: no statute gives it number by number. */
export const whatPlaces = {
  office: 'detention-planning',
  caseKind: 'place',
  authorities: () => [{ rule: null, cite: '8 USC 1231(g)(1) (cited from memory)' }],
} as const
