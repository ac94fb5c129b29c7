import { createHash } from 'node:crypto'

/** A line of an exported trail: what was sealed, and the seal. */
export interface Link {
  seq: string
  prevHash: string
  hash: string
  entry: Record<string, string | null>
}

/** JSON in canonical form (RFC 8785), for what a trail holds: texts, nulls and objects of them. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value)
  }
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

export function linksOf(lines: string): Link[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Link)
}

/** Whether a line is as it was sealed. */
export function isSound({ hash, ...sealed }: Link): boolean {
  return createHash('sha256').update(canonical(sealed)).digest('hex') === hash
}

/** The number of the first line that is not as it was sealed or does not follow the one before; null for none. */
export function firstBroken(links: readonly Link[]): string | null {
  let last = '0'.repeat(64)
  for (const [at, link] of links.entries()) {
    if (!isSound(link) || link.prevHash !== last || link.seq !== String(at + 1)) {
      return link.seq
    }
    last = link.hash
  }
  return null
}
