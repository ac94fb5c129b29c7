import { readFileSync } from 'node:fs'
import type { Page, Response } from '@playwright/test'
import { portalFiles } from './settings.ts'

const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u

/** The areas that name the keys of the portal's texts: a key that has no text shows as `area.name`. */
const AREAS = portalFiles(/\.ts$/).flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/\btexts\(\s*'([\w-]+)'/g)].map((found) => found[1] ?? ''),
)

/**
 * What a page shows or tells to a screen reader: visible texts, names and descriptions, but not what stands in fields.
 * What is marked as Chinese (`lang="zh"`, as the switch to that language is) may be left out.
 */
export async function wordsOf(page: Page, withMarked = true): Promise<string[]> {
  return page.evaluate((withMarked) => {
    const words = [document.title]
    const isLeftOut = (element: Element) => !withMarked && element.closest('[lang|="zh"]:not(html)') !== null
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement
      const shown = parent?.checkVisibility({ visibilityProperty: true }) && parent.closest('script, style') === null
      if (parent !== null && shown && !isLeftOut(parent)) {
        words.push(node.textContent ?? '')
      }
    }
    for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt']) {
      for (const element of document.body.querySelectorAll(`[${name}]`)) {
        if (element.checkVisibility() && !isLeftOut(element)) {
          words.push(element.getAttribute(name) ?? '')
        }
      }
    }
    return words.map((text) => text.trim()).filter((text) => text !== '')
  }, withMarked)
}

/** Gathers what the services say to a page: its data. Make it before the page opens its first address. */
export class Data {
  readonly #page: Page
  readonly #answers: Promise<string[]>[] = []

  constructor(page: Page) {
    this.#page = page
    page.on('response', (response) => {
      if (new URL(response.url()).pathname.startsWith('/api/') && response.ok()) {
        this.#answers.push(stringsOf(response))
      }
    })
  }

  /** What is left of each text after all data are taken out of it. */
  async without(words: readonly string[]): Promise<string[]> {
    const me: unknown = JSON.parse((await this.#page.evaluate(() => sessionStorage.getItem('techfin.me'))) ?? 'null')
    const heard = [...(await Promise.all(this.#answers)).flat(), ...stringsIn(me)]
    const known = [...new Set(heard)].sort((a, b) => b.length - a.length)
    return words.map((text) => known.reduce((rest, data) => rest.replaceAll(data, ' '), text))
  }
}

/** The texts of which at least one character is Chinese. */
export function chineseIn(words: readonly string[]): string[] {
  return words.filter((text) => CHINESE.test(text))
}

/** The texts that show the key of a text, or a value's place that nothing fills. */
export function rawKeysIn(words: readonly string[], areas: readonly string[] = AREAS): string[] {
  const key = new RegExp(`(^|[^\\w.@-])(${areas.join('|')})\\.[a-zA-Z]`)
  return words.filter((text) => key.test(text) || /\{\w+\}/.test(text))
}

/** What a person wrote beside the code of a reason, which pages tell by itself: `CODE: words [/field]`. */
function writtenIn(text: string): string[] {
  const written = /^[A-Z][A-Z0-9_]*: ([\s\S]+?)(?: ?\[\/[^\]]*\])?$/.exec(text)?.[1]
  return written === undefined ? [] : [written]
}

async function stringsOf(response: Response): Promise<string[]> {
  if (!/json/.test(response.headers()['content-type'] ?? '')) {
    return []
  }
  // A page that has gone on no longer has the body.
  return stringsIn(await response.json().catch(() => null))
}

/** All texts with a Chinese character or a dot inside of a word, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return CHINESE.test(value) || /\w\.[a-zA-Z]/.test(value) ? [value.trim(), ...writtenIn(value)] : []
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
