/** One member that differs: its pointer, and both values as text; null where there was none. */
interface Change {
  pointer: string
  before: string | null
  after: string | null
}

/** What differs between two states of an object, by leaf, in the order of the later one. */
export function changes(before: unknown, after: unknown): Change[] {
  const first = leaves(before)
  const second = leaves(after)
  const found: Change[] = []
  for (const pointer of new Set([...second.keys(), ...first.keys()])) {
    const was = first.get(pointer) ?? null
    const is = second.get(pointer) ?? null
    if (was !== is) found.push({ pointer, before: was, after: is })
  }
  return found
}

function leaves(value: unknown, pointer = '', into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return into
  if (typeof value !== 'object') {
    into.set(pointer, String(value))
    return into
  }
  for (const [name, member] of Object.entries(value)) leaves(member, `${pointer}/${name}`, into)
  return into
}
