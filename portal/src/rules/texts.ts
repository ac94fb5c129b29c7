import { texts } from '@/app/texts'

export default texts('rules', {
  zh: {
    home: { empty: '还没有规则。' },
  },
  en: {
    home: { empty: 'No rules yet.' },
  },
})
