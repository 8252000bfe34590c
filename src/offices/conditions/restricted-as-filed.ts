import type { CaseState } from '../../kernel/case-state.ts'
import type { JsonObject } from '../../kernel/json.ts'
import type { Restriction } from '../../kernel/restriction.ts'

/** What is said of a grievance about an officer, or of an allegation against one, is read by those who read it when it was filed. */
export function restrictedAsFiled({ subjectId }: JsonObject, state: CaseState): readonly Restriction[] {
  const facts = state.subjects.get(String(subjectId))?.facts
  return facts?.grievanceAbout === 'an-officer' || facts?.allegedAgainst === 'an-officer' ? ['conduct'] : []
}
