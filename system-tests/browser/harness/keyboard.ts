import { type Locator, type Page, expect } from '@playwright/test'

/** More controls than any page has before the one that is looked for. */
const MOST_STEPS = 150

/**
 * Moves the focus with the Tab key alone until it is on this control, and looks at every step whether the focus can be
 * seen and whether nothing that sticks to an edge covers it fully.
 */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeAttached()
  for (let step = 0; step < MOST_STEPS; step++) {
    if (await isFocused(wanted)) {
      return
    }
    await page.keyboard.press('Tab')
    await expectFocusShown(page)
  }
  throw new Error(`the Tab key does not reach ${wanted}`)
}

/** What has the focus can be seen: it has a ring, and nothing that sticks to an edge covers it fully. */
export async function expectFocusShown(page: Page): Promise<void> {
  // What scrolls into sight or moves with a dialog needs a moment.
  await expect.poll(() => hiddenFocusIn(page), { timeout: 3_000 }).toBeNull()
}

async function isFocused(wanted: Locator): Promise<boolean> {
  return wanted.evaluate((element) => element === document.activeElement)
}

/** Why the focus cannot be seen; null when it can, or when it is nowhere in the page. */
async function hiddenFocusIn(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement
    if (focused === null || focused === document.body) {
      return null
    }
    const told = focused.outerHTML.slice(0, 160)
    // A field for files is not shown itself: its label is its button. An input of Element Plus has its frame.
    const id = focused.id
    const label = focused.matches('input[type="file"]')
      ? document.querySelector(`label.file-button[for="${id}"]`)
      : null
    const seen = label ?? focused.closest('.el-input__wrapper, .el-textarea') ?? focused
    // A heading is given the focus for those who hear the page; it is no control.
    const isControl = !focused.matches('h1, main')
    const ringed = [seen, focused].some((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
    })
    if (isControl && !ringed) {
      return `no focus to be seen on ${told}`
    }
    const { left, right, top, bottom } = seen.getBoundingClientRect()
    const corners = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 2, top + 2],
      [right - 2, bottom - 2],
    ] as const
    const open = corners.some(([x, y]) => {
      const there = document.elementFromPoint(x, y)
      return there !== null && (seen.contains(there) || there.contains(seen))
    })
    return open ? null : `the focus is covered on ${told}`
  })
}

/**
 * Goes to a field for files with the Tab key, opens the browser's own dialog for files with Enter, and chooses in it.
 * The dialog is listened for before the first step: the browser has to be told to hand it over, and an Enter that is
 * faster opens the real one, which nobody sees.
 */
export async function chooseByKey(page: Page, field: Locator, name: string, content: Buffer): Promise<void> {
  const open = async () => {
    await tabTo(page, field)
    await page.keyboard.press('Enter')
  }
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), open()])
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: content })
}

/** What the browser saves after this act. */
export async function saved(page: Page, act: () => Promise<unknown>): Promise<{ name: string; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()])
  return { name: download.suggestedFilename(), path: await download.path() }
}
