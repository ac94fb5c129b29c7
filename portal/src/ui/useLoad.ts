import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { Problem } from '@/api/problem'

export interface Loaded<T> {
  data: ShallowRef<T | null>
  problem: ShallowRef<Problem | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/**
 * Loads at once, and again when a source changes; an answer that was overtaken is dropped, and the old data stays on
 * show until the new is there.
 *
 *     const { data: loan, problem, loading, reload } = useLoad(() => ok(api.loan.GET('…')), () => props.id)
 */
export function useLoad<T>(load: () => Promise<T>, again?: WatchSource | WatchSource[]): Loaded<T> {
  const data = shallowRef<T | null>(null)
  const problem = shallowRef<Problem | null>(null)
  const loading = ref(false)
  let turn = 0
  onScopeDispose(() => turn++)

  async function reload(): Promise<void> {
    const mine = ++turn
    loading.value = true
    try {
      const found = await load()
      if (mine === turn) {
        data.value = found
        problem.value = null
      }
    } catch (thrown) {
      if (mine === turn) problem.value = Problem.of(thrown)
    } finally {
      if (mine === turn) loading.value = false
    }
  }

  if (again !== undefined) watch(again, () => void reload(), { deep: true })
  void reload()
  return { data, problem, loading, reload }
}
