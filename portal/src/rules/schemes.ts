import { ok } from '@/api/client'
import { of, type Line } from '@/api/lines'
import { bothIn, textIn } from '@/api/open'

/** A version of a scheme as the service tells it. */
export interface Scheme {
  code: string
  version: string
  name: { zh: string; en: string }
  source: string
  validFrom: string
  validUntil?: string | null
  [member: string]: unknown
}

/** All versions of all schemes. */
export async function allSchemes(line: Line): Promise<Scheme[]> {
  const { items } = await ok(of(line).GET('/api/loan/v1/schemes'))
  return items.map(readScheme)
}

/** A version as it stands in the rule book. */
export function readScheme(found: Record<string, unknown>): Scheme {
  return {
    ...found,
    code: textIn(found.code),
    version: textIn(found.version),
    name: bothIn(found.name),
    source: textIn(found.source),
    validFrom: textIn(found.validFrom),
    validUntil: textIn(found.validUntil) || null,
  }
}

/** The versions of one scheme, the earliest first. */
export function versionsOf(schemes: readonly Scheme[], code: string): Scheme[] {
  return schemes
    .filter((one) => one.code === code)
    .sort((one, other) => (one.validFrom < other.validFrom ? -1 : one.validFrom > other.validFrom ? 1 : 0))
}

/** Whether a version is in force on a day. */
export function inForce(scheme: Scheme, day: string): boolean {
  return scheme.validFrom <= day && (!scheme.validUntil || day <= scheme.validUntil)
}

/** A member of the rules and its value in both versions. */
interface RuleRow {
  pointer: string
  left: string | null
  right: string | null
  differs: boolean
}

/** Two versions side by side, member by member, in the order of the first. */
export function sideBySide(left: Scheme, right: Scheme): RuleRow[] {
  const one = leaves(left)
  const other = leaves(right)
  return [...new Set([...one.keys(), ...other.keys()])].map((pointer) => {
    const first = one.get(pointer) ?? null
    const second = other.get(pointer) ?? null
    return { pointer, left: first, right: second, differs: first !== second }
  })
}

function leaves(value: unknown, pointer = '', into = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return into
  if (typeof value !== 'object') into.set(pointer, String(value))
  else {
    for (const [name, member] of Object.entries(value)) {
      leaves(member, pointer === '' ? name : `${pointer}/${name}`, into)
    }
  }
  return into
}
