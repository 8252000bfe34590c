const words: Readonly<Record<string, string>> = { counsel: 'Counsel of record', person: 'The person', court: 'The court' }

/** Who is told, in words: `officer:<id>` and `office:<id>` by name where one is known. */
export function sayTo(to: string, nameOf: (id: string) => string | undefined): string {
  const [kind = '', id = ''] = to.split(/:(.*)/s)
  if (id === '') return words[kind] ?? kind
  const name = nameOf(id) ?? id
  return kind === 'officer' ? `Officer ${name}` : kind === 'office' ? `Office ${name}` : `${kind} ${name}`
}
