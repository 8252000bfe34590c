import { detentionStatistics } from './agency/detention-statistics.ts'
import type { Publication } from './publication.ts'

/** Every publication of the agency. */
export const publications: readonly Publication[] = [detentionStatistics]

export const findPublication = (id: string): Publication | undefined => publications.find((publication) => publication.id === id)
