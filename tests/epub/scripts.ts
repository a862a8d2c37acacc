/**
 * Courses in scripts that set a book a task: from right to left, without blanks between words, with marks above and
 * below. Each has a note, a list, a table, a formula, a link, a question and a page of another script.
 */
export const scripts: Readonly<Record<string, string>> = {
  Arabic: course({
    lang: 'ar',
    title: 'مقدمة في الرعاية الاجتماعية',
    author: 'سامي الخطيب',
    module: 'الرعاية الاجتماعية',
    section: 'معنى الرعاية',
    text: 'الرعاية الاجتماعية نظام من الخدمات يساعد الناس على العيش بكرامة[^1]. وتقول المصادر الإنجليزية *social welfare*، وهي عبارة تقرأ من اليسار إلى اليمين (ص. 12–15).',
    items: ['الطعام والماء', 'السكن', 'التعليم والصحة'],
    cells: ['السنة', 'الخدمات', 'القاهرة'],
    note: 'انظر: الخطيب، مدخل إلى الخدمة الاجتماعية، 2015، ص. 7.',
    question: 'ما هدف الرعاية الاجتماعية؟',
    options: ['حياة كريمة للجميع', 'ربح أكبر للشركات']
  }),
  Hebrew: course({
    lang: 'he',
    title: 'מבוא לרווחה חברתית',
    author: 'נעמי ברק',
    module: 'רווחה חברתית',
    section: 'מהי רווחה',
    text: 'רווחה חברתית היא מערכת של שירותים שעוזרת לאנשים לחיות בכבוד[^1]. במקורות באנגלית כתוב *social welfare* (עמ׳ 12–15).',
    items: ['מזון ומים', 'דיור', 'חינוך ובריאות'],
    cells: ['שנה', 'שירותים', 'חיפה'],
    note: 'ברק, יסודות העבודה הסוציאלית, 2015, עמ׳ 7.',
    question: 'מה מטרת הרווחה החברתית?',
    options: ['חיים בכבוד לכולם', 'רווח גדול יותר לחברות']
  }),
  Chinese: course({
    lang: 'zh-Hans',
    title: '社会福利导论',
    author: '林晓',
    module: '社会福利',
    section: '什么是福利',
    text: '社会福利是一套服务制度，帮助人们有尊严地生活[^1]。英文文献称之为 *social welfare*（第12–15页）。每个地方的做法各不相同，有的由政府主办，有的由邻里互助。',
    items: ['食物和水', '住房', '教育与健康'],
    cells: ['年份', '服务', '成都'],
    note: '林晓：《社会工作入门》，2015年，第7页。',
    question: '社会福利的目的是什么？',
    options: ['人人有尊严地生活', '公司获得更多利润']
  }),
  Japanese: course({
    lang: 'ja',
    title: '社会福祉入門',
    author: '森 葵',
    module: '社会福祉',
    section: '福祉とは何か',
    text: '社会福祉とは、人びとが尊厳をもって暮らせるように支えるサービスの仕組みである[^1]。英語の文献では *social welfare* という（12〜15ページ）。地域によって形はさまざまで、「たすけあい」から始まったものも多い。',
    items: ['食べ物と水', '住まい', '教育と健康'],
    cells: ['年', 'サービス', '札幌'],
    note: '森葵『ソーシャルワークの基礎』二〇一五年、七ページ。',
    question: '社会福祉の目的は何ですか。',
    options: ['だれもが尊厳をもって暮らすこと', '会社の利益をふやすこと']
  }),
  Hindi: course({
    lang: 'hi',
    title: 'समाज कल्याण का परिचय',
    author: 'मीरा जोशी',
    module: 'समाज कल्याण',
    section: 'कल्याण क्या है',
    text: 'समाज कल्याण सेवाओं की वह व्यवस्था है जो लोगों को सम्मान से जीने में सहायता करती है[^1]। अंग्रेज़ी स्रोतों में इसे *social welfare* कहते हैं (पृ. 12–15)।',
    items: ['भोजन और पानी', 'आवास', 'शिक्षा और स्वास्थ्य'],
    cells: ['वर्ष', 'सेवाएँ', 'पुणे'],
    note: 'जोशी, समाज कार्य की नींव, 2015, पृ. 7।',
    question: 'समाज कल्याण का उद्देश्य क्या है?',
    options: ['सबके लिए सम्मानपूर्ण जीवन', 'कंपनियों का अधिक लाभ']
  }),
  Thai: course({
    lang: 'th',
    title: 'สวัสดิการสังคมเบื้องต้น',
    author: 'วิภา แก้วใส',
    module: 'สวัสดิการสังคม',
    section: 'สวัสดิการคืออะไร',
    text: 'สวัสดิการสังคมคือระบบบริการที่ช่วยให้ผู้คนดำเนินชีวิตอย่างมีศักดิ์ศรี[^1] เอกสารภาษาอังกฤษเรียกว่า *social welfare* (หน้า 12–15) แต่ละท้องถิ่นมีวิธีการของตนเองและหลายแห่งเริ่มต้นจากการช่วยเหลือกันระหว่างเพื่อนบ้าน',
    items: ['อาหารและน้ำ', 'ที่อยู่อาศัย', 'การศึกษาและสุขภาพ'],
    cells: ['ปี', 'บริการ', 'เชียงใหม่'],
    note: 'วิภา แก้วใส พื้นฐานสังคมสงเคราะห์ 2558 หน้า 7',
    question: 'สวัสดิการสังคมมีเป้าหมายอะไร',
    options: ['ชีวิตที่มีศักดิ์ศรีสำหรับทุกคน', 'กำไรที่มากขึ้นของบริษัท']
  })
}

interface Texts {
  readonly lang: string
  readonly title: string
  readonly author: string
  readonly module: string
  readonly section: string
  readonly text: string
  readonly items: readonly string[]
  readonly cells: readonly [string, string, string]
  readonly note: string
  readonly question: string
  readonly options: readonly [string, string]
}

function course(texts: Texts): string {
  const {lang, title, author, module, section, text, items, cells, note, question, options} = texts
  return `---
id: ${lang.toLowerCase()}
title: ${title}
authors: [${author}]
lang: ${lang}
math: true
---

# ${module} {#one}

:::objectives
- **A1** ${question}
:::

## ${section} {#what}

${text}

${text.replace('[^1]', '')}

${items.map((item, index) => `${index + 1}. ${item}`).join('\n')}

> [!NOTE]
> ${items.join(' · ')}

| ${cells[0]} | ${cells[1]} |
|---|--:|
| ${cells[2]} | 1958 |
| <span lang="en" dir="ltr">Bristol</span> | 2005 |

$$a^2 + b^2 = c^2$$

![${items[0] ?? ''}](picture.svg "${section}")

:::question{#q objectives=A1}
${question}

- [x] ${options[0]}
- [ ] ${options[1]}

> [!NOTE]
> [${section}](#what)
:::

[^1]: ${note}
`
}

/** A picture that every course has. */
export const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20" width="300" height="100"><rect width="60" height="20" fill="#2f6f4f"/><circle cx="12" cy="10" r="6" fill="#fff"/></svg>'
