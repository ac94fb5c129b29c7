import type { SubsidyService } from '@/ui/receipt'
import type { Application, OwnLoan, Round } from './service'

/** A loan for which one can apply in a round that is open. */
export interface Chance {
  service: SubsidyService
  round: Round
  loan: OwnLoan
}

const OVER = new Set(['WITHDRAWN', 'REJECTED'])

/**
 * The settled loans without a live application under the scheme of a round that takes applications today. Whether the
 * rules grant anything, the service says when the draft is opened.
 */
export function chances(
  service: SubsidyService,
  rounds: readonly Round[],
  loans: readonly OwnLoan[],
  applications: readonly Application[],
  today: string,
): Chance[] {
  const schemes = new Map(rounds.map((round) => [round.id, round.schemeCode]))
  const taken = new Set(
    applications
      .filter(({ status }) => !OVER.has(status))
      .map(({ loanId, roundId }) => `${loanId} ${schemes.get(roundId) ?? ''}`),
  )
  return rounds
    .filter((round) => round.stage === 'OPEN' && round.opensOn <= today && today <= round.closesOn)
    .flatMap((round) =>
      loans
        .filter(
          (loan) =>
            loan.status === 'SETTLED' &&
            !taken.has(`${loan.id} ${round.schemeCode}`) &&
            (!round.settledBy || (loan.settledOn ?? '') <= round.settledBy),
        )
        .map((loan) => ({ service, round, loan })),
    )
}
