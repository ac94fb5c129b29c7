/** The cases that were chosen for a batch, kept in this tab, so that reloading the preview shows the same. */
const place = (line: string, roundId: string): string => `techfin.batch.${line}.${roundId}`

export function keepChoice(line: string, roundId: string, ids: Iterable<string>): void {
  sessionStorage.setItem(place(line, roundId), JSON.stringify([...ids]))
}

/** Null when nothing was chosen: then the whole round is meant. */
export function keptChoice(line: string, roundId: string): Set<string> | null {
  const kept = sessionStorage.getItem(place(line, roundId))
  return kept === null ? null : new Set(JSON.parse(kept) as string[])
}

export function forgetChoice(line: string, roundId: string): void {
  sessionStorage.removeItem(place(line, roundId))
}
