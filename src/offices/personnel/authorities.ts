import type { Authority } from '../../kernel/entry.ts'

const authority = (cite: string, rule: string | null = null): Omit<Authority, 'versionFrom'> => ({ rule, cite })

/** The delegate clause that closes each officer list: powers are passed on as 8 CFR 2.1 provides. */
export const delegationOfAuthority = authority('8 CFR 2.1')
export const powersOfTrainedOfficers = authority('8 CFR 287.5(b)-(f)', 'ero-training-gate')
export const immigrationOfficers = authority('8 USC 1357; 8 CFR 287.5')
export const restrictedReading = authority('8 CFR 208.6; 8 USC 1367')
