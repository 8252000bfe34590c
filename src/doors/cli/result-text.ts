import { sayNumber } from '../../checks/say-number.ts'
import type { ClockResult } from '../../clockwork/result.ts'
import { inLocal } from '../../kernel/local-text.ts'
import { missedWords } from '../../kernel/severity.ts'
import { facts } from '../../law/facts.ts'
import { plainStep } from '../../law/plain-step.ts'

const meaning: Record<ClockResult['state'], (result: ClockResult) => string> = {
  running: () => 'running: not yet due',
  met: () => 'met: within the limit',
  late: (result) => `late: ${missedWords[result.severity]}`,
  lapsed: (result) => `lapsed: ${missedWords[result.severity]}, and nothing stopped the clock`,
  paused: () => 'paused: time is not counting',
  'not-started': () => 'not started',
  untestable: (result) => `cannot be tested with these fields (missing: ${result.missing?.map(factText).join(', ') || 'see the steps'})`,
}

/** What is missing has to be written into the record by its name. */
const factText = (fact: string): string => (facts[fact] ? `“${facts[fact].says}” (${fact})` : fact)

/** One computed clock as a person reads it, its moments told in a zone. */
export function resultText(result: ClockResult, zone: string): string {
  const field = (name: string, value: string | undefined): string =>
    value === undefined ? '' : `  ${name.padEnd(10)} ${inLocal(value, zone)}`
  const lines = [
    `${result.clock}  (${result.cite})`,
    `  state      ${meaning[result.state](result)}`,
    field('started', result.startedAt ?? result.startedOn),
    field('due', result.dueAt ?? result.dueOn),
    field('arguable', result.arguableOn),
    field('stopped', result.stoppedAt ?? result.stoppedOn),
    field('over', result.hoursOver === undefined ? undefined : sayHours(result.hoursOver)),
    `  severity   ${result.severity}    verified   ${result.verified}`,
    '  how it was computed',
    ...result.steps.map((step, index) => `    ${index + 1}. ${plainStep(step)}`),
    ...(result.skipped.length > 0 ? [`  days not counted   ${result.skipped.map((skip) => `${skip.day} ${skip.why}`).join('; ')}`] : []),
  ]
  return lines.filter((line) => line !== '').join('\n')
}

const sayHours = (hours: number) => `${sayNumber(hours)} ${hours === 1 ? 'hour' : 'hours'}`
