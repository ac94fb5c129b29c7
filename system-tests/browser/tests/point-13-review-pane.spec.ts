import type { Page } from '@playwright/test'
import { type Case, caseAt, correct, decide, newFirm } from '../harness/cases.ts'
import { expect, test } from '../harness/test.ts'
import { settled, visit } from '../harness/visit.ts'

const PANELS = ['application', 'evidence', 'calculation', 'checks']

test.describe.configure({ mode: 'serial', timeout: 180_000 })

let cases: Case[] = []
const queue = (): string => `kind=subsidy&line=loan&status=COUNTY_REVIEWED&roundId=${cases[0]!.roundId}`

test('13 review pane: three applications wait for the city', async ({ api }) => {
  for (let n = 0; n < 3; n++) {
    cases = [...cases, await caseAt(api, 'COUNTY_REVIEWED', newFirm(`聊城并列${n}号轴承有限公司`))]
  }
})

for (const language of ['zh', 'en'] as const) {
  test(`13 review pane: at 1366 × 768 application, evidence, calculation and checks stand side by side without page scroll, in ${language}`, async ({
    signedIn,
  }) => {
    const page = await signedIn('bureau.reviewer', { language })
    await visit(page, `/bureau/review/loan/${cases[1]!.id}?${queue()}`)
    for (const panel of PANELS) {
      const part = page.locator(`[data-panel="${panel}"]`)
      await expect(part).toBeInViewport({ ratio: 1 })
      expect((await part.innerText()).length).toBeGreaterThan(10)
    }
    await expect(page.locator('[data-decision="REVIEW"]')).toBeInViewport({ ratio: 1 })
    expect(await page.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true)
    const boxes = await Promise.all(PANELS.map((panel) => page.locator(`[data-panel="${panel}"]`).boundingBox()))
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        expect(overlap(one!, other!), 'no panel lies over another').toBe(false)
      }
    }
  })
}

test('13 review pane: J and K go to the next and previous case and keep the filters; the address opens the same view again', async ({
  signedIn,
}) => {
  const page = await signedIn('bureau.reviewer')
  // Newest first: the third case stands before the second.
  await visit(page, `/bureau/review/loan/${cases[2]!.id}?${queue()}`)
  await press(page, 'j', cases[1]!)
  await press(page, 'J', cases[0]!)
  await press(page, 'k', cases[1]!)
  const heading = await page.locator('h1').innerText()
  expect(heading).toBe(cases[1]!.firm.name)
  await page.reload()
  await settled(page)
  await expect(page.locator('h1')).toHaveText(heading)
  await expect(page.locator('.pane-rows [aria-current]')).toContainText(cases[1]!.firm.name)
  expect(new URL(page.url()).search).toBe(`?${queue()}`)
})

test('13 review pane: single keys do nothing in a field, ? tells them, and they can be switched off', async ({
  signedIn,
}) => {
  const page = await signedIn('bureau.reviewer')
  const address = `/bureau/review/loan/${cases[2]!.id}?${queue()}`
  await visit(page, address)
  await page.locator('#review-comment').fill('')
  await page.locator('#review-comment').pressSequentially('jkar?')
  await expect(page.locator('#review-comment')).toHaveValue('jkar?')
  await expect(page).toHaveURL(address)
  await page.locator('h1').focus()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: '快捷键' })
  await expect(sheet).toBeVisible()
  await sheet.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await page.keyboard.press('j')
  await page.waitForTimeout(300)
  await expect(page).toHaveURL(address)
})

test('13 review pane: a corrected case shows what changed since the last look', async ({ api, signedIn }) => {
  const one = cases[0]!
  await decide(api, 'bureau.reviewer', one, {
    decision: 'RETURN',
    reason: { code: 'PAYEE_WRONG', text: '请核对收款账号' },
    fields: ['/payee'],
  })
  await correct(api, one, {
    payee: { accountName: one.firm.name, accountNumber: '3715999988887777', bankName: '聊城银行' },
  })
  const page = await signedIn('bureau.reviewer')
  await visit(page, `/bureau/review/loan/${one.id}?${queue()}`)
  const changes = page.locator('[data-part="changes"]')
  await expect(changes).toContainText('收款账号')
  await expect(changes.locator('del')).toHaveText('3715000000001234')
  await expect(changes.locator('ins')).toHaveText('3715999988887777')
})

async function press(page: Page, key: string, to: Case): Promise<void> {
  await page.keyboard.press(key)
  await expect(page).toHaveURL(`/bureau/review/loan/${to.id}?${queue()}`)
  await expect(page.locator('h1')).toHaveText(to.firm.name)
  await settled(page)
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
