import type { Facts } from '../kernel/case-state.ts'

/**
 * A kind of subject an office keeps. `knows` are the facts its acts tell, all of them null when a subject is opened: this desk would
 * know had they happened. A clock of the law book watches every subject whose kind knows the facts of its start.
 */
export interface SubjectKind {
  kind: string
  office: string
  says: string
  knows: Facts
  /**
   * Facts that say that the person died: from then on nothing is owed to them, and every clock of the case ends but those of the law book that go on.
   * A subject of such a kind has its kind for an id.
   */
  endsClocks?: readonly string[]
  /**
   * Set where it is known from a file released later, which gives the dates of what happened: as of an earlier day, what the file dates after
   * that day had not happened yet. `about`: beginnings of the ids of the rules its rows are about, those it cannot be tested by included; `caseKind`: the kind of case its rows are; `begins`: the
   * fact whose day is the first of what a row tells.
   */
  fromFile?: { about: readonly string[]; caseKind: string; begins: string }
}
