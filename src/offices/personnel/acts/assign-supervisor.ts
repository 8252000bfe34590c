import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { field } from '../../../acts/field.ts'
import { immigrationOfficers } from '../authorities.ts'
import { getText } from '../payload-text.ts'
import { notThemself, supervisedByAnother } from '../requirements.ts'

export const assignSupervisor = defineAct({
  act: 'AssignSupervisor',
  entry: 'SupervisorAssigned',
  office: 'personnel',
  caseKind: 'officer',
  kind: 'decision',
  title: 'Assign a supervisor',
  says: 'Says who supervises the officer from now on. Follow-up duties go to the supervisor too.',
  by: ['personnel-officer'],
  input: z.strictObject({
    supervisorId: z
      .uuid()
      .describe('The officer who supervises')
      .meta(field({ label: 'Supervisor', control: 'officer' })),
  }),
  authorities: () => [immigrationOfficers],
  requires: [notThemself, supervisedByAnother],
  tells: ({ payload }) => ({
    subjects: [{ id: 'officer', kind: 'officer', facts: { supervisorId: getText(payload, 'supervisorId') } }],
  }),
  notices: ({ caseId, payload }) => [
    { to: `officer:${getText(payload, 'supervisorId')}`, about: 'supervision', says: `You supervise the officer ${caseId} from now on.` },
  ],
})
