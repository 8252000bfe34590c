/** What can be written into an entry: JSON without numbers that lose digits. Dates and instants are text. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }
