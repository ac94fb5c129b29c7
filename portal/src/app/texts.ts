import { i18n } from './i18n'

/** What is used of vue-i18n, without its own types for keys: ours are stricter, and its are too deep to check. */
const plain = i18n.global as unknown as {
  t(key: string, values?: Record<string, unknown>): string
  te(key: string): boolean
  mergeLocaleMessage(language: string, messages: Record<string, unknown>): void
}

/** Texts of an area by name, nested at will. */
export type Tree = { readonly [name: string]: string | Tree }

/** The same names with other texts. */
type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> }

/** `home.title` and the like: the ways through a tree to its texts. */
type Key<T> = string extends keyof T
  ? string
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Key<T[K]>}` }[keyof T & string]

interface Texts<T> {
  /** The text in the language of the pages; `{name}` is filled from the values. */
  (key: Key<T>, values?: Record<string, unknown>): string
  /** The text of a value that the server may one day extend: below a group by its code, else the code itself. */
  of(group: keyof T & string, code: string | null | undefined): string
  /** The area that the texts belong to. */
  readonly area: string
  /** Both languages as written, for tests. */
  readonly both: { readonly zh: Tree; readonly en: Tree }
}

/** Every set of texts that was loaded. */
export const loaded = new Map<string, Texts<never>>()

/**
 * The texts of one area in both languages: `export default texts('bank', { zh: {…}, en: {…} })`. The types demand the
 * same names in both, and take only names that exist. Special to vue-i18n: `{name}` is a value, `{'@'}` an at sign.
 */
export function texts<const Z extends Tree>(area: string, both: { zh: Z; en: NoInfer<Same<Z>> }): Texts<Z> {
  plain.mergeLocaleMessage('zh', { [area]: both.zh })
  plain.mergeLocaleMessage('en', { [area]: both.en })
  const t = (key: string, values: Record<string, unknown> = {}): string => plain.t(`${area}.${key}`, values)
  const made = Object.assign(t, {
    of: (group: string, code: string | null | undefined): string => {
      if (code === null || code === undefined || code === '') return ''
      const key = `${area}.${group}.${code}`
      return plain.te(key) ? plain.t(key) : code
    },
    area,
    both: both as { zh: Tree; en: Tree },
  }) as unknown as Texts<Z>
  loaded.set(area, made as unknown as Texts<never>)
  return made
}
