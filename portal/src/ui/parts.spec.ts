import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, effectScope, h, nextTick, reactive, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Problem } from '@/api/problem'
import { pageState } from '@/app/page-state'
import AmountButton from './AmountButton.vue'
import { changes } from './changes'
import ConfirmDialog from './ConfirmDialog.vue'
import DataTable from './DataTable.vue'
import DraftNotice from './DraftNotice.vue'
import EmptyState from './EmptyState.vue'
import ErrorSummary from './ErrorSummary.vue'
import FileDrop from './FileDrop.vue'
import FormField from './FormField.vue'
import LiveProgress from './LiveProgress.vue'
import LoadingState from './LoadingState.vue'
import MoneyText from './MoneyText.vue'
import ProblemAlert from './ProblemAlert.vue'
import ReceiptView from './ReceiptView.vue'
import StatusTag from './StatusTag.vue'
import TimelineList from './TimelineList.vue'
import { useDraft } from './useDraft'
import { useForm } from './useForm'
import { usePages } from './usePages'
import { usePolling } from './usePolling'
import { useSubmit } from './useSubmit'
import { useUrlFilters } from './useUrlFilters'

beforeEach(() => {
  setActivePinia(createPinia())
  pageState.errors = 0
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.innerHTML = ''
})

describe('a form', () => {
  const Specimen = defineComponent({
    setup() {
      const form = useForm()
      return { form }
    },
    render() {
      return [
        h(ErrorSummary, { form: this.form }),
        h(
          FormField,
          { form: this.form, name: 'rate/kind', label: '利率', hint: '年利率', required: true },
          { default: ({ attrs }: { attrs: Record<string, unknown> }) => h('input', attrs) },
        ),
      ]
    },
  })

  it('ties label, hint and message to its control, and its summary leads there', async () => {
    const page = mount(Specimen, { attachTo: document.body })
    const input = page.get('input')
    expect(page.get('label').attributes('for')).toBe(input.attributes('id'))
    expect(input.attributes('aria-describedby')).toBe('field-rate-kind-hint')

    expect(page.vm.form.check({ 'rate/kind': '请填写利率', other: false })).toBe(false)
    await nextTick()
    await nextTick()
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(input.attributes('aria-describedby')).toBe('field-rate-kind-hint field-rate-kind-error')
    expect(page.get('.field-error').text()).toContain('请填写利率')
    expect(page.findAll('.error-summary a')).toHaveLength(1)
    expect(document.activeElement).toBe(page.get('.error-summary').element)
    expect(pageState.errors).toBe(1)

    await page.get('.error-summary a').trigger('click')
    expect(document.activeElement).toBe(input.element)

    expect(page.vm.form.check({ 'rate/kind': '' })).toBe(true)
    await nextTick()
    expect(page.find('.error-summary').exists()).toBe(false)
    expect(pageState.errors).toBe(0)
    page.unmount()
  })

  it('takes the mistakes that the server found to its own fields', () => {
    const form = useForm()
    const problem = new Problem(400, {
      errors: [
        { pointer: '/principal', code: 'X', message: '金额不正确' },
        { pointer: '/rate/annualRatePercent', code: 'X', message: '利率不正确' },
        { pointer: '/elsewhere', code: 'X', message: '别处' },
      ],
    })
    expect(form.fail(problem, ['principal', 'rate'])).toBe(true)
    expect(form.errors).toEqual({ principal: '金额不正确', rate: '利率不正确' })
    expect(form.fail(new Problem(409, {}), ['principal'])).toBe(false)
  })
})

