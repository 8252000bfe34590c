/** The number a jail knows a detainer by: the end of the id of the entry that issued it, and nothing about the person. */
export const detainerNumber = (entryId: string): string => entryId.slice(-8).toUpperCase()
