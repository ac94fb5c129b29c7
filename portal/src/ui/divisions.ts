import { language, type Language } from '@/app/i18n'

/** The districts and zones of the city by their codes (GB/T 2260; the zones have codes of the platform). */
const NAMES: Record<string, Record<Language, string>> = {
  '371502': { zh: '东昌府区', en: 'Dongchangfu' },
  '371503': { zh: '茌平区', en: 'Chiping' },
  '371521': { zh: '阳谷县', en: 'Yanggu' },
  '371522': { zh: '莘县', en: 'Shenxian' },
  '371524': { zh: '东阿县', en: "Dong'e" },
  '371525': { zh: '冠县', en: 'Guanxian' },
  '371526': { zh: '高唐县', en: 'Gaotang' },
  '371581': { zh: '临清市', en: 'Linqing' },
  '3715Z1': { zh: '聊城经济技术开发区', en: 'Liaocheng Economic and Technological Development Zone' },
  '3715Z2': { zh: '聊城高新技术产业开发区', en: 'Liaocheng High-tech Zone' },
  '3715Z3': { zh: '江北水城旅游度假区', en: 'Jiangbei Water City Tourist Resort' },
}

/** The name of a district in the language of the pages; the code itself when it is not one of ours. */
export function divisionName(code: string): string {
  return NAMES[code]?.[language()] ?? code
}

/** All districts, for a choice. */
export function divisionOptions(): { value: string; label: string }[] {
  return Object.keys(NAMES).map((value) => ({ value, label: divisionName(value) }))
}
