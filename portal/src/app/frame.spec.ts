import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Problem } from '@/api/problem'
import { daysBetween, formatDate, formatInstant } from '@/ui/dates'
import PageTitle from '@/ui/PageTitle.vue'
import { useLoad } from '@/ui/useLoad'
import { switchShortcuts, useShortcuts } from '@/ui/useShortcuts'
import { language, switchTo } from './i18n'
import { idleSeconds, rememberDemo } from './idle'
import { focusHeading, pageState } from './page-state'
import { useSession } from './session'
import TimeOutWarning from './TimeOutWarning.vue'
import { keep, signedIn } from './tokens'

beforeEach(() => {
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  switchTo('zh')
  document.body.innerHTML = ''
})

const ME = {
  username: 'auditor',
  displayName: '审计员',
  roles: ['AUDITOR'],
  organisation: { kind: 'AUDIT', code: 'A', name: '审计局' },
  divisionCodes: [],
}

describe('the end of a session by idleness', () => {
  it('is warned of two minutes before, can be put off, and says why it came', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', async () => new Response(null, { status: 204 }))
    keep({ accessToken: 'a', refreshToken: 'r', tokenType: 'Bearer', expiresIn: 300 })
    const session = useSession()
    session.me = ME
    const warning = mount(TimeOutWarning, { attachTo: document.body })
    const shown = (): boolean => document.querySelector('.el-dialog')?.textContent?.includes('秒后') ?? false

    await vi.advanceTimersByTimeAsync(27 * 60_000)
    expect(shown()).toBe(false)
    await vi.advanceTimersByTimeAsync(61_000)
    expect(shown()).toBe(true)
    document.querySelector<HTMLButtonElement>('.el-dialog__footer button')!.click()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(signedIn()).toBe(true)

    await vi.advanceTimersByTimeAsync(30 * 60_000)
    expect(signedIn()).toBe(false)
    expect(session.ended).toBe('idle')
    warning.unmount()
  })

  it('comes sooner in a demonstration that asks for it, and nowhere else', () => {
    sessionStorage.setItem('techfin.idle-seconds', '10')
    expect(idleSeconds()).toBe(1800)
    rememberDemo(true)
    expect(idleSeconds()).toBe(10)
  })
})

describe('the language', () => {
  it('is Chinese until switched, is kept, and stands on the page', async () => {
    expect(language()).toBe('zh')
    switchTo('en')
    await nextTick()
    expect(document.documentElement.lang).toBe('en')
    expect(localStorage.getItem('techfin.language')).toBe('en')
  })

  it('writes days and clocks of Beijing', () => {
    expect(formatDate('2025-03-03')).toBe('2025年3月3日')
    expect(formatInstant('2025-03-03T16:05:00Z')).toBe('2025年3月4日 00:05')
    switchTo('en')
    expect(formatDate('2025-03-03')).toBe('3 March 2025')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(formatDate('soon')).toBe('soon')
  })
})

describe('the title of a page', () => {
  it('is the one of its route, and takes the focus after a navigation only', async () => {
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/', component: PageTitle, meta: { title: { zh: '贷款', en: 'Loans' } } }],
    })
    await router.push('/')
    const mounted = (): ReturnType<typeof mount> =>
      mount(PageTitle, { global: { plugins: [router] }, attachTo: document.body })
    focusHeading.value = false
    const first = mounted()
    await flushPromises()
    expect(first.get('h1').text()).toBe('贷款')
    expect(pageState.title).toBe('贷款')
    expect(document.activeElement).toBe(document.body)
    first.unmount()

    focusHeading.value = true
    const second = mounted()
    await flushPromises()
    expect(document.activeElement).toBe(second.get('h1').element)
    second.unmount()
  })
})

describe('loading', () => {
  it('drops an answer that was overtaken, and keeps old data on show while new comes', async () => {
    const id = ref('a')
    const answers: Record<string, (value: string) => void> = {}
    const scope = effectScope()
    const { data, problem, loading } = scope.run(() =>
      useLoad(
        () => {
          const asked = id.value
          return new Promise<string>((resolve, reject) => {
            answers[asked] = (value) => (value === '' ? reject(Problem.network()) : resolve(value))
          })
        },
        () => id.value,
      ),
    )!
    id.value = 'b'
    await nextTick()
    answers.b!('B')
    await flushPromises()
    answers.a!('A')
    await flushPromises()
    expect(data.value).toBe('B')
    expect(loading.value).toBe(false)

    id.value = 'c'
    await nextTick()
    expect(data.value).toBe('B')
    answers.c!('')
    await flushPromises()
    expect(problem.value?.code).toBe('NETWORK')
    expect(data.value).toBe('B')
    scope.stop()
  })
})

describe('single keys', () => {
  it('work outside of inputs, without a modifier, until switched off', async () => {
    let pressed = 0
    const page = mount(
      {
        setup: () => useShortcuts({ j: () => pressed++ }),
        template: '<input /><p tabindex="0">x</p>',
      },
      { attachTo: document.body },
    )
    const press = (on: string, more: KeyboardEventInit = {}): void => {
      page.get(on).element.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, ...more }))
    }
    press('p')
    press('p', { ctrlKey: true })
    press('input')
    expect(pressed).toBe(1)
    switchShortcuts(false)
    press('p')
    expect(pressed).toBe(1)
    switchShortcuts(true)
    press('p')
    expect(pressed).toBe(2)
    page.unmount()
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }))
    expect(pressed).toBe(2)
  })
})
