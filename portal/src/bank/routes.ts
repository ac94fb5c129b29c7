import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

export default [
  {
    path: '/bank',
    component: () => import('./BankHome.vue'),
    meta: { title: { zh: '银行工作台', en: 'Bank desk' }, roles: ROLES.bank, nav: 100 },
  },
] satisfies RouteRecordRaw[]
