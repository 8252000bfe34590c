import type { DatedValue, Rule } from '../../clockwork/nodes.ts'

const circuits = 'https://github.com/airportly/sheldonbarnesv2'

/** One circuit's answer: `bond available` under 8 USC 1226(a), or `mandatory` under 1225(b)(2)(A), since the day of the decision. */
const ruling = (circuit: string, from: string, value: 'bond available' | 'mandatory', decision: string): DatedValue => ({
  key: circuit,
  from,
  until: null,
  value: `${value}: ${decision}`,
  source: circuits,
})

/** Whether a person present without admission can have a bond hearing: by circuit of confinement, and by day. */
export const custody225b2Ewi: Rule = {
  id: 'custody-225b2-ewi',
  office: 'ERO / OPLA',
  title: 'Bond for people present without admission, by circuit',
  kind: 'dated-values',
  cite: '8 USC 1225(b)(2)(A); 8 USC 1226(a)',
  says: 'Whether a person present without admission is held under 8 USC 1225(b)(2)(A), with no bond from an immigration judge, or under 1226(a), with one, depends on the circuit of confinement and on the day. Where no row answers, it is contested.',
  verified: 'secondary',
  severity: 'target',
  auditNote:
    'The statute was read; the decisions were not: the table is that of a public tracker as of 2026-10-07, and agrees with a second one for the circuits both list. Before a row\'s first day the answer is "contested", never "no bond".',
  sources: [
    circuits,
    'https://github.com/migrantusa/us-immigration-data',
    'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1225',
  ],
  clocks: [],
  values: [
    { key: 'default', from: null, until: null, value: 'contested', source: circuits },
    {
      key: 'agency position',
      from: '2025-07-08',
      until: null,
      value: 'mandatory: ICE guidance of that day, and Matter of Yajure Hurtado, 29 I&N Dec. 216 (BIA), from 2025-09-05',
      source: circuits,
    },
    ruling('1st Circuit', '2026-08-13', 'bond available', 'Guerrero Orellana v. Moniz, 188 F.4th 1'),
    ruling('2d Circuit', '2026-04-28', 'bond available', 'Barbosa da Cunha v. Freden, 175 F.4th 61'),
    ruling('3d Circuit', '2026-08-28', 'bond available', 'Buele Morocho'),
    ruling('4th Circuit', '2026-09-10', 'bond available', 'Lopez Garcia v. Guadian'),
    ruling(
      '5th Circuit',
      '2026-02-06',
      'mandatory',
      'Buenrostro-Mendez v. Bondi, 166 F.4th 494; but see Sosnava Rodriguez v. Ortega, 26-50183, a due-process ruling of 2026-07-02 with en banc activity',
    ),
    ruling('6th Circuit', '2026-05-11', 'bond available', 'Lopez-Campos v. Raycraft, 175 F.4th 713'),
    ruling('7th Circuit', '2026-07-30', 'bond available', 'Cirrus Rojas v. Olson'),
    ruling('8th Circuit', '2026-03-25', 'mandatory', 'Herrera Avila v. Bondi'),
    ruling('9th Circuit', '2026-07-30', 'bond available', 'Rodriguez Vazquez v. Bostock, 183 F.4th 1160'),
    ruling('10th Circuit', '2026-06-30', 'bond available', 'Santillan Quiroz v. Mullin, 180 F.4th 1226'),
    ruling(
      '11th Circuit',
      '2026-05-06',
      'bond available',
      'Hernandez Alvarez, 175 F.4th 1258; the mandate is withheld and a petition for rehearing en banc is pending',
    ),
    { key: 'D.C. Circuit', from: null, until: null, value: 'contested: no ruling', source: circuits },
    {
      key: 'Supreme Court',
      from: '2026-10-01',
      until: null,
      value:
        'pending: certiorari granted in Rhoney v. Barbosa da Cunha, No. 26-104, on the statute only; no day for argument as of 2026-10-07',
      source: circuits,
    },
  ],
}
