import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

/** Who works with rounds; counties see the list of rounds, not their money. */
const OFFICES = [
  'BUREAU_REVIEWER',
  'BUREAU_APPROVER',
  'IP_OFFICE_REVIEWER',
  'IP_OFFICE_APPROVER',
  'FINANCE_PAYER',
  ...ROLES.audit,
] as const

export default [
  {
    path: '/bureau/rounds',
    component: () => import('./RoundsPage.vue'),
    meta: { title: { zh: '贴息批次', en: 'Rounds' }, roles: OFFICES, nav: 330 },
  },
  {
    path: '/bureau/rounds/new',
    component: () => import('./NewRoundPage.vue'),
    meta: {
      title: { zh: '开设贴息批次', en: 'Open a round' },
      roles: ['BUREAU_REVIEWER', 'IP_OFFICE_REVIEWER'],
    },
  },
  {
    path: '/bureau/rounds/:line/:id',
    component: () => import('./RoundPage.vue'),
    props: true,
    meta: { title: { zh: '批次办理', en: 'Round' }, roles: OFFICES },
  },
  {
    path: '/bureau/rounds/:line/orders/:id',
    component: () => import('./OrderPage.vue'),
    props: true,
    meta: { title: { zh: '支付单', en: 'Payment order' }, roles: OFFICES },
  },
  {
    path: '/bureau/rounds/:line/clawbacks/:id',
    component: () => import('./ClawbackPage.vue'),
    props: true,
    meta: { title: { zh: '资金追回', en: 'Clawback' }, roles: OFFICES },
  },
] satisfies RouteRecordRaw[]
