import type { Rating } from '@/api/client'

/** How a field of a self-check is typed. */
type Kind = 'count' | 'number' | 'flag' | 'choice' | 'years'

export interface Field<Name extends string = string> {
  name: Name
  kind: Kind
  /** Of a choice. */
  options?: readonly string[]
  /** Of years: how many, the earliest first. */
  years?: number
}

/** What each official rule can be asked. */
export interface Questions {
  'tech-sme': Rating['schemas']['TechSmeQuestion']
  'high-tech': Rating['schemas']['HighTechQuestion']
  'innovative-sme': Rating['schemas']['InnovativeSmeQuestion']
  'specialised-sme': Rating['schemas']['SpecialisedSmeQuestion']
}

export type RuleSet = keyof Questions

const IP = ['HIGH_VALUE_CLASS1', 'SELF_DEVELOPED_CLASS1', 'CLASS1', 'CLASS2', 'NONE'] as const
const count = <N extends string>(name: N): Field<N> => ({ name, kind: 'count' })
const number = <N extends string>(name: N): Field<N> => ({ name, kind: 'number' })
const flag = <N extends string>(name: N): Field<N> => ({ name, kind: 'flag' })
const years = <N extends string>(name: N, of: number): Field<N> => ({ name, kind: 'years', years: of })
const choice = <N extends string>(name: N, options: readonly string[]): Field<N> => ({
  name,
  kind: 'choice',
  options,
})

/** What each official rule asks and the records may not know. Amounts are in 10,000 yuan, shares in per cent. */
export const RULES: { [R in RuleSet]: readonly Field<keyof Questions[R] & string>[] } = {
  'tech-sme': [
    count('staff'),
    count('scienceStaff'),
    number('revenue'),
    number('rd'),
    number('cost'),
    number('assets'),
    count('class1'),
    count('class2'),
    flag('negative'),
  ],
  'high-tech': [
    years('sales', 3),
    years('rd3y', 3),
    years('netAssets', 3),
    number('rdInChinaPct'),
    number('hiTechIncomePct'),
    count('staff'),
    count('scienceStaff'),
    count('class1'),
    count('class2'),
    flag('selfDeveloped'),
    count('conversions3y'),
    flag('ownsCoreIp'),
    flag('supportedField'),
    flag('noAccident'),
  ],
  'innovative-sme': [
    choice('ip', IP),
    number('rdPct'),
    number('growthPct'),
    number('debtPct'),
    flag('strategicIndustry'),
    number('mainSharePct'),
  ],
  'specialised-sme': [
    flag('inBaseList'),
    count('yearsInField'),
    years('sales3y', 3),
    years('rd2y', 2),
    number('equity2y'),
    number('mainSharePct'),
    number('debtPct'),
    count('class1'),
    count('class1Own'),
    flag('class1Exempt'),
    flag('nationalAward'),
    number('marketSharePct'),
    count('marketRank'),
    number('developmentScore'),
  ],
}

export const RULE_SETS = Object.keys(RULES) as RuleSet[]

/** The controls of a field: one, or one for each year. */
export function controlsOf(field: Field): string[] {
  return field.kind === 'years'
    ? Array.from({ length: field.years ?? 0 }, (_, year) => `${field.name}/${year}`)
    : [field.name]
}

/** A number as it was typed, for the service; null for what is none. */
function readNumber(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s,，%]/g, '')
    .replace('−', '-')
  return /^-?\d{1,12}(\.\d{1,4})?$/.test(plain) ? plain : null
}

/** The question: only what was typed. `wrong` names controls that hold no number, or a year missing beside others. */
export function questionOf(
  fields: readonly Field[],
  typed: Readonly<Record<string, string>>,
): { question: Record<string, unknown>; wrong: string[] } {
  const question: Record<string, unknown> = {}
  const wrong: string[] = []
  for (const field of fields) {
    const controls = controlsOf(field)
    const texts = controls.map((control) => (typed[control] ?? '').trim())
    if (texts.every((text) => text === '')) continue
    if (field.kind === 'flag') question[field.name] = texts[0] === 'true'
    else if (field.kind === 'choice') question[field.name] = texts[0]
    else {
      const numbers = texts.map(readNumber)
      const isCount = field.kind === 'count'
      controls.forEach((control, index) => {
        const number = numbers[index]
        if (number === null || (isCount && !/^\d+$/.test(number ?? ''))) wrong.push(control)
      })
      question[field.name] = field.kind === 'years' ? numbers : isCount ? Number(numbers[0]) : numbers[0]
    }
  }
  return { question, wrong }
}
