package io.chapar.split.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.BlockKind;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines are no text of the article, by their words. */
class MarkersTest {
  private static final Markers MARKERS = new Markers();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No part of this plan has been approved by the state, the mayor said.",
        "Entering the closed bridge without permission is prohibited.",
        "Flying drones over the site without permission is forbidden.",
        "Translation: the town has no money left.",
        "Translation by machine has become good enough for most.",
        "Do you have information about the two missing men? Call the police, the sheriff asked.",
        "Do you have a tip jar on your counter?",
        "If you have a tip jar on your counter, you will now have to pay tax on it.",
        "Listen to this story about a dog and a ferry, she said.",
        "يمنع استخدام الهواتف المحمولة داخل قاعات الامتحان.",
        "يمنع نشر القوات الأجنبية على أراضي البلاد.",
        "لديك معلومة خاطئة، قال الوزير للنائب.",
        "ترجمة: لا مال لدى المدينة.",
        "Bu ərazidə dronlardan icazəsiz istifadə qadağandır.",
        "Məlumatınız var ki, dünən iclas keçirilib.",
        "Mətndən istifadə edərək şagirdlər sualları cavablandırdılar.",
        "Yenilənib: yol nəqliyyat üçün açıldı.",
        "Haben Sie Hinweise zu dem Unfall? Die Polizei bittet Zeugen, sich zu melden.",
        "Jede Verwendung verbotener Symbole ist strafbar, sagte der Anwalt.",
        "Übersetzung: „Wir haben kein Geld mehr.“",
        "Übersetzt von Maschinen klingt er hölzern.",
        "Unterstützen Sie unsere Feuerwehr, rief der Bürgermeister.",
        "استفاده از مطالب درسی در این مدرسه ممنوع شد.",
        "بازنشر مطالب توهین‌آمیز در شبکه‌های اجتماعی جرم است.",
        "شنیدن این خبر مرا شوکه کرد.",
        "ترجمه: شهر پولی ندارد.",
        "Материалды пайдалану үшін рұқсат керек.",
        "Использование материалов из переработанного бетона снизит расходы на треть.",
        "Перепечатка документа заняла у сотрудников мэрии целую неделю.",
        "Перевод с карты на карту",
        "Перевод с карты на карту подорожает осенью.",
        "Перевод: «Свобода или смерть».",
        "Есть что рассказать и ветеранам.",
        "Стали свидетелем аварии и жители соседнего дома.",
        "Kişisel veriler izinsiz kullanılamaz.",
        "Başkan, havai fişeklerin izinsiz kullanılması yasaktır.",
        "Tezlerde başka eserler kaynak gösterilmeden kullanılamaz.",
        "Çeviri: Kasada para kalmadı.",
        "Traduit de l'italien, le roman a reçu un prix en 2020.",
        "Traduit par Google, le texte devient incompréhensible.",
        "Traduction : la ville est ruinée.",
        "Traducción de la Biblia al quechua",
        "Toute reproduction est impossible chez ces animaux, explique la biologiste.",
        "Soutenez notre maire, a lancé l'un des habitants.",
        "Apoya el periodismo local con becas.",
        "Queda prohibida la reproducción de estos animales.",
        "Vous avez une information fausse, a répondu le ministre.",
        "انضم إلى الفريق هذا الموسم مهاجم برازيلي في الثانية والعشرين من عمره.",
        "المزيد من الأمطار متوقعة خلال الأسبوع المقبل، بحسب هيئة الأرصاد.",
        "تابع آخر المصلين صلاته في الساحة وسط المطر.",
        "در کانال سوئز یک کشتی به گل نشست.",
        "Çerez fiyatları bayram öncesi yükseldi.",
        "Bizi Bakıya dəvət etdilər, dedi o.",
        "Telegram kanalları vasitəsilə yayılan xəbər təkzib edilib.",
        "Самое важное для города — вода, сказал мэр.",
        "Рекомендуем не выходить из дома, сообщили спасатели.",
        "Бізді ауылда бәрі таниды, дейді ақсақал.",
        "Oʻqish vaqti qisqardi, dedi vazir.",
        "انضم إلى قناة الجزيرة مراسلا في بغداد.",
        "«انضم إلينا لاعبون كبار هذا الموسم»",
        "شارك فيها عشرة فنانين.",
        "أطلقت الشركة ميزة جديدة لقراءة الصحف على Google News.",
        "هل وجدت خطأ في فاتورة الكهرباء؟",
        "Çerezler bir kaseye alınıp üzerine bal gezdirilir.",
        "Yetkililerin uyarılarını takip edin.",
        "Son dakika haberleri için telefonunu elinden bırakmıyor.",
        "Haberin tamamı için yıllarca bekledik, dedi.",
        "Bizi Facebook-da təhqir etdilər.",
        "Bizni Telegram orqali aldashdi.",
        "Saytdan olingan materiallar ekspertizaga yuborildi.",
        "Изоҳлар керак эмас.",
        "Советуем прочитать роман Чингиза Айтматова «Плаха».",
        "Увидели опечатку в договоре — требуйте исправления.",
        "Фото с места аварии опубликовали очевидцы.",
        "Автор книги живёт в Москве.",
        "Бізді Telegram арқылы алдады.",
        "Материалды пайдаланғанда қауіпсіздік ережесін сақтаңыз.",
        "Биздин Telegram бот иштей баштады.",
        "Маслиҳати духтурро пайгирӣ кунед.",
        "Шарҳҳо гуногунанд.",
        "Моро дар шабакаҳои иҷтимоӣ таҳқир карданд.",
        "در کانال تلگرام خود نوشت که استعفا داده است.",
        "برای دریافت آخرین اخبار جنگ رادیو داشتیم.",
        "تماشای فیلم",
        "د ډاکټر لارښوونې تعقیب کړئ.",
        "تبصرې زیاتې شوې.",
        "ټول حقوق باید ورکړل شي.",
        "ہمیں فیس بک پر دھمکیاں ملیں۔",
        "جملہ حقوق بحق سرکار ضبط کر لیے گئے۔",
      })
  void leavesSentencesThatBeginOrEndAsNoticesDo(String sentence) {
    assertThat(MARKERS.of(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "byline|Translation: Ann Lee",
        "byline|Translation by Ann Lee",
        "byline|Übersetzt von Nora Feld",
        "byline|Aus dem Englischen von Nora Feld",
        "byline|Перевод: Анна Петрова",
        "byline|Traduction : Anne Morel",
        "byline|Traduit de l'anglais par Anne Morel",
        "byline|Çeviren: Ayşe Kaya",
        "byline|ترجمه: الهام وثوقی",
        "notice|استفاده از مطالب این سایت با ذکر منبع آزاد است.",
        "notice|Использование материалов сайта разрешено только со ссылкой.",
        "notice|Перепечатка материалов без согласия редакции запрещена.",
        "notice|No part of this article may be reproduced.",
        "notice|Yenilənib: 6 may 2024, 10:15",
        "notice|Mis à jour le : 06/05/2024 à 10:15",
        "notice|Sitedeki içerikler izinsiz kullanılamaz.",
        "notice|Partager :",
        "related|Listen to this article 6 min",
      })
  void knowsTranslatorsTermsOfUseAndTimesOfUpdates(String kind, String line) {
    assertThat(MARKERS.of(line)).contains(BlockKind.valueOf(kind.toUpperCase(Locale.ROOT)));
  }

  /** As news sites of the region print them around and into their texts. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "related|اقرأ أيضًا: سوق جديد في المدينة",
        "related|إقرأ أيضاً",
        "related|أقرأ ايضا : سوق جديد",
        "related|قد يعجبك أيضا",
        "notice|انضم إلى قناتنا على واتساب",
        "notice|تابع آخر الأخبار عبر قناتنا",
        "related|Yana oʻqing: yangi bozor ochildi",
        "related|Oʻxshash yangiliklar",
        "notice|Koʻrishlar soni: 1245",
        "notice|Telegram kanalimizga aʼzo boʻling",
        "notice|Telegram kanalimizga a'zo bo'ling",
        "related|Okumadan geçme: Yeni pazar açıldı",
        "notice|Son dakika haberleri için Telegram kanalımıza katılın",
        "notice|WhatsApp kanalımıza qoşulun",
        "byline|Yazdı: Aygün Səmədova",
        "related|Тақырыпқа сай жаңалықтар",
        "notice|Telegram арнамызға қосылыңыз",
        "related|Муну да окуңуз: жаңы базар ачылды",
        "notice|Биздин Telegram-каналга катталыңыз",
        "notice|Моро дар Telegram пайгирӣ кунед",
        "related|دا هم ولولئ: نوی بازار",
        "notice|Количество показов: 1245",
        "notice|زمان مطالعه: ۲ دقیقه",
        "notice|Bizi Instagram'da takip edin",
        "notice|موږ په فېسبوک کې تعقیب کړئ",
        "notice|انضم إلينا على تلغرام",
        "notice|شارك عبر",
        "byline|Автор Анна Петрова",
        "notice|Bizi Telegram-da izləyin",
        "notice|ہمارے چینل کو جوائن کریں",
      })
  void knowsLinesOfTheRegionsSites(String kind, String line) {
    assertThat(MARKERS.of(line)).contains(BlockKind.valueOf(kind.toUpperCase(Locale.ROOT)));
  }
}
