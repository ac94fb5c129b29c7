import { sayTheSame, typedOf, type Item, type Typed } from './entries'

/** What one knows of a form: as the service had it, as it was saved, as it is typed. */
interface Known {
  server: Readonly<Record<string, Typed>>
  saved: Readonly<Record<string, Typed>>
  typed: Readonly<Record<string, Typed>>
}

/** What somebody else changed meanwhile. */
interface Merged {
  /** Only they changed it: theirs goes into the form. */
  take: Record<string, Typed>
  /** Both changed it, differently: the user decides. */
  clash: Record<string, Typed>
}

/** Puts what the service has now together with what is typed; nothing typed is lost. */
export function merge(items: readonly Item[], known: Known): Merged {
  const merged: Merged = { take: {}, clash: {} }
  for (const item of items) {
    const theirs = typedOf(item)
    const { server, saved, typed } = {
      server: known.server[item.code],
      saved: known.saved[item.code],
      typed: known.typed[item.code],
    }
    if (server === undefined || saved === undefined || typed === undefined) continue
    if (sayTheSame(item, theirs, server) || sayTheSame(item, theirs, typed)) continue
    if (isSame(typed, saved)) merged.take[item.code] = theirs
    else merged.clash[item.code] = theirs
  }
  return merged
}

export function isSame(one: Typed, other: Typed): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
