import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { computed, reactive, ref, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { useSession } from '@/app/session'
import FilingCase from './FilingCase.vue'
import SubsidyCase from './SubsidyCase.vue'
import type { Pane } from './usePane'

const enterprise = { uscc: 'U', name: '甲公司', divisionCode: '371502', industryCode: 'C35' }
const loan = {
  id: 'l',
  status: 'CHECKED',
  bankCode: 'BANK-A',
  contractNumber: 'C-1',
  noteNumber: 'N-1',
  enterprise,
  principal: '1000000.00',
  rate: { kind: 'FIXED', annualRatePercent: '4.05' },
  security: 'MIXED',
  purpose: 'EQUIPMENT',
  warnings: [],
  markedFields: [],
  nextSteps: [
    { decision: 'RETURN', role: 'IP_OFFICE_REVIEWER' },
    { decision: 'ACCEPT', role: 'IP_OFFICE_REVIEWER' },
  ],
}
const application = {
  id: 'a',
  loanId: 'l',
  roundId: 'r',
  status: 'COUNTY_REVIEWED',
  enterprise,
  amount: '30000.00',
  entitled: '30000.00',
  parts: [],
  reviews: [],
  markedFields: [],
  details: { interestPaid: '30000.00', documents: [] },
  standing: { stage: 'CITY_REVIEW', dueOn: '2026-12-01' },
  nextSteps: [{ event: 'REVIEW', role: 'IP_OFFICE_REVIEWER' }],
}

const sent: { path: string; ifMatch: string | null; body: unknown }[] = []
let view: VueWrapper
let pane: Pane

function answer(path: string): unknown {
  if (path.endsWith('/receipt')) return { receipt: {}, receiptDigest: 'sha256:1' }
  if (path.endsWith('/timeline')) return path.includes('/loans/') ? { items: [] } : []
  if (/\/loans\/l(\/decisions)?$/.test(path)) return loan
  return /\/subsidy-applications\/a(\/decisions)?$/.test(path) ? application : { items: [] }
}

async function opened(page: Component, id: string): Promise<void> {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: page, meta: { title: { zh: '审核', en: 'Review' } } }],
  })
  await router.push('/')
  view = mount(page, {
    props: { line: 'ip-pledge', id, pane },
    attachTo: document.body,
    global: { plugins: [router] },
  })
  await vi.waitFor(() => expect(view.find('[data-decision]').exists()).toBe(true))
}

async function confirm(): Promise<void> {
  await vi.waitFor(() => expect(document.querySelector('.el-dialog form')).not.toBeNull())
  document.querySelector('.el-dialog form')!.dispatchEvent(new Event('submit'))
  await vi.waitFor(() => expect(sent).toHaveLength(1))
}

beforeEach(() => {
  setActivePinia(createPinia())
  useSession().me = { username: 'ip.reviewer', roles: ['IP_OFFICE_REVIEWER'] } as never
  pane = { done: reactive(new Set()), at: computed(() => 0), count: ref(1) } as unknown as Pane
  sent.length = 0
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname
    if (request.method === 'POST') {
      sent.push({ path, ifMatch: request.headers.get('If-Match'), body: await request.json() })
    }
    return Response.json(answer(path), { headers: { ETag: '"7"' } })
  })
})
afterEach(() => {
  view.unmount()
  vi.unstubAllGlobals()
})

it('a filed loan is read, asked about and decided as it was seen', async () => {
  await opened(FilingCase, 'l')
  expect(view.text()).toContain('甲公司')
  expect(view.text()).not.toContain('MIXED')
  const buttons = view.findAll('[data-decision]')
  expect(buttons.map((one) => one.attributes('data-decision'))).toEqual(['ACCEPT', 'RETURN'])
  await buttons[0]!.trigger('click')
  await confirm()
  expect(sent[0]).toEqual({
    path: '/api/ip-pledge/v1/loans/l/decisions',
    ifMatch: '"7"',
    body: { decision: 'ACCEPT', reason: null, fields: null },
  })
  await vi.waitFor(() => expect(pane.done.has('l')).toBe(true))
})

it('an application passes with every item answered, and not before', async () => {
  await opened(SubsidyCase, 'a')
  await view.get('[data-decision=REVIEW]').trigger('click')
  expect(document.querySelector('.el-dialog form')).toBeNull()
  expect(view.findAll('.field-error')).toHaveLength(4)
  expect(document.activeElement?.getAttribute('name')).toBe('check-REPAID_AS_AGREED')
  for (const yes of view.findAll('[data-item] input[value=yes]')) await yes.setValue(true)
  await view.get('[data-decision=REVIEW]').trigger('click')
  await confirm()
  expect(sent[0]).toMatchObject({
    path: '/api/ip-pledge/v1/subsidy-applications/a/decisions',
    body: { decision: 'REVIEW', reason: null, fields: null, comment: null },
  })
  expect((sent[0]!.body as { checklist: unknown[] }).checklist).toHaveLength(4)
})
