import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import * as fields from '../fields.ts'
import { opens, text } from '../tell.ts'
import { attorneys, field, records } from '../who-may.ts'

export const nameCounsel = defineAct({
  act: 'NameCounsel',
  entry: 'CounselNamed',
  office: 'records',
  caseKind: 'person',
  kind: 'observation',
  title: 'Name counsel',
  says: 'Records an appearance of counsel (Form G-28). Counsel follows the person through every case and every transfer.',
  input: z.strictObject({
    counselName: fields.personalWords('Name of counsel', 'Attorney or accredited representative'),
    counselFirm: fields.personalWords('Firm or organisation', 'Firm or organisation of counsel').optional(),
    counselAddress: fields.personalWords('Address for notices', 'Where notices to counsel are sent'),
    counselTelephone: fields.personalWords('Telephone', 'Telephone of counsel').optional(),
    counselEmail: fields.personalWords('E-mail', 'E-mail address of counsel').optional(),
    counselScope: fields.choice('For what', 'What counsel appears for', ['all matters', 'custody only', 'one matter']),
    formReceivedOn: fields.day('Day the G-28 was received', 'Day Form G-28 was received'),
    occurredAt: fields.occurredAt,
  }),
  by: [...field, ...records, ...attorneys],
  authorities: () => [{ rule: null, cite: '8 CFR 292.4(a)' }],
  requires: [],
  tells: (entry) => opens('counsel', entry, { counselNamedAt: entry.occurredAt, counselScope: text(entry, 'counselScope') }),
  notices: () => [
    {
      to: 'counsel',
      about: 'appearance-recorded',
      says: 'Your appearance was recorded for a person. Notices in all their cases go to you.',
    },
  ],
})
