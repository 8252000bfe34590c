import { z } from '@hono/zod-openapi'
import type { Rule } from '../../clockwork/nodes.ts'
import { Severity } from '../../kernel/severity.ts'
import { Verification } from '../../kernel/verification.ts'

const Clock = z
  .object({
    id: z.string(),
    says: z.string().describe('What must have happened by then, or may not happen before'),
    kind: z.enum(['deadline', 'waiting-period']),
    applies: z.unknown().describe('The clock runs only where this holds'),
    starts: z.unknown(),
    stops: z.unknown(),
    versions: z.array(z.record(z.string(), z.unknown())).describe('The value as the law stood: from, until, length, status, note'),
    pauses: z.array(z.record(z.string(), z.unknown())),
    extensions: z.array(z.record(z.string(), z.unknown())),
    severity: Severity,
    verified: Verification,
  })
  .openapi('Clock')

export const RuleBody = z
  .object({
    id: z.string(),
    office: z.string(),
    title: z.string(),
    kind: z.enum(['clock', 'duty', 'computing-rule', 'dated-values']),
    cite: z.string().describe('Citation'),
    says: z.string(),
    verified: Verification,
    severity: Severity,
    tolling: z.string().nullable(),
    onLapse: z.string().nullable(),
    auditNote: z.string().nullable(),
    sources: z.array(z.string()),
    clocks: z.array(Clock),
    values: z.array(
      z.object({ key: z.string(), from: z.string().nullable(), until: z.string().nullable(), value: z.string(), source: z.string() }),
    ),
  })
  .openapi('Rule')

export const ruleBody = (rule: Rule): z.infer<typeof RuleBody> => ({
  ...rule,
  tolling: rule.tolling ?? null,
  onLapse: rule.onLapse ?? null,
  auditNote: rule.auditNote ?? null,
  sources: [...rule.sources],
  values: [...(rule.values ?? [])],
  clocks: rule.clocks.map((clock) => ({
    ...clock,
    applies: clock.applies ?? null,
    versions: clock.versions.map((version) => ({ ...version })),
    pauses: (clock.pauses ?? []).map((pause) => ({ ...pause })),
    extensions: (clock.extensions ?? []).map((extension) => ({ ...extension })),
    severity: clock.severity ?? rule.severity,
    verified: clock.verified ?? rule.verified,
  })),
})

export const ResultBody = z
  .object({
    clock: z.string(),
    rule: z.string(),
    state: z.enum(['running', 'met', 'late', 'lapsed', 'paused', 'not-started', 'untestable']),
    startedAt: z.string().optional(),
    startedOn: z.string().optional(),
    dueAt: z.string().optional(),
    dueOn: z.string().optional(),
    arguableOn: z.string().optional().describe('The deadline if it were rolled past a weekend or holiday; only ever arguable'),
    stoppedAt: z.string().optional(),
    stoppedOn: z.string().optional(),
    hoursOver: z.number().optional(),
    version: z.record(z.string(), z.unknown()).optional().describe('The version of the law that was applied'),
    severity: Severity,
    verified: Verification,
    cite: z.string(),
    missing: z.array(z.string()).optional().describe('Facts whose absence made it untestable'),
    skipped: z.array(z.object({ day: z.string(), why: z.string() })),
    calendar: z.string().optional(),
    steps: z.array(z.string()).describe('How it was computed, one step a line'),
  })
  .openapi('ClockResult')
