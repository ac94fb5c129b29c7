import { api, ok, type Rating } from '@/api/client'
import type { Questions, RuleSet } from './rules'

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

/**
 * Asks a rule about an enterprise on record, with what was typed in place of the record or beside it: by the names of
 * `RULES`, which are those of the rule.
 */
export async function outcomeOf(
  ruleSet: RuleSet,
  uscc: string,
  question: Record<string, unknown>,
): Promise<Outcome> {
  const path = { uscc }
  switch (ruleSet) {
    case 'tech-sme': {
      const { answer, known } = await ok(
        api.rating.POST('/api/rating/v1/enterprises/{uscc}/self-checks/tech-sme', {
          params: { path },
          body: question as Questions['tech-sme'],
        }),
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
        api.rating.POST('/api/rating/v1/enterprises/{uscc}/self-checks/innovative-sme', {
          params: { path },
          body: question as Questions['innovative-sme'],
        }),
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
        api.rating.POST('/api/rating/v1/enterprises/{uscc}/self-checks/high-tech', {
          params: { path },
          body: question as Questions['high-tech'],
        }),
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
        api.rating.POST('/api/rating/v1/enterprises/{uscc}/self-checks/specialised-sme', {
          params: { path },
          body: question as Questions['specialised-sme'],
        }),
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
function passOr(passed: boolean, items: readonly Schemas['SelfCheckItem'][]): Schemas['Verdict'] {
  return passed ? 'PASS' : items.some(({ missing }) => missing) ? 'DEPENDS' : 'FAIL'
}

function range(items: readonly Schemas['SelfCheckItem'][]): { least: number; most: number } {
  return {
    least: items.reduce((sum, { score }) => sum + score, 0),
    most: items.reduce((sum, { scoreHigh }) => sum + scoreHigh, 0),
  }
}
