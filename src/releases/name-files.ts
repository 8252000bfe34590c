import { basename, dirname } from 'node:path'

/** The names to show for files: without folders, but for those that would be the same. */
export function nameFiles(paths: readonly string[]): string[] {
  const bare = paths.map((path) => basename(path))
  const withFolder = paths.map((path) => `${basename(dirname(path))}/${basename(path)}`)
  return paths.map((_, place) => {
    const name = bare[place] ?? ''
    if (bare.filter((other) => other === name).length === 1) return name
    const longer = withFolder[place] ?? name
    return withFolder.filter((other) => other === longer).length === 1 ? longer : `${longer} (${place + 1})`
  })
}
