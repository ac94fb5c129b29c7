import type { RouteRecordRaw } from 'vue-router'
import { ROLES } from '@/app/desks'

export default [
  {
    path: '/enterprise',
    component: () => import('./EnterpriseHome.vue'),
    meta: { title: { zh: '企业工作台', en: 'Enterprise desk' }, roles: ROLES.enterprise, nav: 200 },
  },
  {
    path: '/enterprise/declarations',
    component: () => import('./declarations/DeclarationsPage.vue'),
    meta: { title: { zh: '年度数据填报', en: 'Yearly data' }, roles: ROLES.enterprise, nav: 205 },
  },
  {
    path: '/enterprise/declarations/:id',
    component: () => import('./declarations/DeclarationPage.vue'),
    props: true,
    meta: { title: { zh: '年度数据', en: 'Data of a year' }, roles: ROLES.enterprise },
  },
  {
    path: '/enterprise/declarations/:id/edit/:group',
    component: () => import('./declarations/GroupPage.vue'),
    props: true,
    meta: { title: { zh: '填写年度数据', en: 'Fill in the data' }, roles: ROLES.enterprise },
  },
  {
    path: '/enterprise/declarations/:id/check',
    component: () => import('./declarations/CheckPage.vue'),
    props: true,
    meta: { title: { zh: '核对并提交年度数据', en: 'Check and hand in the data' }, roles: ROLES.enterprise },
  },
  {
    path: '/enterprise/rating',
    component: () => import('./rating/RatingPage.vue'),
    meta: { title: { zh: '创新评价', en: 'Innovation rating' }, roles: ROLES.enterprise, nav: 210 },
  },
  {
    path: '/enterprise/rating/appeal',
    component: () => import('./rating/AppealPage.vue'),
    meta: { title: { zh: '对评价提出申诉', en: 'Appeal against the rating' }, roles: ROLES.enterprise },
  },
  {
    path: '/enterprise/subsidies',
    component: () => import('./subsidies/SubsidiesPage.vue'),
    meta: {
      title: { zh: '我的贴息', en: 'Where is my money' },
      roles: ROLES.enterprise,
      nav: 220,
    },
  },
  {
    path: '/enterprise/subsidies/:line(loan|ip-pledge)/new',
    component: () => import('./subsidies/ApplyPage.vue'),
    props: (route) => ({
      line: route.params.line,
      loan: String(route.query.loan ?? ''),
      round: String(route.query.round ?? ''),
    }),
    meta: { title: { zh: '申请贴息', en: 'Apply for a subsidy' }, roles: ROLES.enterprise },
  },
  {
    path: '/enterprise/subsidies/:line(loan|ip-pledge)/:id',
    component: () => import('./subsidies/ApplicationPage.vue'),
    props: true,
    meta: { title: { zh: '贴息申请', en: 'Subsidy application' }, roles: ROLES.enterprise },
  },
  {
    path: '/enterprise/subsidies/:line(loan|ip-pledge)/:id/edit',
    component: () => import('./subsidies/EditPage.vue'),
    props: true,
    meta: { title: { zh: '修改贴息申请', en: 'Change the application' }, roles: ROLES.enterprise },
  },
  {
    path: '/enterprise/subsidies/:line(loan|ip-pledge)/:id/check',
    component: () => import('./subsidies/CheckPage.vue'),
    props: true,
    meta: { title: { zh: '核对贴息申请', en: 'Check the application' }, roles: ROLES.enterprise },
  },
  {
    path: '/enterprise/products',
    component: () => import('./products/ProductsPage.vue'),
    meta: { title: { zh: '金融产品', en: 'Products' }, roles: ROLES.enterprise, nav: 230 },
  },
  {
    path: '/enterprise/self-checks',
    component: () => import('./checks/SelfChecksPage.vue'),
    meta: { title: { zh: '资质自评', en: 'Self-checks' }, roles: ROLES.enterprise, nav: 240 },
  },
  {
    path: '/enterprise/consents',
    component: () => import('./consents/ConsentsPage.vue'),
    meta: {
      title: { zh: '授权与查看记录', en: 'Consents and looks' },
      roles: ROLES.enterprise,
      nav: 250,
    },
  },
] satisfies RouteRecordRaw[]
