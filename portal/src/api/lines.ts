import type { LinePaths } from './alike'
import { clientOf } from './client'

/** The two lines of subsidies: each has a service of its own with the same resources. */
export const LINES = ['loan', 'ip-pledge'] as const
export type Line = (typeof LINES)[number]

const clients = {
  loan: clientOf<LinePaths>(),
  'ip-pledge': clientOf<LinePaths>('ip-pledge'),
}

/** The client of a line: `of(line).GET('/api/loan/v1/subsidy-rounds')` asks the service of that line. */
export function of(line: Line): (typeof clients)[Line] {
  return clients[line]
}

/** Things of both lines, each with its line. */
export async function ofBoth<T extends object>(
  load: (line: Line) => Promise<readonly T[]>,
): Promise<(T & { line: Line })[]> {
  const lists = await Promise.all(
    LINES.map(async (line) => (await load(line)).map((thing) => ({ ...thing, line }))),
  )
  return lists.flat()
}

/** The beginning of the paths of a line's service, for files. */
export function rootOf(line: Line): string {
  return `/api/${line}/v1`
}

export function isLine(text: unknown): text is Line {
  return LINES.some((line) => line === text)
}

/** The line that a part of an address names; the usual one for anything else. */
export function lineOf(text: unknown): Line {
  return isLine(text) ? text : 'loan'
}

/** The lines whose cases a person sees, the usual one first. */
export function linesOf(roles: readonly string[]): readonly Line[] {
  return roles.some((role) => role.startsWith('IP_OFFICE_')) ? ['ip-pledge'] : LINES
}
