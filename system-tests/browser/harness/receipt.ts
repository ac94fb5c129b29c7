import { type Locator, expect } from '@playwright/test'

/** What a receipt on show comes to when its steps are done again from nothing but its own words; in fen. */
export interface Recomputed {
  interest: bigint
  days: number
  base: bigint
  parts: Map<string, bigint>
  amount: bigint
}

/**
 * Computes an amount again from the Chinese words of its receipt, without the services: each segment is balance × rate ×
 * days / 360 and their sum is rounded once, half up; each part is a share of the base or of another part, below its cap.
 * Every figure on the way must be the one on show.
 */
export async function recomputed(receipt: Locator): Promise<Recomputed> {
  const steps = receipt.locator('.receipt-steps')
  await expect(steps).toBeVisible()
  const row = (kind: string): Locator => steps.locator(`tr[data-kind="${kind}"]`)

  let exact = 0n
  let days = 0
  for (const segment of await receipt.locator('.receipt-segments tbody tr').all()) {
    const [from = '', to = '', counted = '', balance = '', rate = ''] = await segment.locator('td').allInnerTexts()
    exact += fen(balance) * hundredths(/[\d.]+/.exec(rate)?.[0] ?? '') * BigInt(counted)
    days += Number(counted)
    expect(daysBetween(from, to)).toBe(Number(counted))
  }
  const interest = roundHalfUp(exact, 10_000n * 360n)
  expect(interest).toBe(await amountIn(row('INTEREST')))
  await expect(row('INTEREST')).toContainText(`共 ${days} 天`)

  const base = await amountIn(row('BASE'))
  expect(base).toBe(await amountIn(row('INTEREST_PAID')))

  const parts = new Map<string, bigint>()
  for (const grant of await row('GRANT').all()) {
    const words = await grant.locator('th').innerText()
    const [, party = '', of = '', percent = ''] = /^(.+?)：(.+?)的 ([\d.]+)%/.exec(words) ?? []
    const [, cap, used] = /上限 ([\d,.]+) 元，已使用 ([\d,.]+) 元/.exec(words) ?? []
    const whole = of === '基数' ? base : parts.get(of)
    if (whole === undefined) {
      throw new Error(`a part of what? ${words}`)
    }
    const share = roundHalfUp(whole * hundredths(percent), 10_000n)
    const part = cap === undefined || used === undefined ? share : least(share, fen(cap) - fen(used))
    expect(await amountIn(grant), words).toBe(part)
    parts.set(party, part)
  }
  const amount = [...parts.values()].reduce((sum, part) => sum + part, 0n)
  expect(await amountIn(row('AMOUNT'))).toBe(amount)
  return { interest, days, base, parts, amount }
}

/** The amount that a text tells, in fen. */
export function fen(text: string): bigint {
  const [, yuan, rest] = /(-?[\d,]+)\.(\d\d)/.exec(text) ?? []
  if (yuan === undefined || rest === undefined) {
    throw new Error(`no amount in ${text}`)
  }
  return BigInt(yuan.replaceAll(',', '') + rest)
}

function hundredths(percent: string): bigint {
  const [whole = '0', fraction = ''] = percent.split('.')
  if (fraction.length > 2) {
    throw new Error(`more than two places: ${percent}`)
  }
  return BigInt(whole + fraction.padEnd(2, '0'))
}

async function amountIn(row: Locator): Promise<bigint> {
  return fen(await row.locator('td').last().innerText())
}

function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator * 2n + denominator) / (denominator * 2n)
}

function least(one: bigint, other: bigint): bigint {
  return one < other ? one : other
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
