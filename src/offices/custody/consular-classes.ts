/** How 8 CFR 236.1(e) and its footnotes class a nationality: the words of the law book's fact `consularNotification`. */
export const consularClasses = ['on-request', 'immediate', 'within-72-hours', 'within-4-days'] as const
