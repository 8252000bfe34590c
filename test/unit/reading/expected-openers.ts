/** Who may open what, written out by hand for the tests: test/unit/reading/expected-openers.ts. It must not be made from the code it checks. */

export const line = [
  'deportation-officer',
  'supervisory-deportation-officer',
  'detention-officer',
  'supervisory-detention-officer',
  'special-agent',
  'supervisory-special-agent',
]
const heads = ['assistant-field-office-director', 'field-office-director']
const counsel = ['attorney', 'deputy-chief-counsel']
const records = ['records-officer', 'records-supervisor']
const headquarters = ['headquarters-review-officer', 'executive-associate-director']
const desks = ['personnel-officer', 'training-officer', 'policy-officer', 'detention-compliance-officer', 'inspector']

/** Who opens the case of a stranger, unrestricted. Written out by hand: whatever is not here must be refused. */
export const strangers: Readonly<Record<string, readonly string[]>> = {
  custody: [...heads, ...counsel, ...records, 'detention-compliance-officer', 'inspector', ...headquarters],
  person: [...line, ...heads, ...counsel, ...records, 'detention-compliance-officer', 'inspector', ...headquarters],
  officer: ['personnel-officer', 'training-officer', 'inspector'],
  place: [...line, ...heads, ...counsel, ...records, ...desks, ...headquarters],
  calendar: [...line, ...heads, ...counsel, ...records, ...desks, ...headquarters],
  'death-report': [...line, ...heads, ...counsel, ...records, ...desks, ...headquarters],
  oversight: [...line, ...heads, ...counsel, ...records, ...desks, ...headquarters],
  'released-placement': [...line, ...heads, ...counsel, ...records, ...desks, ...headquarters],
}
export const withoutNames: Readonly<Record<string, readonly string[]>> = {
  custody: ['statistician'],
  place: ['statistician'],
  calendar: ['statistician'],
  'death-report': ['statistician'],
  oversight: ['statistician'],
  'released-placement': ['statistician'],
}
