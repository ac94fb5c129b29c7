import { computed } from 'vue'
import type { Line } from '@/api/lines'
import { roundsOf } from '@/api/subsidies'
import { useLoad } from '@/ui/useLoad'
import { ownLoans } from './service'

/** Names for the rounds and loans of applications, which carry only ids. */
export function useNames(line: () => Line) {
  const { data, problem, loading, reload } = useLoad(async () => {
    const [allRounds, loans] = await Promise.all([roundsOf(line()), ownLoans(line())])
    return { rounds: allRounds, loans }
  }, line)
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
