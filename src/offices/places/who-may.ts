/** Who decides about places, and who heads the offices that use them. */
export const planners = ['detention-compliance-officer', 'assistant-field-office-director', 'field-office-director'] as const
