/** The reviews of custody after a final order. */
export const reviewKinds = ['90-day', 'headquarters', 'yearly', 'after-revocation'] as const

const rules: Readonly<Record<string, string>> = {
  headquarters: 'pocr-hq-180',
  yearly: 'pocr-annual',
  'after-revocation': 'osup-revocation',
}

/** The rule of the law book a review is made under. */
export const ruleOfReview = (review: string): string => rules[review] ?? 'pocr-90-day'
