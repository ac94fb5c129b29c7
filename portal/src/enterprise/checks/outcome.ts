import { api, ok, type Rating } from '@/api/client'
import type { RuleSet } from './rules'

type Schemas = Rating['schemas']

/** The answer of any official rule, in one shape. */
export interface Outcome {
  rules: Schemas['OfficialRule']
  verdict: Schemas['Verdict']
  /** Fewest and most points that the facts leave open; null for a rule without points. */
  points: { least: number; most: number } | null
  items: Schemas['SelfCheckItem'][]
  conditions: Schemas['SelfCheckCondition'][]
  missing: Schemas['SelfCheckMissing'][]
  /** What is asked beyond, of a little giant; null elsewhere. */
  more: Schemas['LittleGiantAnswer'] | null
  /** The way in without points. */
  direct: boolean
  known: Schemas['SelfCheckOnRecord']
}

/** Asks a rule about an enterprise on record, with what was typed in place of the record or beside it. */
export async function outcomeOf(
  ruleSet: RuleSet,
  uscc: string,
  question: Record<string, unknown>,
): Promise<Outcome> {
  const sent = { params: { path: { uscc } }, body: question as never }
  switch (ruleSet) {
    case 'tech-sme': {
      const { answer, known } = await ok(
        api.rating.POST('/api/rating/v1/enterprises/{uscc}/self-checks/tech-sme', sent),
      )
      return {
        ...listsOf(answer),
        known,
        verdict: passOr(answer.qualified, answer.items),
        points: range(answer.items),
        direct: answer.route === 'direct',
      }
    }
    case 'innovative-sme': {
      const { answer, known } = await ok(
        api.rating.POST('/api/rating/v1/enterprises/{uscc}/self-checks/innovative-sme', sent),
      )
      const points = range(answer.items)
      return {
        ...listsOf(answer),
        known,
        verdict: passOr(answer.passed, answer.items),
        points,
        direct: answer.passed && points.least < 60,
      }
    }
    case 'high-tech': {
      const { answer, known } = await ok(
        api.rating.POST('/api/rating/v1/enterprises/{uscc}/self-checks/high-tech', sent),
      )
      const [least = 0, most = 0] = answer.totalRange
      return {
        ...listsOf(answer),
        known,
        verdict: answer.verdict,
        conditions: answer.conditions,
        points: { least, most },
        direct: false,
      }
    }
    case 'specialised-sme': {
      const { answer, known } = await ok(
        api.rating.POST('/api/rating/v1/enterprises/{uscc}/self-checks/specialised-sme', sent),
      )
      const given = answer.totalRange
      return {
        ...listsOf(answer),
        known,
        verdict: answer.verdict,
        conditions: answer.conditions,
        points: given ? { least: given[0] ?? 0, most: given[1] ?? 0 } : null,
        more: answer.littleGiant ?? null,
        direct: answer.direct,
      }
    }
  }
}

function listsOf(answer: {
  rules: Schemas['OfficialRule']
  items: Schemas['SelfCheckItem'][]
  missing: Schemas['SelfCheckMissing'][]
}): Pick<Outcome, 'rules' | 'items' | 'missing' | 'conditions' | 'more'> {
  const { rules, items, missing } = answer
  return { rules, items, missing, conditions: [], more: null }
}

/** Without all facts nothing is failed yet. */
export function passOr(passed: boolean, items: readonly Schemas['SelfCheckItem'][]): Schemas['Verdict'] {
  return passed ? 'PASS' : items.some(({ missing }) => missing) ? 'DEPENDS' : 'FAIL'
}

export function range(items: readonly Schemas['SelfCheckItem'][]): { least: number; most: number } {
  return {
    least: items.reduce((sum, { score }) => sum + score, 0),
    most: items.reduce((sum, { scoreHigh }) => sum + scoreHigh, 0),
  }
}
