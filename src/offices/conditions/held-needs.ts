/** What somebody waiting in a hold room is given or offered. */
export const heldNeeds = ['meal', 'water', 'phone', 'hygiene', 'blanket', 'medicine-they-carry', 'interpreter'] as const
