import { computed, shallowRef, type ComputedRef } from 'vue'
import { sum } from '@/ui/decimal'

interface Selectable {
  id: string
  amount: string
  roundId: string
  status: string
}

export interface Selection {
  ids: ComputedRef<ReadonlySet<string>>
  count: ComputedRef<number>
  /** Yuan. */
  total: ComputedRef<string>
  /** The rounds that the cases belong to. */
  rounds: ComputedRef<string[]>
  statuses: ComputedRef<string[]>
  has: (id: string) => boolean
  toggle: (row: Selectable) => void
  /** All of these, or none of them when all are chosen already. */
  togglePage: (rows: readonly Selectable[]) => void
  pageState: (rows: readonly Selectable[]) => 'none' | 'some' | 'all'
  replace: (rows: readonly Selectable[]) => void
  /** Returns how many were chosen. */
  clear: () => number
}

/** Cases chosen in a list, with their amounts: what the bar tells holds also for those that are not on show. */
export function useSelection(): Selection {
  const chosen = shallowRef<ReadonlyMap<string, Selectable>>(new Map())

  function change(act: (next: Map<string, Selectable>) => void): void {
    const next = new Map(chosen.value)
    act(next)
    chosen.value = next
  }

  function pageState(rows: readonly Selectable[]): 'none' | 'some' | 'all' {
    const here = rows.filter((row) => chosen.value.has(row.id)).length
    return here === 0 ? 'none' : here === rows.length ? 'all' : 'some'
  }

  return {
    ids: computed(() => new Set(chosen.value.keys())),
    count: computed(() => chosen.value.size),
    total: computed(() => sum(['0.00', ...[...chosen.value.values()].map((row) => row.amount)])),
    rounds: computed(() => [...new Set([...chosen.value.values()].map((row) => row.roundId))]),
    statuses: computed(() => [...new Set([...chosen.value.values()].map((row) => row.status))]),
    has: (id) => chosen.value.has(id),
    toggle: (row) => change((next) => (next.has(row.id) ? next.delete(row.id) : next.set(row.id, row))),
    togglePage: (rows) => {
      const remove = pageState(rows) === 'all'
      change((next) => rows.forEach((row) => (remove ? next.delete(row.id) : next.set(row.id, row))))
    },
    pageState,
    replace: (rows) => (chosen.value = new Map(rows.map((row) => [row.id, row]))),
    clear: () => {
      const were = chosen.value.size
      chosen.value = new Map()
      return were
    },
  }
}
