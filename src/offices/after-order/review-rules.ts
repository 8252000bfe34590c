/** The rules under which custody after a final order is reviewed or reviewed again: what the board shows as reviews due. */
export const reviewRules = [
  'pocr-90-day',
  'pocr-hq-180',
  'pocr-annual',
  'osup-revocation',
  'slrrff-241-13',
  'special-circumstances-241-14',
] as const
