import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import * as fields from '../fields.ts'
import { opens, text } from '../tell.ts'
import { throughWindow } from '../who-may.ts'

export const acknowledgeNotice = defineAct({
  act: 'AcknowledgeNotice',
  entry: 'NoticeAcknowledged',
  office: 'legal-access',
  caseKind: 'person',
  kind: 'observation',
  title: 'Say that a notice was read',
  says: 'The person, or counsel, says that they have read a notice. It takes no right away.',
  input: z.strictObject({
    noticeId: z
      .uuid('Give the id of the notice.')
      .describe('The notice that was read')
      .meta(field({ label: 'Which notice' })),
    readBy: fields.choice('Who read it', 'Whose notice it was', ['person', 'counsel']),
  }),
  by: throughWindow,
  authorities: () => [{ rule: null, cite: '44 USC 3101' }],
  requires: [],
  tells: (entry) =>
    opens('receipt', entry, { receivedNotice: text(entry, 'noticeId'), receivedAt: entry.occurredAt, receivedBy: text(entry, 'readBy') }),
})
