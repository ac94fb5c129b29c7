import { createI18n } from 'vue-i18n'
import { watch } from 'vue'

export type Language = 'zh' | 'en'

const KEPT_AT = 'techfin.language'

/** The value of `lang` and of Accept-Language for a language of the portal. */
export const LANGUAGE_TAGS: Record<Language, string> = { zh: 'zh-CN', en: 'en' }

export const i18n = createI18n({
  legacy: false,
  locale: kept(),
  fallbackLocale: 'zh',
  missingWarn: false,
  fallbackWarn: false,
  messages: { zh: {}, en: {} } as Record<Language, Record<string, never>>,
})

function kept(): Language {
  return localStorage.getItem(KEPT_AT) === 'en' ? 'en' : 'zh'
}

/** The language of the pages. Reading it in a template or a computed value follows a switch. */
export function language(): Language {
  return i18n.global.locale.value as Language
}

export function switchTo(next: Language): void {
  localStorage.setItem(KEPT_AT, next)
  i18n.global.locale.value = next
}

watch(
  i18n.global.locale,
  (now) => {
    document.documentElement.lang = LANGUAGE_TAGS[now as Language]
  },
  { immediate: true },
)
