/** What every act on a publication has in common. Publishing its numbers is the agency's own duty; what the statute asks is said by each publication. */
export const ofStatistics = {
  office: 'statistics',
  caseKind: 'publication',
  authorities: () => [{ rule: null, cite: '44 USC 3506(e) (cited from memory)' }],
} as const
