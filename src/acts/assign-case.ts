import { z } from 'zod'
import { type Act, defineAct } from './act.ts'
import { field } from './field.ts'

/** A desk whose cases can be given to an officer and back. */
export interface AssigningDesk {
  office: string
  caseKind: string
  /** In words, with its article: "a custody case". */
  aCase: string
  /** Positions that may give cases out and hand them to another office. */
  by: readonly string[]
  /** Positions that may hand a case back; those of `by` always may. */
  mayReturn?: readonly string[]
}

const why = z
  .string()
  .trim()
  .min(3, 'Say why in a few words.')
  .max(500)
  .describe('Why, in a few words')
  .meta(field({ label: 'Why', control: 'long-text', personal: true }))

const authorities = () => [{ rule: null, cite: 'A rule of this record' }]

/** The acts by which an office gives out its cases: AssignCustodyCase, ReturnCustodyCase. An office lists them among its own. */
export function assignmentActs(desk: AssigningDesk): readonly Act[] {
  const kind = `${desk.caseKind.charAt(0).toUpperCase()}${desk.caseKind.slice(1)}`
  const { office, caseKind, aCase } = desk
  const shared = { office, caseKind, kind: 'decision', authorities, requires: [] } as const
  return [
    defineAct({
      ...shared,
      act: `Assign${kind}Case`,
      entry: `${kind}CaseAssigned`,
      title: `Assign ${aCase}`,
      says: 'Gives the case to an officer, of this office or of another. Its clocks go with it.',
      by: desk.by,
      input: z.strictObject({
        assignedTo: z
          .uuid('Choose the officer.')
          .describe('The officer who has the case from now on')
          .meta(field({ label: 'Officer', control: 'officer' })),
        toOffice: z
          .string()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Give the short name of the office in small letters with hyphens, as in custody.')
          .optional()
          .describe('Short name of the office the case goes to, where it is another')
          .meta(field({ label: 'To another office', hint: 'Leave it empty where the case stays', control: 'text' })),
        why,
      }),
      namesOffice: { field: 'toOffice' },
      tells: ({ payload: { assignedTo, toOffice } }) => ({
        assignedTo: String(assignedTo),
        ...(typeof toOffice === 'string' ? { office: toOffice } : {}),
      }),
      notices: ({ payload: { assignedTo } }) => [
        { to: `officer:${String(assignedTo)}`, about: 'case-assigned', says: 'A case was assigned to you.' },
      ],
    }),
    defineAct({
      ...shared,
      act: `Return${kind}Case`,
      entry: `${kind}CaseReturned`,
      title: `Hand back ${aCase}`,
      says: 'Gives the case back to its office, for somebody else to take.',
      by: [...new Set([...desk.by, ...(desk.mayReturn ?? [])])],
      input: z.strictObject({ why }),
      tells: () => ({ assignedTo: null }),
      notices: (_entry, { office }) => [{ to: `office:${office}`, about: 'case-returned', says: 'A case was handed back to the office.' }],
    }),
  ]
}
