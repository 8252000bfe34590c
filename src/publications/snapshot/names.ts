/** A fact or a field as a column: bookedInAt as booked_in_at. */
export const columnOf = (name: string): string =>
  name.replaceAll(/[A-Z]+/g, (capitals) => `_${capitals.toLowerCase()}`).replaceAll('.', '_')

/** A kind of subject as a table: removal-order as removal_order. */
export const tableOf = (kind: string): string => kind.replaceAll('-', '_')

/** An act as a table: the past tense of its entry, BookedIn as booked_in. */
export const entryTableOf = (entry: string): string => columnOf(entry).replace(/^_/, '')
