/** A piece of a list, and where the next begins. */
export interface PageOf<T> {
  items: T[]
  nextCursor?: string | null
}

/** The most of a list that one question brings. */
export const MOST = 500

/** All of a list, page by page. */
export async function allOf<T>(page: (cursor: string | undefined) => Promise<PageOf<T>>): Promise<T[]> {
  const all: T[] = []
  let cursor: string | undefined
  do {
    const found = await page(cursor)
    all.push(...found.items)
    cursor = found.nextCursor ?? undefined
  } while (cursor !== undefined)
  return all
}
