import { computed, type ComputedRef } from 'vue'
import { tagged, type Tagged } from '@/api/client'
import { of, type Line } from '@/api/lines'
import { useSession } from '@/app/session'
import { useLoad, type Loaded } from '@/ui/useLoad'
import type { Round } from '@/api/subsidies'
import type { RoundListView } from './money-plan'

export interface RoundState {
  round: Loaded<Tagged<Round>>
  list: Loaded<Tagged<RoundListView>>
  /** What the person may do with this round. */
  may: ComputedRef<{ review: boolean; approve: boolean; pay: boolean }>
  reload: () => Promise<void>
}

/** A round with its list, and what the person may do. */
export function useRound(line: Line, id: () => string): RoundState {
  const session = useSession()
  const round = useLoad(
    () => tagged(of(line).GET('/api/loan/v1/subsidy-rounds/{id}', { params: { path: { id: id() } } })),
    id,
  )
  const list = useLoad(
    () =>
      tagged(
        of(line).GET('/api/loan/v1/subsidy-rounds/{roundId}/list', { params: { path: { roundId: id() } } }),
      ),
    id,
  )
  const may = computed(() => {
    const office = round.data.value?.data.office === 'IP_OFFICE' ? 'IP_OFFICE' : 'BUREAU'
    return {
      review: session.hasAny([`${office}_REVIEWER`]),
      approve: session.hasAny([`${office}_APPROVER`]),
      pay: session.hasAny(['FINANCE_PAYER']),
    }
  })
  return {
    round,
    list,
    may,
    reload: async () => {
      await Promise.all([round.reload(), list.reload()])
    },
  }
}
