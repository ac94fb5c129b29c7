/** How good the news of a state is; the words say the same. */
export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'
