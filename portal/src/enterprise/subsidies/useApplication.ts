import { computed } from 'vue'
import type { Line } from '@/api/lines'
import { applicationOf } from '@/api/subsidies'
import { useLoad } from '@/ui/useLoad'
import { useNames } from './useNames'

/** One application with its ETag, and the loan and round it is about. */
export function useApplication(line: () => Line, id: () => string) {
  const loaded = useLoad(() => applicationOf(line(), id()), [line, id])
  const names = useNames(line)
  const found = computed(() => loaded.data.value?.data ?? null)
  return {
    ...loaded,
    application: found,
    etag: computed(() => loaded.data.value?.etag ?? ''),
    loan: computed(() => names.data.value?.loans.find((loan) => loan.id === found.value?.loanId)),
    round: computed(() => names.data.value?.rounds.find((round) => round.id === found.value?.roundId)),
  }
}
