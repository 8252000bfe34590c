import type { ClockResult } from '../../clockwork/result.ts'
import { missedWords } from '../../kernel/severity.ts'

const meaning: Record<ClockResult['state'], (result: ClockResult) => string> = {
  running: () => 'running: not yet due',
  met: () => 'met: within the limit',
  late: (result) => `late: ${missedWords[result.severity]}`,
  lapsed: (result) => `lapsed: ${missedWords[result.severity]}, and nothing stopped the clock`,
  paused: () => 'paused: time is not counting',
  'not-started': () => 'not started',
  untestable: (result) => `cannot be tested with these fields (missing: ${result.missing?.join(', ') || 'see the steps'})`,
}

/** One computed clock as a person reads it. */
export function resultText(result: ClockResult): string {
  const lines = [
    `${result.clock}  (${result.cite})`,
    `  state      ${meaning[result.state](result)}`,
    field('started', result.startedAt ?? result.startedOn),
    field('due', result.dueAt ?? result.dueOn),
    field('arguable', result.arguableOn),
    field('stopped', result.stoppedAt ?? result.stoppedOn),
    field('over', result.hoursOver === undefined ? undefined : `${Math.round(result.hoursOver * 100) / 100} hours`),
    `  severity   ${result.severity}    verified   ${result.verified}`,
    '  how it was computed',
    ...result.steps.map((step, index) => `    ${index + 1}. ${step}`),
    ...(result.skipped.length > 0 ? [`  days not counted   ${result.skipped.map((skip) => `${skip.day} ${skip.why}`).join('; ')}`] : []),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

const field = (name: string, value: string | undefined): string => (value === undefined ? '' : `  ${name.padEnd(10)} ${value}`)
