import type { MadeGroup } from '../parquet/write-cells.ts'
import type { GroupsWork, RowGroup } from './job.ts'
import { makeStays } from './make-stays.ts'
import { makeStints } from './make-stints.ts'
import { makeTold } from './make-told.ts'
import type { RowGroupContext } from './row-group-context.ts'

/** Makes one row group of stints or stays. Only one may be in the making in a context. */
export function makeRowGroup(context: RowGroupContext, group: RowGroup, work: GroupsWork): MadeGroup {
  switch (work.kind) {
    case 'stints':
      return makeStints(context, group, work.shifts[group.part] ?? 0)
    case 'told':
      return makeTold(context, group, work.told)
    case 'stays':
      return makeStays(context, group, work.stays)
  }
}
