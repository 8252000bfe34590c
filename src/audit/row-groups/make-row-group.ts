import type { MadeGroup } from '../parquet/write-cells.ts'
import type { RowGroupJob } from './job.ts'
import { makeStays } from './make-stays.ts'
import { makeStints } from './make-stints.ts'
import type { RowGroupContext } from './row-group-context.ts'

/** Makes one row group of stints or stays. Only one may be in the making in a context. */
export const makeRowGroup = (context: RowGroupContext, job: RowGroupJob): Promise<MadeGroup> =>
  job.kind === 'stints' ? makeStints(context, job) : makeStays(context, job)
