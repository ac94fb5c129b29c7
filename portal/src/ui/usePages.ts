import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import type { PageOf } from '@/api/pages'
import { Problem } from '@/api/problem'

export interface Pages<T> {
  items: ShallowRef<T[]>
  /** How many there are under the same filters; null when nobody counted. */
  count: Ref<number | null>
  problem: ShallowRef<Problem | null>
  loading: Ref<boolean>
  /** True when a page has not been fetched yet. */
  hasMore: Ref<boolean>
  more: () => Promise<void>
  reload: () => Promise<void>
}

/**
 * A list that the server hands out page by page, with its count. Begins anew when a source changes.
 *
 *     const pages = usePages(
 *       (cursor) => ok(api.loan.GET('/api/loan/v1/loans', { params: { query: { ...filters.query.value, cursor } } })),
 *       () => ok(api.loan.GET('/api/loan/v1/loans/count', { params: { query: filters.query.value } })),
 *       filters.query,
 *     )
 */
export function usePages<T>(
  fetchPage: (cursor: string | undefined) => Promise<PageOf<T>>,
  fetchCount?: () => Promise<{ count: number }>,
  again?: WatchSource | WatchSource[],
): Pages<T> {
  const items = shallowRef<T[]>([])
  const count = ref<number | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  const hasMore = ref(false)
  let next: string | undefined
  let turn = 0
  onScopeDispose(() => turn++)

  async function fetchNext(anew: boolean): Promise<void> {
    const mine = ++turn
    loading.value = true
    try {
      const [page, counted] = await Promise.all([
        fetchPage(anew ? undefined : next),
        anew && fetchCount ? fetchCount() : null,
      ])
      if (mine !== turn) return
      items.value = anew ? page.items : [...items.value, ...page.items]
      next = page.nextCursor ?? undefined
      hasMore.value = next !== undefined
      if (anew) count.value = counted?.count ?? null
      problem.value = null
    } catch (thrown) {
      if (mine === turn) problem.value = Problem.of(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  const reload = (): Promise<void> => fetchNext(true)
  const more = async (): Promise<void> => {
    if (hasMore.value && !loading.value) await fetchNext(false)
  }

  if (again !== undefined) watch(again, () => void reload(), { deep: true })
  void reload()
  return { items, count, problem, loading, hasMore, more, reload }
}
