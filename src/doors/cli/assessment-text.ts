import type { Assessment } from '../../acts/assessment.ts'
import { inLocal } from '../../kernel/local-text.ts'

/** An assessment as a person reads it on a terminal. @param zone of the place whose clocks tell its moments */
export function assessmentText(assessment: Assessment, zone: string): string {
  const { authorities, findings, duties, documents, notices } = assessment
  const lines = [
    `${assessment.act}: ${assessment.refused ? 'the law does not allow it' : findings.length > 0 ? 'with findings' : 'nothing found against it'}`,
    ...section(
      'under',
      authorities.map(({ cite }) => cite),
    ),
    ...findings.flatMap((finding) => [
      `  ${finding.refuses ? 'REFUSES' : 'finding'} (${finding.question}) ${finding.fact}`,
      `      ${finding.cite}`,
      `      cure: ${finding.cure}`,
    ]),
    ...section(
      'due',
      duties.map(({ says, dueOn, dueAt, state, cite }) => `${dueOn ?? dueAt ?? 'cannot be told'}  ${says} [${state}] ${cite}`),
    ),
    ...section(
      'makes',
      documents.map(({ form, title }) => `${form} ${title}`),
    ),
    ...section(
      'tells',
      notices.map(({ to, says }) => `${to}: ${says}`),
    ),
  ]
  return inLocal(lines.join('\n'), zone)
}

const section = (name: string, lines: readonly string[]): readonly string[] =>
  lines.map((line, place) => `  ${(place === 0 ? name : '').padEnd(7)} ${line}`)
