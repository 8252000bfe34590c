import { Gravity, Sureness } from '../../checks/finding.ts'
import type { CheckedFolder } from '../../checks/folder/read-checked.ts'
import { type NumberedFinding, numbered } from './check-view.ts'

/** What findings can be chosen by. Values that mean nothing choose all. */
export interface ChosenFindings {
  file?: string | undefined
  severity?: string | undefined
  sure?: string | undefined
  check?: string | undefined
}

/** The findings of a check that fit; a file is named by its id. */
export function chooseFindings(folder: CheckedFolder, { file, severity, sure, check }: ChosenFindings): NumberedFinding[] {
  const name = folder.result.files.find(({ id }) => id === file)?.file
  const [gravity, sureness] = [Gravity.safeParse(severity).data, Sureness.safeParse(sure).data]
  const isCheck = folder.result.findings.some((finding) => finding.check === check)
  return numbered(folder).filter(
    (finding) =>
      (name === undefined || finding.file === name) &&
      (gravity === undefined || finding.severity === gravity) &&
      (sureness === undefined || finding.sure === sureness) &&
      (!isCheck || finding.check === check),
  )
}
