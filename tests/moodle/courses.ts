/** Courses as authors write them, for whole runs from Markdown to Moodle XML. */

const head = (title: string): string => `---
id: uji
title: ${JSON.stringify(title)}
lang: id
---
`

/** What most courses look like. */
export const plain: string = `${head('Kursus Sederhana')}
# Satu {#satu}

:::objectives
- **TP1** Menyebut arti sempit dan arti luas.
:::

Bacaan.

:::question{#satu-1 objectives=TP1}

Manakah arti luas?

- [ ] bantuan tunai
  > Itu arti sempit.
- [x] segala usaha agar hidup layak
  > Tepat.

> [!TIP]
> Ingat bagian pertama.

> [!NOTE]
> Lihat bagian A.

:::

::::quiz{#kuis title="Kuis Satu"}

Kerjakan sendiri.

:::question{#kuis-1 objectives=TP1 points=2}

Pilih semua yang tepat.

- [x] satu
- [x] dua
- [ ] tiga

:::

:::question{#kuis-2 type=truefalse objectives=TP1}

Bumi bulat.

- [x] Benar
- [ ] Salah

:::

::::
`

/** Everything that prose can hold, in every part of a question. */
export const rich: string = `${head('Kursus Kaya')}
# Satu {#satu}

## Bagian {#bagian}

::::question{#kaya-1}

Perhatikan gambar, kode, dan tabel[^1] pada [bagian](#bagian), dan [lembar kerja](media/Lembar%20Kerja.pdf).

![Peta desa](media/peta.svg "Peta tahun 2009")

\`\`\`js
if (a < b && c > d) return "]]>"
\`\`\`

| nama | jumlah |
|------|-------:|
| a    |      1 |

:::details[Lebih lanjut]
Rincian[^2].
:::

- [x] ![peta](media/peta.svg) kiri[^1]
  > Tepat, lihat ![peta](media/peta.svg)[^2].
- [ ] \`a < b\`

  \`\`\`
  kode
  \`\`\`
- [ ] kanan

> [!TIP]
> Petunjuk dengan **tebal**[^1].

> [!TIP]
> Petunjuk kedua.

> [!NOTE]
> Pembahasan dengan ![peta](media/peta.svg).

::::

:::question{#kaya-2 type=truefalse}

Setujukah Anda?

- [x] Setuju
- [ ] Tidak setuju

:::

:::question{#kaya-3 lang=ar}

ما هو؟

- [x] نعم
- [ ] لا

:::

:::question{#kaya-4}

Sepertiga.

- [x] a \`33.3%\`
- [x] b \`33.3%\`
- [x] c \`33.4%\`
- [ ] d \`-50%\`

:::

:::question{#kaya-5}

Sepertiga lagi.

- [x] a \`33.33%\`
- [x] b \`66.67%\`
- [ ] d \`-50%\`

:::

[^1]: Nurdin, *Pengantar* (1990), lihat [bagian](#bagian).
[^2]: Adi, ![titik](data:image/png;base64,iVBORw0KGgo=).
`

const options = (right: number, wrong: number): string =>
  Array.from(
    {length: right + wrong},
    (_, index) => `- [${index < right ? 'x' : ' '}] opsi ${index + 1}`
  ).join('\n')

/** Everything that a file format or an importer may stumble over. */
export const nasty: string = `${head('A/B & <C> ]]> "D" 😀')}
# Judul/dengan // garis & <tag> ]]> 😀 {#judul}

:::question{#nasty-1 title="Apa itu <p> & ]]>?"}

Tulis \`]]>\` dan \`<![CDATA[\` & &amp;amp; <b>tebal</b> 👩‍👩‍👧, lalu \`@@PLUGINFILE@@/a.png\`.

- [x] ]]> &
- [ ] \`</text>\` \\<b>
- [ ] "kutip" 'tunggal'

:::

:::question{#nasty-2}

${'Kalimat yang panjang sekali tentang kesejahteraan sosial. '.repeat(40)}

${options(1, 39)}

:::

:::question{#nasty-3}

Tujuh benar.

${options(7, 1)}

:::

:::question{#nasty-4}

Sebelas benar.

${options(11, 1)}

:::

:::question{#nasty-5}

Bobot lain.

- [x] a \`85%\`
- [x] b \`15%\`
- [ ] c

:::

# ${'Judul yang panjang '.repeat(16)} {#panjang}

:::question{#${'sangat-panjang-'.repeat(10)}q}

Pilih pernyataan yang benar.

- [x] a
- [ ] b

:::

# Top {#kembar-1}

:::question{#soal-é}

Pilih pernyataan yang benar.

- [x] a
- [ ] b

:::

:::question{#nasty-7}

Pilih pernyataan yang benar.

- [x] a
- [ ] b

:::

# top {#kembar-2}

:::question{#nasty-8}

![](media/peta.svg "decorative")

- [x] a
- [ ] b

:::
`

/** Every kind of question whose answer is not chosen from a list. */
export const written: string = `${head('Kursus Tertulis')}
# Satu {#satu}

:::question{#pendek wildcard=true}

Sebutkan jaring pengaman.

- jaring pengaman
- jaring* \`80%\`
  > Jaring apa?
- \\*
  > Baca lagi.

:::

:::question{#bilangan}

Berapa percepatan gravitasi?

- 9,81 ± 0,05 m/s²
- 981 ± 5 cm/s²

:::

:::question{#pasangan}

Pasangkan.

| Kota | Negara |
|------|--------|
| ![peta](media/peta.svg) Jakarta | Indonesia |
| Bandung | Indonesia |
| Paris | **Prancis** |
|       | Spanyol |

:::

:::question{#urutan}

Urutkan.

1. Satu
   > Yang pertama.
2. Dua
3. Tiga

:::

:::question{#rumpang case=true shuffle=true points=6}

| pakar | istilah |
|-------|---------|
| Adi | [[pengaman \\| jaring {1:SA:=x}]] |

- Fungsi [[(residual) | a~b | =c]] sejak **[[= 1958 ± 5]]** {#1}.

:::

:::question{#esai type=essay lines=12 words=150..300}

Jelaskan.

> [!TIP]
> Bagian A.

> [!NOTE]
> Dua contoh.

:::
`

/** Files that the courses refer to. */
export const media: Readonly<Record<string, string>> = {
  'media/peta.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><title>Peta</title></svg>',
  'media/Lembar Kerja.pdf': '%PDF-1.7'
}
