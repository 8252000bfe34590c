/**
 * The one case of holidays, closures and suspended rules: there is one calendar, so its id is known beforehand. An act of this office
 * names it as its case, the first one too.
 */
export const calendarCaseId = '00000000-0000-4000-8000-0000ca1e9da7'
