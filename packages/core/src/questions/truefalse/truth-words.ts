/** Words for true and false, by primary language subtag. */
const words: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  ar: [
    ['صحيح', 'صح', 'صواب', 'نعم'],
    ['خطأ', 'خاطئ', 'غير صحيح', 'لا']
  ],
  cs: [
    ['pravda', 'ano'],
    ['nepravda', 'ne']
  ],
  da: [
    ['sandt', 'ja'],
    ['falsk', 'nej']
  ],
  de: [
    ['wahr', 'richtig', 'ja', 'stimmt'],
    ['falsch', 'nein', 'stimmt nicht', 'unwahr']
  ],
  el: [
    ['σωστό', 'αληθές', 'ναι'],
    ['λάθος', 'ψευδές', 'όχι']
  ],
  en: [
    ['true', 'yes', 'right', 'correct'],
    ['false', 'no', 'wrong', 'incorrect']
  ],
  es: [
    ['verdadero', 'cierto', 'sí', 'correcto'],
    ['falso', 'no', 'incorrecto']
  ],
  fa: [
    ['درست', 'صحیح', 'بله'],
    ['نادرست', 'غلط', 'خیر']
  ],
  fi: [
    ['oikein', 'totta', 'kyllä'],
    ['väärin', 'ei']
  ],
  fr: [
    ['vrai', 'oui', 'juste'],
    ['faux', 'non']
  ],
  he: [
    ['נכון', 'כן'],
    ['לא נכון', 'שגוי', 'לא']
  ],
  hi: [
    ['सही', 'सत्य', 'हाँ'],
    ['गलत', 'असत्य', 'नहीं']
  ],
  hu: [
    ['igaz', 'igen'],
    ['hamis', 'nem']
  ],
  id: [
    ['benar', 'betul', 'ya'],
    ['salah', 'tidak', 'keliru', 'tidak benar']
  ],
  it: [
    ['vero', 'sì', 'giusto'],
    ['falso', 'no', 'sbagliato']
  ],
  ja: [
    ['正しい', '正', 'はい', '真'],
    ['正しくない', '誤り', '誤', 'いいえ', '偽']
  ],
  ko: [
    ['참', '맞다', '예'],
    ['거짓', '틀리다', '아니요']
  ],
  ms: [
    ['benar', 'betul', 'ya'],
    ['salah', 'palsu', 'tidak']
  ],
  nb: [
    ['sant', 'ja'],
    ['usant', 'nei']
  ],
  nl: [
    ['waar', 'juist', 'ja'],
    ['onwaar', 'onjuist', 'niet waar', 'nee']
  ],
  pl: [
    ['prawda', 'tak'],
    ['fałsz', 'nie']
  ],
  pt: [
    ['verdadeiro', 'certo', 'sim'],
    ['falso', 'errado', 'não']
  ],
  ro: [
    ['adevărat', 'da'],
    ['fals', 'nu']
  ],
  ru: [
    ['верно', 'правда', 'да', 'истина'],
    ['неверно', 'неправда', 'нет', 'ложь']
  ],
  sv: [
    ['sant', 'ja'],
    ['falskt', 'nej']
  ],
  th: [
    ['ถูก', 'จริง', 'ใช่'],
    ['ผิด', 'เท็จ', 'ไม่ใช่']
  ],
  tr: [
    ['doğru', 'evet'],
    ['yanlış', 'hayır']
  ],
  uk: [
    ['правда', 'так', 'вірно'],
    ['неправда', 'ні', 'невірно']
  ],
  ur: [
    ['درست', 'صحیح', 'ہاں'],
    ['غلط', 'نہیں']
  ],
  vi: [
    ['đúng', 'có'],
    ['sai', 'không']
  ],
  zh: [
    ['正确', '正確', '对', '對', '是'],
    ['错误', '錯誤', '错', '錯', '否', '不正确', '不正確']
  ]
}

/**
 * Tell whether a text says "true".
 *
 * @param text Text of an option.
 * @param lang Language of the question; English is understood everywhere.
 * @returns Whether it is one of the words for true.
 */
export function isTrueWord(text: string, lang: string): boolean {
  return says(text, lang, 0)
}

/**
 * Tell whether a text says "false".
 *
 * @param text Text of an option.
 * @param lang Language of the question; English is understood everywhere.
 * @returns Whether it is one of the words for false.
 */
export function isFalseWord(text: string, lang: string): boolean {
  return says(text, lang, 1)
}

/**
 * Say "true" and "false" in a language.
 *
 * @param lang BCP 47 tag.
 * @returns The usual words, in lower case; `undefined` for a language without an entry.
 */
export function truthWords(lang: string): readonly [truth: string, falsehood: string] | undefined {
  const {language} = new Intl.Locale(lang)
  const [truth, falsehood] = Object.hasOwn(words, language) ? (words[language] ?? []) : []
  return truth?.[0] === undefined || falsehood?.[0] === undefined ? undefined : [truth[0], falsehood[0]]
}

function says(text: string, lang: string, which: 0 | 1): boolean {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.!。]+$/u, '')
    .trim()
  const {language} = new Intl.Locale(lang)
  const own = Object.hasOwn(words, language) ? words[language]?.[which] : undefined
  return own?.includes(plain) === true || words['en']?.[which].includes(plain) === true
}