describe('a draft', () => {
  it('comes back, and is gone after success', async () => {
    vi.useFakeTimers()
    const scope = effectScope()
    const typed = reactive({ noteNumber: '', rows: [] as string[] })
    const draft = scope.run(() => useDraft('loan', typed))!
    expect(draft.restoredAt.value).toBeNull()
    typed.noteNumber = 'LC-1'
    typed.rows.push('a')
    vi.advanceTimersByTime(500)
    scope.stop()

    const again = reactive({ noteNumber: '', rows: [] as string[] })
    const second = effectScope()
    const restored = second.run(() => useDraft('loan', again))!
    expect(again).toEqual({ noteNumber: 'LC-1', rows: ['a'] })
    expect(restored.restoredAt.value).not.toBeNull()
    const notice = mount(DraftNotice, { props: { draft: restored } })
    expect(notice.text()).toContain('草稿')
    await notice.get('button').trigger('click')
    expect(again).toEqual({ noteNumber: '', rows: [] })
    restored.clear()
    expect(localStorage.length).toBe(0)
    second.stop()
    expect(localStorage.length).toBe(0)
  })

  it('of a form that is as it began is no draft', () => {
    vi.useFakeTimers()
    const scope = effectScope()
    const typed = reactive({ a: '' })
    scope.run(() => useDraft('x', typed))
    typed.a = '1'
    typed.a = ''
    vi.advanceTimersByTime(500)
    expect(localStorage.length).toBe(0)
    scope.stop()
  })
})

describe('an act', () => {
  it('runs once for a double click, keeps its key while the outcome is unknown, and renews it after', async () => {
    const keys: string[] = []
    const outcomes: (() => Promise<string>)[] = [
      () => Promise.reject(Problem.network()),
      () => Promise.reject(new Problem(503, {})),
      () => Promise.resolve('done'),
      () => Promise.resolve('again'),
    ]
    const { submit, problem, busy } = useSubmit((key) => {
      keys.push(key)
      return outcomes[keys.length - 1]!()
    })
    const twice = [submit(), submit()]
    expect(busy.value).toBe(true)
    await Promise.all(twice)
    expect(keys).toHaveLength(1)
    expect(problem.value?.code).toBe('NETWORK')
    await submit()
    expect(await submit()).toBe('done')
    await submit()
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).toBe(keys[0])
    expect(keys[3]).not.toBe(keys[0])
  })

  it('has another key for other words', async () => {
    const keys: string[] = []
    const { submit } = useSubmit((key, _decision: string) => {
      keys.push(key)
      return Promise.reject(Problem.network())
    })
    await submit('ACCEPT')
    await submit('RETURN')
    expect(keys[1]).not.toBe(keys[0])
  })
})

describe('filters', () => {
  it('stand in the address and come from it', async () => {
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/:rest(.*)*', component: { render: () => null } }],
    })
    await router.push('/list?status=OPEN&tab=2')
    let filters!: ReturnType<typeof useUrlFilters<{ status: string; bank: string }>>
    mount(
      defineComponent({
        setup() {
          filters = useUrlFilters({ status: '', bank: '' })
          return () => null
        },
      }),
      { global: { plugins: [router] } },
    )
    expect(filters.values.status).toBe('OPEN')
    expect(filters.active.value).toBe(true)
    expect(filters.query.value).toEqual({ status: 'OPEN' })

    filters.values.bank = 'BANK-A'
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ status: 'OPEN', tab: '2', bank: 'BANK-A' })

    router.back()
    await vi.waitFor(() => expect(filters.values.bank).toBe(''))
    filters.clear()
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ tab: '2' })
    expect(filters.active.value).toBe(false)
  })
})

