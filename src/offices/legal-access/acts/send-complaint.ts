import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { complaining } from '../authorities.ts'
import { complaintAbouts, officeFor } from '../complaints.ts'
import * as fields from '../fields.ts'
import { opens, text } from '../tell.ts'
import { records, throughWindow } from '../who-may.ts'

export const sendComplaint = defineAct({
  act: 'SendComplaint',
  entry: 'ComplaintSent',
  office: 'legal-access',
  caseKind: 'person',
  kind: 'observation',
  title: 'Complain',
  says: 'A complaint of the person or of counsel. One about an officer is read only by those who inquire into conduct.',
  input: z.strictObject({
    about: fields.choice('What it is about', 'What the complaint is about', complaintAbouts),
    complaint: fields.personalText('What happened', 'What happened, when, and what should be put right'),
    occurredAt: fields.occurredAt,
  }),
  by: [...throughWindow, ...records],
  authorities: () => [complaining],
  requires: [],
  tells: (entry) => opens('complaint', entry, { complaintAbout: text(entry, 'about'), complaintSentAt: entry.occurredAt }),
  notices: ({ payload }) => [
    { to: `office:${officeFor(payload.about)}`, about: 'complaint-sent', says: 'A complaint came in and waits for an answer.' },
  ],
  restricts: ({ about }) => (about === 'how an officer acted' ? ['conduct'] : []),
})
