import { computed } from 'vue'
import type { SubsidyService } from '@/ui/receipt'
import { useLoad } from '@/ui/useLoad'
import { application } from './service'
import { useNames } from './useNames'

/** One application with its ETag, and the loan and round it is about. */
export function useApplication(service: () => SubsidyService, id: () => string) {
  const loaded = useLoad(() => application(service(), id()), [service, id])
  const names = useNames(service)
  const found = computed(() => loaded.data.value?.data ?? null)
  return {
    ...loaded,
    application: found,
    etag: computed(() => loaded.data.value?.etag ?? ''),
    loan: computed(() => names.data.value?.loans.find((loan) => loan.id === found.value?.loanId)),
    round: computed(() => names.data.value?.rounds.find((round) => round.id === found.value?.roundId)),
  }
}