describe('a table', () => {
  const columns = [
    { key: 'name', label: '名称', heading: true },
    { key: 'amount', label: '金额（元）', align: 'end' as const },
  ]
  const rowKey = (row: { name: string }): string => row.name

  it('has a caption, headings, and hands out the next page', async () => {
    const fetched: (string | undefined)[] = []
    const pages = effectScope().run(() =>
      usePages(
        async (cursor) => {
          fetched.push(cursor)
          return cursor === undefined
            ? { items: [{ name: '甲', amount: '1.00' }], nextCursor: 'two' }
            : { items: [{ name: '乙', amount: '2.00' }], nextCursor: null }
        },
        async () => ({ count: 2 }),
      ),
    )!
    const table = mount(DataTable<{ name: string; amount: string }>, {
      props: { caption: '贷款', columns, pages, rowKey },
    })
    await flushPromises()
    expect(table.get('caption').text()).toBe('贷款')
    expect(table.findAll('thead th[scope=col]')).toHaveLength(2)
    expect(table.get('tbody th[scope=row]').text()).toBe('甲')
    expect(table.get('.table-foot').text()).toContain('已显示 1 条，共 2 条')
    await table.get('.table-foot button').trigger('click')
    await flushPromises()
    expect(table.findAll('tbody tr')).toHaveLength(2)
    expect(table.find('.table-foot button').exists()).toBe(false)
    expect(fetched).toEqual([undefined, 'two'])
  })

  it('tells the kinds of nothing apart', async () => {
    const empty = mount(DataTable<{ name: string }>, { props: { caption: 'x', columns, rows: [], rowKey } })
    expect(empty.get('.empty-state').attributes('data-kind')).toBe('nothing-yet')
    const filtered = mount(DataTable<{ name: string }>, {
      props: { caption: 'x', columns, rows: [], rowKey, filtered: true },
    })
    expect(filtered.get('.empty-state').attributes('data-kind')).toBe('no-match')
    await filtered.get('.empty-state button').trigger('click')
    expect(filtered.emitted('clear')).toHaveLength(1)
    const denied = mount(EmptyState, { props: { kind: 'no-permission' } })
    expect(new Set([empty.text(), filtered.text(), denied.text()]).size).toBe(3)
  })

  it('shows a failure with a way to try again', async () => {
    let broken = true
    const pages = effectScope().run(() =>
      usePages<{ name: string }>(async () => {
        if (broken) throw new Problem(503, { title: '暂停服务', traceId: 'abc' })
        return { items: [{ name: '甲' }], nextCursor: null }
      }),
    )!
    const table = mount(DataTable<{ name: string }>, { props: { caption: 'x', columns, pages, rowKey } })
    await flushPromises()
    expect(table.get('[role=alert]').text()).toContain('暂停服务')
    expect(table.text()).toContain('abc')
    broken = false
    await table.get('[role=alert] button').trigger('click')
    await flushPromises()
    expect(table.findAll('tbody tr')).toHaveLength(1)
    expect(table.find('[role=alert]').exists()).toBe(false)
  })
})

