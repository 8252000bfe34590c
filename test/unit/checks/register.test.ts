import { describe, expect, it } from 'vitest'
import { type AgreementRegister, readRegister } from '../../../src/checks/register/agreement-register.ts'
import { checkRegister } from '../../../src/checks/register/check-register.ts'
import { compareRegisters } from '../../../src/checks/register/compare-registers.ts'
import type { Written } from '../../../src/demo/statistics/grid-of.ts'
import { workbookOf } from './workbook-of.ts'

const heading: Written[] = ['STATE', 'LAW ENFORCEMENT AGENCY', 'TYPE', 'COUNTY', 'SUPPORT TYPE', 'SIGNED', 'MOA']
const signed = (day: string): Written => ({
  value: Temporal.PlainDate.from('1899-12-30').until(Temporal.PlainDate.from(day)).days,
  format: 'm/d/yyyy',
})
const row = (agency: string, model = 'Task Force Model', day = '2025-05-01', county = 'Alder County'): Written[] => [
  'ZZ',
  agency,
  'County',
  county,
  model,
  signed(day),
  'link',
]

function register(file: string, rows: readonly Written[][], head = heading): AgreementRegister {
  const read = readRegister(workbookOf({ Sheet1: [head, ...rows] }, file))
  if (!read) throw new Error('the register was not recognised')
  return read
}

const may = 'participatingAgencies05182026am.xlsx'

describe('a register of agreements', () => {
  it('is read with its days, whether serial or text', () => {
    const read = register(may, [
      row('Alder Sheriff'),
      ['ZZ', 'Birch Sheriff', 'County', 'Birch County', 'Task Force Model', '2025-06-02', 'link'],
    ])
    expect(read.namedOn?.toString()).toBe('2026-05-18')
    expect(read.agreements.map(({ signedOn }) => signedOn?.toString())).toEqual(['2025-05-01', '2025-06-02'])
    expect(readRegister(workbookOf({ Other: [['A', 'B']] }))).toBeUndefined()
  })

  it('has no finding where all is well: one agency may have two models', () => {
    expect(checkRegister(register(may, [row('Alder Sheriff'), row('Alder Sheriff', 'Jail Enforcement Model')]))).toEqual([])
  })

  it.each([
    ['an agreement listed twice', [row('Alder Sheriff'), row('Alder Sheriff')], 'duplicate-row', 'B3'],
    ['a model under another name', [row('Alder Sheriff', 'Warrant Service Office')], 'spelling', 'E2'],
    [
      'one agency with two apostrophes',
      [row("Alder County Sheriff's Office"), row('Alder County Sheriff’s Office', 'Jail Enforcement Model')],
      'spelling',
      'B3',
    ],
    [
      'one agency in two counties',
      [row('Alder Sheriff'), row('Alder Sheriff', 'Jail Enforcement Model', '2025-05-01', 'Aldr County')],
      'contradiction',
      'D3',
    ],
    ['a day after the register', [row('Alder Sheriff', 'Task Force Model', '2026-06-01')], 'impossible-day', 'F2'],
    ['a day before the law', [row('Alder Sheriff', 'Task Force Model', '1991-01-01')], 'impossible-day', 'F2'],
    ['a text that is no day', [row('Alder Sheriff').with(5, '05/082025')], 'impossible-day', 'F2'],
  ])('tells of %s', (_says, rows, check, cell) => {
    expect(checkRegister(register(may, rows))).toMatchObject([{ check, cell }])
  })

  it('with columns that its day did not have yet is a year out', () => {
    const found = checkRegister(
      register(
        '20250109__pendingAgencies01092025pm.xlsx',
        [['ZZ', 'Alder Sheriff', 'County', 'Alder County', 'Task Force Model']],
        heading.slice(0, 5),
      ),
    )
    expect(found).toMatchObject([{ check: 'misdated', printed: '2025-01-09', sure: 'likely' }])
    expect(found[0]?.why).toContain('TYPE and COUNTY')
  })
})

describe('registers of several days', () => {
  const april = (rows: Written[][]) => register('participatingAgencies04012026am.xlsx', rows)

  it('tell of agencies that are gone, and of those under another name signed the same day', () => {
    const found = compareRegisters([
      april([row('Alder County Sheriff'), row('Birch County BOCC'), row('Cedar Police')]),
      register(may, [row('Birch County Board of Commissioners'), row('Cedar Police')]),
    ])
    expect(found.map(({ check, printed }) => [check, printed])).toEqual([
      ['agency-renamed', 'Birch County Board of Commissioners'],
      ['agency-gone', 'not listed'],
    ])
    expect(found[1]?.why).toContain('Alder County Sheriff (ZZ)')
  })

  it('tell of the same rows under a later date', () => {
    const rows = [row('Alder Sheriff')]
    expect(compareRegisters([april(rows), { ...register(may, rows), sha256: 'other' }])).toMatchObject([
      { check: 'identical-reissue', file: may },
    ])
  })

  it('tell of an agency that is pending and has signed', () => {
    const pending = register('pendingAgencies05012026am.xlsx', [row('Alder Sheriff').slice(0, 5)], heading.slice(0, 5))
    const found = compareRegisters([april([row('Alder Sheriff')]), pending])
    expect(found).toMatchObject([{ check: 'pending-and-signed', file: 'pendingAgencies05012026am.xlsx', cell: 'B2' }])
    expect(found[0]?.why).toContain('signed on May 1, 2025')
  })
})
