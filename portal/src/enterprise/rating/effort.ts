import { pointsOf, ruleOf, type IndicatorRule, type SystemDocument } from './system'

export interface Move {
  code: string
  input: string
  from?: string | null
  to: string
}

interface Way {
  grade: string
  total: string
  moves: Move[]
}

/**
 * How far a change goes, in steps: cut points of a figure that it passes, levels that it climbs, parts that it adds or
 * incidents that it ends. The points that a step brings are the gain for the effort.
 */
export function stepsOf(rule: IndicatorRule, move: Move): number {
  const { scoring } = rule
  if (scoring.type === 'levels') {
    const scores = scoring.levels
    const now = move.from ? (scores[move.from] ?? 0) : 0
    const then = scores[move.to] ?? 0
    return Math.max(1, Object.values(scores).filter((score) => score > now && score <= then).length)
  }
  if (scoring.type === 'checklist') return 1
  const to = Number(move.to)
  if (scoring.type === 'deduct') return Math.max(1, Math.abs(to - Number(move.from ?? 0)))
  const points = pointsOf(rule, move.input) ?? []
  const [low, high] = rule.direction === 'lower' ? [to, from(move, Infinity)] : [from(move, -Infinity), to]
  const passed = points.filter(([cut]) =>
    rule.direction === 'lower' ? cut < high && cut >= low : cut > low && cut <= high,
  )
  return Math.max(1, passed.length)
}

function from(move: Move, missing: number): number {
  return move.from === null || move.from === undefined || move.from === '' ? missing : Number(move.from)
}

/** Ways to the next grade: fewest steps first, then fewest changes, then the higher total. */
export function byEffort(system: SystemDocument, ways: readonly Way[]): Way[] {
  const steps = (way: Way): number =>
    way.moves.reduce((sum, move) => sum + stepsOf(ruleOf(system, move.code), move), 0)
  return [...ways].sort(
    (one, other) =>
      steps(one) - steps(other) ||
      one.moves.length - other.moves.length ||
      Number(other.total) - Number(one.total),
  )
}
