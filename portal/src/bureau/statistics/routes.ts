import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

const roles = [...ROLES.bureau, ...ROLES.audit]

export default [
  {
    path: '/bureau/statistics',
    component: () => import('./StatisticsPage.vue'),
    meta: { title: { zh: '统计', en: 'Statistics' }, roles, nav: 350 },
  },
  {
    path: '/bureau/statistics/loans',
    component: () => import('./CellPage.vue'),
    meta: { title: { zh: '统计所含贷款', en: 'Loans behind a figure' }, roles },
  },
] satisfies RouteRecordRaw[]
