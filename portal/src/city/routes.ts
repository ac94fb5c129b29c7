import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

const roles = [...ROLES.bureau, ...ROLES.audit]

export default [
  {
    path: '/city',
    component: () => import('./CityPage.vue'),
    meta: { title: { zh: '城市指标', en: 'City indicators' }, roles, nav: 600 },
  },
  {
    path: '/city/:code',
    component: () => import('./IndicatorPage.vue'),
    props: true,
    meta: { title: { zh: '指标详情', en: 'City indicator' }, roles },
  },
] satisfies RouteRecordRaw[]
