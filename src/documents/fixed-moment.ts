/**
 * The date inside every PDF. The library insists on one, and a PDF made twice from one entry must have the same bytes; when the entry was made
 * stands on its pages and in the ledger.
 */
export const fixedMoment = new Date('2000-01-01T00:00:00Z')
