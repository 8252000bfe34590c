import type { FormField } from './form-field.ts'

/** The field an address means: `charges.0.section` is `section` of the list `charges`. */
export function findField(fields: readonly FormField[], at: string): FormField | undefined {
  const [key, ...rest] = at.split('.')
  const field = fields.find((known) => known.key === key)
  if (!field || rest.length === 0) return field
  const below = field.control === 'list' && /^\d+$/.test(rest[0] ?? '') ? rest.slice(1) : rest
  if (below.length === 0) return field
  return findField(field.fields ?? [], below.join('.')) ?? field
}
