import type { Line } from '@/api/lines'
import type { AnyLoan } from '@/api/loans'
import type { Application, Round } from '@/api/subsidies'

/** A loan for which one can apply in a round that is open. */
export interface Chance {
  line: Line
  round: Round
  loan: AnyLoan
}

const OVER = new Set(['WITHDRAWN', 'REJECTED'])

/**
 * The settled loans without a live application under the scheme of a round that takes applications today. Whether the
 * rules grant anything, the service says when the draft is opened.
 */
export function chances(
  line: Line,
  rounds: readonly Round[],
  loans: readonly AnyLoan[],
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
        .map((loan) => ({ line, round, loan })),
    )
}
