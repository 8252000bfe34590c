/** A way out of quick counting: what was met is left to the reference. Made once, since it is no fault and carries nothing. */
export class NotQuick extends Error {}

export const notQuick = new NotQuick('Left to the reference.')
