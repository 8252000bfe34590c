import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'personnel'

/** What the record keeps of an officer. Lists of positions are written one after the other with a space between. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'officer',
    office,
    says: 'The officer: who it is, who supervises them, whether basic training is recorded.',
    knows: { officerId: null, name: null, supervisorId: null, hasBasicTraining: null, isDemonstration: null },
  },
  {
    kind: 'appointment',
    office,
    says: 'A position held in an office, from an instant until another.',
    knows: { position: null, office: null, heldFromAt: null, heldUntilAt: null },
  },
  {
    kind: 'delegation',
    office,
    says: 'Powers of positions lent to the officer by one who holds them, under a delegation order.',
    knows: { lentBy: null, lentPositions: null, order: null, lentFromAt: null, lentUntilAt: null, delegationRevokedAt: null },
  },
  {
    kind: 'training',
    office,
    says: 'A course completed.',
    knows: { course: null, completedAt: null },
  },
  {
    kind: 'credential',
    office,
    says: 'A credential: without it in force, certain powers may not be used.',
    knows: { credential: null, issuedAt: null, expiresAt: null, revokedAt: null },
  },
  {
    kind: 'suspension',
    office,
    says: 'A credential is not in force for a while.',
    knows: { suspendedCredential: null, suspendedFromAt: null, suspendedUntilAt: null },
  },
  {
    kind: 'clearance',
    office,
    says: 'The officer may read entries with a restriction.',
    knows: { restriction: null, clearedFromAt: null, clearedUntilAt: null },
  },
]
