import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { i18n } from './i18n'
import { pages } from './router'
import { loaded, texts, type Tree } from './texts'

const SOURCES = resolve(__dirname, '..')
const CHINESE = /\p{Script=Han}/u

// Every set of texts of the portal.
const sets = import.meta.glob<{ default: { area: string; both: { zh: Tree; en: Tree } } }>(
  ['../**/texts.ts', '../**/*-texts.ts', '!./texts.ts'],
  { eager: true },
)

function flat(tree: Tree, before = ''): Map<string, string> {
  const all = new Map<string, string>()
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') all.set(before + name, value)
    else for (const [key, text] of flat(value, `${before}${name}.`)) all.set(key, text)
  }
  return all
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]!).sort()
}

describe.each(Object.entries(sets))('the texts of %s', (_file, module) => {
  const { area, both } = module.default
  const zh = flat(both.zh)
  const en = flat(both.en)

  it('have the same names in both languages', () => {
    expect([...en.keys()].sort()).toEqual([...zh.keys()].sort())
  })

  it('are never empty, and no English one has a Chinese character but the name of the language', () => {
    for (const [key, text] of [...zh, ...en]) expect(text.trim(), `${area}.${key}`).not.toBe('')
    for (const [key, text] of en) {
      if (key !== 'otherLanguage') expect(CHINESE.test(text), `${area}.${key}: ${text}`).toBe(false)
    }
  })

  it('take the same values in both languages and can be read', () => {
    for (const [key, text] of zh) {
      expect(placeholders(en.get(key)!), `${area}.${key}`).toEqual(placeholders(text))
      const values = Object.fromEntries(placeholders(text).map((name) => [name, 'x']))
      for (const language of ['zh', 'en'] as const) {
        const read = (i18n.global as unknown as { t: (...all: unknown[]) => string }).t(
          `${area}.${key}`,
          values,
          {
            locale: language,
          },
        )
        expect(read).not.toContain(`${area}.`)
      }
    }
  })
})

it('no two areas share a name', () => {
  const areas = Object.values(sets).map((module) => module.default.area)
  expect(new Set(areas).size).toBe(areas.length)
})

it('every page has a title in both languages', () => {
  for (const page of pages) {
    expect(page.meta?.title?.zh, page.path).toBeTruthy()
    expect(page.meta?.title?.en, page.path).toBeTruthy()
    expect(CHINESE.test(page.meta!.title!.en), page.path).toBe(false)
  }
})

it('every text that a page asks for exists', () => {
  const byFile = new Map(
    Object.entries(sets).map(([path, module]) => [
      resolve(__dirname, path).replace(/\.ts$/, ''),
      module.default,
    ]),
  )
  let asked = 0
  for (const name of readdirSync(SOURCES, { recursive: true }) as string[]) {
    if (!/\.(vue|ts)$/.test(name) || name.includes('generated') || name.endsWith('.spec.ts')) continue
    const file = join(SOURCES, name)
    const source = readFileSync(file, 'utf8')
    for (const found of source.matchAll(/import (\w+) from '([./@][^']*texts)'/g)) {
      const path = found[2]!.startsWith('@/')
        ? join(SOURCES, found[2]!.slice(2))
        : resolve(dirname(file), found[2]!)
      const set = byFile.get(path)
      expect(set, `${name} imports ${found[2]}`).toBeDefined()
      const keys = flat(set!.both.zh)
      for (const call of source.matchAll(new RegExp(`\\b${found[1]}\\(\\s*'([^']+)'`, 'g'))) {
        asked++
        expect(keys.has(call[1]!), `${name}: ${call[1]}`).toBe(true)
      }
    }
  }
  expect(asked).toBeGreaterThan(20)
})

describe('a set of texts', () => {
  const t = texts('specimen', {
    zh: { greeting: '你好，{name}', status: { OPEN: '进行中' } },
    en: { greeting: 'Hello {name}', status: { OPEN: 'Open' } },
  })

  it('fills in values and follows the language', () => {
    i18n.global.locale.value = 'zh'
    expect(t('greeting', { name: '甲' })).toBe('你好，甲')
    i18n.global.locale.value = 'en'
    expect(t('greeting', { name: 'A' })).toBe('Hello A')
    expect(t('status.OPEN')).toBe('Open')
    i18n.global.locale.value = 'zh'
  })

  it('shows a code that it has no text for as it is', () => {
    expect(t.of('status', 'OPEN')).toBe('进行中')
    expect(t.of('status', 'BRAND_NEW')).toBe('BRAND_NEW')
    expect(t.of('status', null)).toBe('')
  })

  it('is known by its area', () => {
    expect(loaded.has('specimen')).toBe(true)
  })
})
