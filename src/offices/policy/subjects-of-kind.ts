import type { CaseState, Subject } from '../../kernel/case-state.ts'

/** The subjects of one kind, in the order they were opened. */
export const subjectsOfKind = (state: CaseState, kind: string): readonly Subject[] =>
  [...state.subjects.values()].filter((subject) => subject.kind === kind)

export const textOf = ({ facts }: Subject, fact: string): string | null => {
  const value = facts[fact]
  return typeof value === 'string' ? value : null
}
