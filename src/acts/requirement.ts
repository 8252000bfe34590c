import type { TestNode } from '../clockwork/nodes.ts'
import type { Question } from '../kernel/entry.ts'
import type { Restriction } from '../kernel/restriction.ts'
import type { Severity } from '../kernel/severity.ts'
import type { Verification } from '../kernel/verification.ts'

/** What every requirement says: where it is written, what fails it, what cures it. Only `verified: yes` may refuse a decision. */
interface Said {
  id: string
  question: Question
  /** Id of the rule in the law book, where it has one. */
  rule?: string
  cite: string
  /** What it asks for, as a sentence that is true when it is met. */
  says: string
  /** What would cure it, in one sentence. */
  cure: string
  verified: Verification
  severity: Severity
}

/** Act X needs fact, instrument or act Y first. Data: the registrar asks it before an act, the audit may ask it of acts long made. */
export type Requirement = Said &
  (
    | {
        /**
         * A test over the facts of a subject of the case as it stands. `subject` is a kind; the one the act is about, or else the latest of that kind.
         * `where`: asked only where this holds of the input.
         */
        needs: 'facts'
        subject: string
        test: TestNode
        where?: TestNode
      }
    /** A test over fields of the act's own input that are text or yes/no (dotted names reach into objects). */
    | { needs: 'input'; test: TestNode }
    /**
     * The officer who acts (or the one named by the input field `field`) is not the one named by this fact of the case ("another officer").
     * `unless`: a yes/no input that excuses it.
     */
    | { needs: 'another-officer'; subject: string; fact: string; field?: string; unless?: string }
    /** If this fact of the case is known, it happened before the act did, or at the same moment. */
    | { needs: 'earlier'; subject: string; fact: string }
    /** If this fact of the case is known, it happened after the act did, or at the same moment. */
    | { needs: 'later'; subject: string; fact: string }
    /** A yes/no field is not answered no where the person's own record holds a subject of this kind of which the test is true. */
    | { needs: 'as-on-record'; field: string; subject: string; test: TestNode }
    /** Where this fact is known of a subject of the kind, the input field says the same. */
    | { needs: 'same-as-decided'; field: string; subject: string; fact: string }
    /** Among the facts the act carries the marks of under `mark` (see `marks` of the act) is one that this fact of the case has no mark of. */
    | { needs: 'new-words'; subject: string; fact: string; mark: string }
    /** The input field names a subject of this kind of the case, by what follows the colon of its id, and the test is true of it. */
    | { needs: 'subject-named'; field: string; subject: string; test: TestNode }
    /** Every position named by the input field (text, or a list of texts) is one that the officer who acts holds in their own right, not by delegation. */
    | { needs: 'own-positions'; field: string }
    /** The officer named by an input field (or who acts, where `field` is absent) held a position of this list of the law that day. */
    | { needs: 'officer-of-list'; list: string; field?: string; on?: string }
    /** The officer named by the field (or who acts) held this credential at the moment of the act. */
    | { needs: 'credential'; credential: string; field?: string }
    /**
     * Where `where` holds of the input: the table of `rule` (dated values of the law book) says `holds` on the day of the act, in the row the input
     * field names. A row that says something else fails it; a blank field or a row that settles nothing warns.
     */
    | { needs: 'dated-value'; rule: string; field: string; holds: string; contrary: string; where: TestNode }
  )

/** While a subject of `kind` is so, the acts named may not be decided. */
export type Bar = Said & {
  kind: string
  while: TestNode
  /** Names of acts. */
  forbids: readonly string[]
  /** What it rests on is restricted: so is what it finds. */
  restricts?: readonly Restriction[]
  /** True where it also stands against the acts in every other case of the same person and kind of case: what is true of a person, and not of one custody. */
  isOfPerson?: boolean
  /** Kinds of the person's cases in which it is looked for besides that of the act, where `isOfPerson`. */
  inCasesOf?: readonly string[]
}
