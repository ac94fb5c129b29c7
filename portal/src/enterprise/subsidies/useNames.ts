import { computed } from 'vue'
import type { SubsidyService } from '@/ui/receipt'
import { useLoad } from '@/ui/useLoad'
import { ownLoans, rounds } from './service'

/** Names for the rounds and loans of applications, which carry only ids. */
export function useNames(service: () => SubsidyService) {
  const { data, problem, loading, reload } = useLoad(async () => {
    const [allRounds, loans] = await Promise.all([rounds(service()), ownLoans(service())])
    return { rounds: allRounds, loans }
  }, service)
  const roundNames = computed(() => new Map(data.value?.rounds.map((round) => [round.id, round.name])))
  const loanNames = computed(() => new Map(data.value?.loans.map((loan) => [loan.id, loan.noteNumber])))
  return {
    data,
    problem,
    loading,
    reload,
    roundName: (id: string): string => roundNames.value.get(id) ?? '',
    noteNumber: (id: string): string => loanNames.value.get(id) ?? '',
  }
}
