import type { Behind, Column, ColumnKind } from './question.ts'

const of =
  (kind: ColumnKind) =>
  (title: string, says: string, behind?: Behind): Column => ({ title, says, kind, ...(behind ? { behind } : {}) })

export const text = of('text')
export const count = of('count')
export const number = of('number')
export const hours = of('hours')
export const moment = of('moment')
export const day = of('day')
export const month = of('month')
export const yesNo = of('yes-no')

export const person = of('person')(
  'Person',
  'Pseudonymous id of the person as released. It names nobody and is not stable between releases.',
)
export const facilityCode = of('facility')('Facility code', 'Code of the facility as released.')
export const facilityName = text('Facility', 'Name of the facility as released.')
export const area = text('Area', 'Area of responsibility as released.')
export const place = of('place')
export const rule = of('rule')('Rule', 'Id of the rule in the law book.')
export const severity = of('severity')(
  'Severity',
  'What missing the rule means: hard (a number in a statute or regulation: the only one called a breach), target, policy, advisory.',
)
export const verified = of('verified')('Text checked', 'How far the text of the rule was checked: yes, secondary, memory.')
export const state = of('state')(
  'State',
  'late: stopped after the due moment. lapsed: the due moment passed and nothing in the release stopped it.',
)
export const file = text('File', 'The released file the row comes from.')
export const sheet = text('Sheet', 'The sheet of that file.')
export const row = number('Row', 'The row of that sheet, counted from 1 as a spreadsheet shows it.')