describe('small parts', () => {
  it('an amount is exact, with its unit where asked', () => {
    expect(mount(MoneyText, { props: { value: '5000000.00' } }).text()).toBe('5,000,000.00')
    expect(mount(MoneyText, { props: { value: '5000000.00', unit: 'wan', withUnit: true } }).text()).toMatch(
      /^500\.00\s万元$/,
    )
    expect(mount(MoneyText, { props: { value: null } }).text()).toBe('—')
  })

  it('a state is words first', () => {
    expect(mount(StatusTag, { props: { text: '已退回', tone: 'warn' } }).text()).toBe('已退回')
  })

  it('what is quick does not flicker', async () => {
    vi.useFakeTimers()
    const waiting = mount(LoadingState)
    vi.advanceTimersByTime(299)
    await nextTick()
    expect(waiting.find('.loading-line').exists()).toBe(false)
    vi.advanceTimersByTime(2)
    await nextTick()
    expect(waiting.findAll('.loading-line')).toHaveLength(5)
  })

  it('a problem says what changed and where to look it up', () => {
    const problem = new Problem(412, {
      title: '内容已变化',
      detail: '请重新查看。',
      traceId: 't-1',
      differences: [{ pointer: '/principal', was: '1.00', now: '2.00' }],
    })
    const alert = mount(ProblemAlert, { props: { problem } })
    expect(alert.text()).toContain('内容已变化')
    expect(alert.text()).toContain('/principal 原为 1.00 → 现为 2.00')
    expect(alert.text()).toContain('t-1')
    expect(mount(ProblemAlert, { props: { problem: Problem.network() } }).text()).toContain('无法连接服务器')
  })

  it('a file comes from the button or by dropping', async () => {
    const drop = mount(FileDrop, { props: { label: '选择文件', accept: '.xlsx', error: '文件过大' } })
    const input = drop.get('input')
    expect(drop.get('label').attributes('for')).toBe(input.attributes('id'))
    expect(input.attributes('aria-invalid')).toBe('true')
    const file = new File(['x'], 'loans.xlsx')
    await drop.trigger('drop', { dataTransfer: { files: [file] } })
    expect(drop.emitted('choose')![0]).toEqual([file])
    expect(drop.text()).toContain('loans.xlsx')
  })

  it('progress is said as well as shown', () => {
    const progress = mount(LiveProgress, { props: { label: '检查', done: 5000, total: 20000 } })
    expect(progress.get('progress').attributes('value')).toBe('25')
    expect(progress.get('[aria-live]').text()).toContain('5000 / 20000')
  })

  it('a timeline shows only what differs', () => {
    expect(changes({ a: 1, b: { c: 'x' } }, { a: 1, b: { c: 'y', d: true } })).toEqual([
      { pointer: '/b/c', before: 'x', after: 'y' },
      { pointer: '/b/d', before: null, after: 'true' },
    ])
    const list = mount(TimelineList, {
      props: {
        entries: [
          {
            id: '1',
            at: '2026-11-21T20:26:03.982153Z',
            actor: 'bureau.approver',
            role: 'BUREAU_APPROVER',
            action: 'APPROVED',
            before: { status: 'A' },
            after: { status: 'B' },
            reason: 'OK',
            traceId: null,
          },
        ],
      },
    })
    expect(list.get('time').text()).toContain('2026年11月22日 04:26:03')
    expect(list.text()).toContain('科技局审批')
    expect(list.findAll('tbody tr')).toHaveLength(1)
    expect(list.findAll('button, input')).toHaveLength(0)
  })
})

describe('asking again and again', () => {
  it('ends when it is done, and slows down while it fails', async () => {
    vi.useFakeTimers()
    const answers: (string | Error)[] = ['CHECKING', Problem.network(), 'CHECKING', 'CHECKED', 'never']
    let asked = 0
    const scope = effectScope()
    const polling = scope.run(() =>
      usePolling(
        async () => {
          const answer = answers[asked++]!
          if (answer instanceof Error) throw answer
          return answer
        },
        { until: (answer) => answer === 'CHECKED', everyMs: 100 },
      ),
    )!
    await vi.advanceTimersByTimeAsync(100)
    expect(polling.problem.value?.code).toBe('NETWORK')
    expect(polling.data.value).toBe('CHECKING')
    await vi.advanceTimersByTimeAsync(150)
    expect(asked).toBe(2)
    await vi.advanceTimersByTimeAsync(1000)
    expect(polling.data.value).toBe('CHECKED')
    expect(polling.running.value).toBe(false)
    expect(asked).toBe(4)
    scope.stop()
  })

  it('ends when the page is left', async () => {
    vi.useFakeTimers()
    let asked = 0
    const scope = effectScope()
    scope.run(() => usePolling(async () => ++asked, { until: () => false, everyMs: 100 }))
    await vi.advanceTimersByTimeAsync(250)
    scope.stop()
    await vi.advanceTimersByTimeAsync(1000)
    expect(asked).toBe(3)
  })
})

describe('a confirmation', () => {
  it('of something large wants the number typed', async () => {
    const open = ref(true)
    const dialog = mount(ConfirmDialog, {
      props: { modelValue: open.value, title: '批量审批', confirm: '批准 37 笔', mustType: '37' },
      attachTo: document.body,
    })
    await flushPromises()
    const button = document.querySelector<HTMLButtonElement>('.el-dialog button[type=submit]')!
    expect(button.textContent).toContain('批准 37 笔')
    expect(button.disabled).toBe(true)
    const input = document.querySelector<HTMLInputElement>('#field-confirm-typed')!
    input.value = '37'
    input.dispatchEvent(new Event('input'))
    await nextTick()
    expect(button.disabled).toBe(false)
    document.querySelector('.el-dialog form')!.dispatchEvent(new Event('submit'))
    expect(dialog.emitted('confirm')).toHaveLength(1)
    dialog.unmount()
  })
})

