import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { violations } from '../harness/axe.ts'
import { sidewaysIn, smallTargetsIn } from '../harness/layout.ts'
import { WORDS } from '../harness/portal.ts'
import { ROUTES, accountFor, addressOf, named } from '../harness/routes.ts'
import { TARGET } from '../harness/settings.ts'
import { expect, test } from '../harness/test.ts'
import { goInside, settled } from '../harness/visit.ts'
import { chineseIn, rawKeysIn, wordsOf } from '../harness/words.ts'

/** What every page of the portal must hold, in both languages. */
for (const route of ROUTES) {
  const page = named(route, accountFor(route))

  for (const language of ['zh', 'en'] as const) {
    test.describe(`in ${language}`, () => {
      test.describe.configure({ mode: 'default' })

      test(`02 policy: ${page} keeps to it, its charts under the mouse too`, async ({ look }) => {
        // What breaks the policy is found by the guards.
        await hoverCharts((await look(route, language)).page)
      })

      test(`03 axe: ${page} has no finding`, async ({ look }) => {
        expect(await violations((await look(route, language)).page)).toEqual([])
      })

      test(`05 titles: ${page} is named "page – platform" and has one heading`, async ({ look }) => {
        const { page } = await look(route, language)
        await expect(page).toHaveTitle(new RegExp(`^[^–]+ – ${WORDS.platform[language]}$`))
        await expect(page.locator('h1')).toHaveCount(1)
      })

      test(`24 language: ${page} shows no raw key and no unfilled place`, async ({ look }) => {
        const { page, data } = await look(route, language)
        await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en')
        expect(rawKeysIn(await data.without(await wordsOf(page)))).toEqual([])
      })

      if (language === 'en') {
        test(`24 language: ${page} has no Chinese but in its data`, async ({ look }) => {
          const { page, data } = await look(route, language)
          expect(chineseIn(await data.without(await wordsOf(page, false)))).toEqual([])
        })
      }

      test(`25 targets: every control of ${page} is at least 24 × 24 px`, async ({ look }) => {
        const { page } = await look(route, language)
        expect(await smallTargetsIn(page)).toEqual([])
        // The page hears of its narrower window only when it is drawn the next time.
        await narrowed(page, 640, () => expect.poll(() => smallTargetsIn(page)).toEqual([]))
      })

      test(`25 reflow: ${page} needs no sideways scrolling at 320 px and at 400 %`, async ({ look }) => {
        const { page } = await look(route, language)
        // Charts are drawn again a moment after the window has changed.
        await narrowed(page, 640, () => expect.poll(() => sidewaysIn(page)).toEqual([]))
        // A window of 1280 × 1024 px at a zoom of 400 %.
        await narrowed(page, 256, () => expect.poll(() => sidewaysIn(page)).toEqual([]))
      })

      test(`screenshot of ${page}`, async ({ look }) => {
        const { page } = await look(route, language)
        const name = route.path.replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home'
        await page.mouse.move(0, 0)
        await page.screenshot({ path: join(TARGET, 'screenshots', `${name}-${language}.png`), fullPage: true })
      })

      test(`05 skip link: the first Tab on ${page} shows it, and it leads to the page`, async ({ look }) => {
        const { page } = await look(route, language)
        await page.reload()
        await settled(page)
        await page.keyboard.press('Tab')
        const skip = page.locator(':focus')
        await expect(skip).toHaveText(WORDS.skip[language])
        await expect(skip).toBeInViewport({ ratio: 1 })
        await page.keyboard.press('Enter')
        await expect.poll(() => page.evaluate(() => document.activeElement?.closest('main') != null)).toBe(true)
      })

      test(`05 focus: going to ${page} moves it to the heading`, async ({ look, api }) => {
        const { page } = await look(route, language)
        const address = (await addressOf(route, accountFor(route), api)) ?? ''
        await goInside(page, address === ELSEWHERE ? '/notices' : ELSEWHERE)
        await goInside(page, address)
        await expect(page.locator('h1')).toBeFocused()
      })
    })
  }
}

/** A page that everybody may open. */
const ELSEWHERE = '/bank/no-such-page'

async function narrowed(page: Page, height: number, look: () => Promise<void>): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height })
  try {
    await look()
  } finally {
    if (before !== null) {
      await page.setViewportSize(before)
    }
  }
}

async function hoverCharts(page: Page): Promise<void> {
  for (const chart of await page.locator('[_echarts_instance_]').all()) {
    await chart.scrollIntoViewIfNeeded()
    const box = await chart.boundingBox()
    if (box === null) {
      continue
    }
    for (const [across, down] of [
      [0.3, 0.5],
      [0.5, 0.5],
      [0.5, 0.3],
      [0.7, 0.6],
    ] as const) {
      await page.mouse.move(box.x + box.width * across, box.y + box.height * down, { steps: 3 })
    }
  }
}
