/** Who publishes numbers. */
export const statisticians = ['statistician'] as const
