/** What a key may be let read. */
export const keyReads = ['cases', 'documents', 'search', 'board', 'readings'] as const
export type KeyRead = (typeof keyReads)[number]
