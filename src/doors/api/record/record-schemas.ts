import { z } from '@hono/zod-openapi'
import type { JsonObject } from '../../../kernel/json.ts'
import { Restriction } from '../../../kernel/restriction.ts'
import { Severity } from '../../../kernel/severity.ts'
import { Verification } from '../../../kernel/verification.ts'

const json = z.custom<JsonObject>().openapi({ type: 'object' })

const AuthorityBody = z.object({
  rule: z.string().nullable(),
  cite: z.string(),
  versionFrom: z.string().nullable().describe('First day of the version in force when the act occurred; null where not established'),
})

const FindingBody = z
  .object({
    question: z.enum(['who', 'law', 'instrument', 'whom', 'where', 'when']).describe('Which of the six questions'),
    rule: z.string(),
    cite: z.string(),
    fact: z.string().describe('The fact that fails it'),
    cure: z.string().describe('What would cure it'),
    severity: Severity,
    verified: Verification,
    refuses: z.boolean().describe('True where a decision is refused for it'),
    restrictions: z
      .array(Restriction)
      .readonly()
      .optional()
      .describe('What it tells of is restricted: readers not cleared are not shown it later'),
  })
  .openapi('ActFinding')

export const AssessmentBody = z
  .object({
    act: z.string(),
    kind: z.enum(['decision', 'observation']),
    refused: z.boolean().describe('True where the decision would be, or was, refused'),
    authorities: z.array(AuthorityBody).readonly(),
    findings: z.array(FindingBody).readonly(),
    duties: z
      .array(
        z.object({
          clock: z.string(),
          rule: z.string(),
          cite: z.string(),
          subject: z.string(),
          says: z.string(),
          dueAt: z.string().nullable(),
          dueOn: z.string().nullable(),
          state: z.string(),
        }),
      )
      .readonly()
      .describe('Clocks as they stand after the act'),
    documents: z
      .array(z.object({ form: z.string(), title: z.string() }))
      .readonly()
      .describe('Forms it makes'),
    notices: z
      .array(z.object({ to: z.string(), about: z.string(), says: z.string() }))
      .readonly()
      .describe('Who is told'),
  })
  .openapi('Assessment')

const EntryBody = z
  .object({
    position: z.number().describe('Place in the whole ledger'),
    entryId: z.string(),
    caseId: z.string(),
    caseKind: z.string(),
    sequence: z.number().describe('Place in its case; send it as If-Match with the next act'),
    act: z.string(),
    outcome: z.enum(['recorded', 'refused']),
    office: z.string(),
    officerId: z.string(),
    delegationId: z.string().nullable().describe('The delegation acted under, where the power was another’s'),
    occurredAt: z.string(),
    recordedAt: z.string(),
    payload: json.describe('The input without personal data'),
    personId: z.string().nullable(),
    restrictions: z.array(Restriction).readonly(),
    authorities: z.array(AuthorityBody).readonly(),
    findings: z.array(FindingBody).readonly(),
    documents: z.array(z.object({ documentId: z.string(), form: z.string(), title: z.string(), sha256: z.string() })).readonly(),
    correction: z.object({ kind: z.enum(['corrects', 'withdraws']), entryId: z.string(), reason: z.string() }).nullable(),
    idempotencyKey: z.string().nullable(),
    previousHash: z.string(),
    hash: z.string(),
  })
  .openapi('RecordEntry')

export const ActResultBody = z
  .object({
    outcome: z.enum(['recorded', 'refused']).describe('Refused: the decision was not made, and the refusal is the entry'),
    entry: EntryBody,
    assessment: AssessmentBody,
  })
  .openapi('ActResult')

export const CaseBody = z
  .object({
    caseId: z.string(),
    kind: z.string(),
    sequence: z.number(),
    office: z.string(),
    assignedTo: z.string().nullable(),
    subjects: z.array(z.object({ id: z.string(), kind: z.string(), zone: z.string(), facts: json })).readonly(),
    entries: z
      .array(
        z.object({
          entry: EntryBody,
          input: json.describe('The whole input, as far as this reader may see it'),
          redacted: z.array(z.object({ field: z.string(), rule: z.string(), cite: z.string() })).readonly(),
          expunged: z.object({ order: z.string(), on: z.string() }).optional(),
          correctedBy: z.string().optional().describe('The later entry that corrected or withdrew it'),
          isWithdrawn: z.literal(true).optional().describe('That entry withdrew it: it counts as never made'),
        }),
      )
      .readonly(),
    withheld: z.object({ count: z.number(), because: z.array(Restriction).readonly() }).describe('Entries this reader may not see'),
    readingId: z.string().describe('The line of the log that records this reading'),
    about: z
      .object({ name: z.string(), birthOn: z.string().optional(), aNumber: z.string().optional() })
      .optional()
      .describe('Who the case is about, where this reader may open the record of the person'),
  })
  .openapi('Case')

export const ReadingBody = z
  .object({
    readingId: z.string(),
    readAt: z.string(),
    officerId: z.string(),
    positions: z.array(z.string()).readonly(),
    what: z.string(),
    purpose: z.string(),
    sharedWith: z.string().optional(),
  })
  .openapi('Reading')

export const ClockRowBody = z
  .object({
    caseId: z.string(),
    subject: z.string(),
    clock: z.string(),
    rule: z.string(),
    office: z.string(),
    officerId: z.string().nullable(),
    isOpen: z.boolean(),
    state: z.string(),
    startedAt: z.string().nullable(),
    dueAt: z.string().nullable(),
    dueOn: z.string().nullable(),
    severity: z.string(),
    verified: z.string(),
  })
  .openapi('ClockRow')