describe('a receipt', () => {
  const sealed = {
    receiptDigest: 'sha256:abc',
    receipt: {
      scheme: 'SD-TRANSFER-LOAN',
      version: '2025',
      engine: 'techfin-subsidy/1',
      rules: {
        code: 'SD-TRANSFER-LOAN',
        base: { kind: 'INTEREST_PAID' },
        dayCount: 'ACT_360',
        source: '鲁政办字',
      },
      loan: {
        signedOn: '2023-05-09',
        drawdowns: [{ on: '2023-05-10', amount: '3000000.00' }],
        repayments: [],
        rate: { kind: 'FIXED', annualRatePercent: '4.05' },
        interestVouchers: [{ paidOn: '2023-06-21', amount: '14175.00' }],
        overdueDays: 0,
        firstLoan: false,
      },
      previousGrants: [],
      grantYear: 2025,
      steps: [
        {
          kind: 'SEGMENT',
          from: '2023-05-10',
          to: '2023-09-01',
          days: 114,
          countedDays: 114,
          balance: '3000000.00',
          annualRatePercent: '4.05',
          interest: '38475.00',
        },
        { kind: 'CONDITION', condition: { kind: 'FILED_AFTER', date: '2020-12-16' }, met: true },
        {
          kind: 'GRANT',
          party: 'PROVINCE',
          percent: '40',
          uncapped: '34807.50',
          capPerEnterprise: { amount: '30000.00', per: 'LIFETIME' },
          capUsed: '0.00',
          amount: '30000.00',
        },
        { kind: 'BRAND_NEW', amount: '1.00' },
        { kind: 'AMOUNT', amount: '30000.00' },
      ],
      outcome: 'GRANTED',
      refusals: [],
      amount: '30000.00',
      parts: [],
    },
  }

  it('shows inputs with their source, segments, steps, caps, rules and digest', () => {
    const view = mount(ReceiptView, { props: { line: 'loan', sealed } })
    const text = view.text()
    for (const part of ['38,475.00', '114', '4.05', '银行报送的付息凭证', '上限 30,000.00 元', '34,807.50']) {
      expect(text).toContain(part)
    }
    for (const part of [
      'sha256:abc',
      '2025',
      'techfin-subsidy/1',
      '备案日期不早于 2020-12-16',
      'BRAND_NEW',
    ]) {
      expect(text).toContain(part)
    }
  })

  it('is calculated again and compared', async () => {
    let amount = '30000.00'
    vi.stubGlobal('fetch', async (request: Request) => {
      expect(await request.clone().json()).toMatchObject({
        rules: { code: 'SD-TRANSFER-LOAN' },
        grantYear: 2025,
      })
      return Response.json({ amount, receiptDigest: 'sha256:abc' })
    })
    const view = mount(ReceiptView, { props: { line: 'loan', sealed } })
    const button = view.findAll('button').find((one) => one.text() === '立即重新计算')!
    await button.trigger('click')
    await vi.waitFor(() => expect(view.get('[role=status]').text()).toContain('相同'))
    amount = '29999.99'
    await button.trigger('click')
    await vi.waitFor(() => expect(view.get('[role=status]').text()).toContain('不同'))
  })

  it('opens from its amount', async () => {
    vi.stubGlobal('fetch', async () => Response.json(sealed))
    const amount = mount(AmountButton, {
      props: { value: '30000.00', line: 'loan', application: 'id-1' },
      attachTo: document.body,
    })
    expect(amount.get('button').attributes('aria-label')).toContain('30,000.00')
    await amount.get('button').trigger('click')
    await vi.waitFor(() => expect(document.querySelector('.el-dialog .receipt')).not.toBeNull())
    amount.unmount()
  })
})
