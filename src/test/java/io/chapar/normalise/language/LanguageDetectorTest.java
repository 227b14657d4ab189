package io.chapar.normalise.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.normalise.Articles;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
  private static final LanguageDetector DETECTOR = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "رئیس مجلس امروز در جلسه علنی از وزیر پرسید; fa; Arab",
        "قوماندان امنیه از محصلان پوهنتون در ولسوالی خواست که به مکاتب بروند; prs; Arab",
        "د ولسمشر وینا نن په کابل کې خپره شوه او خلکو واورېده; ps; Arab",
        "وزیر اعظم نے کہا ہے کہ یہ منصوبہ جلد مکمل ہو گا; ur; Arab",
        "قال الوزير في مؤتمر صحفي إن الاتفاق بين الطرفين سيوقع قريبا; ar; Arab",
        "سەرۆکی هەرێم لەگەڵ شاندەکە لە هەولێر کۆبووەوە; ckb; Arab",
        "ئۇلار بۈگۈن يېڭى مەكتەپنى ئاچتى ۋە بالىلار خۇشال بولدى; ug; Arab",
        "Bakan bugün Ankara'da düzenlenen toplantıda gazetecilere açıklama yaptı; tr; Latn",
        "Nazir bu gün Bakıda keçirilən iclasda jurnalistlərə məlumat verib; az; Latn",
        "Назир бу ҝүн Бакыда кечирилән иҹласда журналистләрә мәлумат вериб; az; Cyrl",
        "Министр бүгін Астанада өткен жиында журналистерге жаңа жоба туралы айтты; kk; Cyrl",
        "Министр бүгүн Бишкекте өткөн жыйында журналисттерге жаңы долбоор тууралуу айтты; ky; Cyrl",
        "Вазир имрӯз дар Душанбе ба рӯзноманигорон дар бораи нақша маълумот дод; tg; Cyrl",
        "Vazir bugun Toshkentda o‘tgan yig‘ilishda jurnalistlarga yangi loyiha haqida aytdi; uz; Latn",
        "Вазир бугун Тошкентда ўтган йиғилишда журналистларга янги лойиҳа ҳақида айтди; uz; Cyrl",
        "Ministr şu gün Aşgabatda geçirilen maslahatda täze taslama barada habar berdi; tk; Latn",
        "Qala ákimi kópirdiń kelesi jyly ashylatynyn habarlady; kk; Latn",
        "Qala äkimi köpirdiñ kelesi jyly aşylatynyn habarlady; kk; Latn",
        "Сегодня министр рассказал журналистам о новом проекте в Москве; ru; Cyrl",
        "The minister said today that the new project will start in the spring; en; Latn",
        "Der Minister sagte heute, dass das neue Projekt im Frühjahr beginnen wird; de; Latn",
        "Le ministre a déclaré aujourd'hui que le nouveau projet commencera au printemps; fr; Latn",
        "El ministro dijo hoy que el nuevo proyecto comenzará en la primavera; es; Latn",
        "Ο υπουργός μίλησε σήμερα στην Αθήνα; el; Grek",
      })
  void tellsTheLanguageOfANewsSentence(String text, String tag, String script) {
    assertThat(DETECTOR.detect(text, null)).isEqualTo(new DetectedLanguage(tag, script));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "شاروالی کابل می‌گوید که سرک‌ها را قیر می‌کند",
        "داکتران شفاخانه گفتند که پنجاه فیصد بیماران اطفال استند",
        "پولیس در ولسوالی چهار تن را بازداشت کرده است",
        "جنرال پیشین عساکر امریکا در نشست خبری گفت"
      })
  void tellsDariByWhatOnlyAfghanistanCallsSo(String text) {
    assertThat(DETECTOR.detect(text, null).tag()).isEqualTo("prs");
    assertThat(DETECTOR.detect(text.repeat(2), "fa").tag()).isEqualTo("prs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وزیر خارجه ایران با همتای خود در کابل درباره افغانستان گفت‌وگو کرد",
        "استاندار هرات با سفیر آمریکا دیدار کرد",
        "نیروهای پلیس در قندهار و هلمند مستقر شدند"
      })
  void tellsPersianOfAfghanistanFromDari(String text) {
    assertThat(DETECTOR.detect(text, null).tag()).isEqualTo("fa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "رئيس الحكومة اللبنانية يستقبل وفدا",
        "الجيش يعلن إسقاط طائرة مسيرة",
        "ارتفاع أسعار النفط عالميا",
        "كأس آسيا: السعودية تتأهل",
        "قتلى في غارة على غزة",
        "البنك المركزي يثبت الفائدة",
        "وزير الخارجية المصري في طهران",
        "محكمة تؤجل النظر في القضية",
        "منظمة الصحة العالمية تحذر",
        "عودة الكهرباء إلى بغداد",
        "بھارت نے پاکستان کو ہرا دیا",
        "قومی اسمبلی کا اجلاس طلب",
        "کراچی میں بارش، سڑکیں زیر آب",
        "ڈالر کی قیمت میں کمی",
        "پشاور دھماکا، تحقیقات جاری",
        "سپریم کورٹ کا بڑا فیصلہ",
        "د کابل ښاروالۍ نوی پلان",
        "په هلمند کې درې کسان ووژل شول",
        "د پولیو واکسین کمپاین پیل شو",
        "بهرنیو چارو وزیر ترکیې ته لاړ",
        "ننګرهار کې زلزلې زیانونه واړول",
        "نرخی نەوت بەرزبووەوە",
        "سەرۆکوەزیران دەگاتە بەغدا",
        "باران و بەفر لە هەولێر",
        "یاریزانێکی کورد ناوبانگی دەرکرد",
        "مووچەی فەرمانبەران دابەش دەکرێت",
        "شىنجاڭدا يېڭى زاۋۇت قۇرۇلدى",
        "ئۈرۈمچىدە قار ياغدى",
        "پۇتبول مۇسابىقىسى باشلاندى",
        "دېھقانلار كېۋەز يىغىۋاتىدۇ",
        "بو کیتاب آنا دیلیمیزده یازیلمیشدیر",
        "شهرلریمیزین کوچه‌لرینده اینسانلار توپلاندی",
      })
  void neverTakesAHeadlineOfANeighbourForPersian(String headline) {
    assertThat(DETECTOR.detect(headline, null).isPersian()).isFalse();
    assertThat(Articles.text(null, headline)).isEqualTo(headline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "زلزله در کرمان",
        "مدیر جدید منصوب شد",
        "گرانی نان و گوشت",
        "آغاز اجلاس بغداد",
        "خرید تازه باشگاه",
        "بازيهاي آسيايي در تهران",
        "مهاجرت‌های اجباری",
      })
  void tellsAShortPersianHeadlineThatNobodyDeclares(String headline) {
    assertThat(DETECTOR.detect(headline, null).tag()).isEqualTo("fa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "معرفی iPhone 15 Pro Max در تهران; fa",
        "Samsung Galaxy S24 Ultra در بازار ایران; fa",
        "WhatsApp و Instagram رفع فیلتر شدند; fa",
        "شركة Samsung تعلن عن هاتف Galaxy S24; ar",
        "Samsung Galaxy S24 Ultra پاکستان میں لانچ; ur",
        "Apple представила iPhone 15 Pro Max; ru",
        "Tesla Model Y и BYD Song Plus подешевели; ru",
      })
  void looksPastNamesInLatinLetters(String headline, String tag) {
    assertThat(DETECTOR.detect(headline, null).tag()).isEqualTo(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"وليد محمد علي", "كركوك", "طالبان"})
  void leavesOpenWhatSeveralLanguagesWriteSo(String name) {
    assertThat(DETECTOR.detect(name, null)).isEqualTo(new DetectedLanguage("und", "Arab"));
    assertThat(DETECTOR.detect(name, "fa")).isEqualTo(new DetectedLanguage("fa", "Arab"));
    assertThat(DETECTOR.detect(name, "ar")).isEqualTo(new DetectedLanguage("ar", "Arab"));
  }

  @Test
  void tellsTheSameOnManyThreads() {
    LanguageDetector detector = new LanguageDetector();
    assertThat(
            IntStream.range(0, 500)
                .parallel()
                .mapToObj(
                    i ->
                        detector.detect("Bakan bugün açıklama yaptı ve bir daha dedi", null).tag()))
        .containsOnly("tr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forsætisráðherra sagði á fundi í gær að ríkisstjórnin hygðist leggja fram nýtt frumvarp",
        "Dywedodd y Prif Weinidog heddiw y bydd y llywodraeth yn cyflwyno cynllun newydd yfory",
        "Премьер-министр кисә хөкүмәт киләһе аҙнала торлаҡ буйынса яңы план тәҡдим итәсәк, тип"
      })
  void leavesTheLanguageOpenWhereTheTextIsOfNoneThatItTellsApart(String text) {
    assertThat(DETECTOR.detect(text + " " + text, null).tag()).isEqualTo("und");
  }

  @Test
  void tellsTheTwoKurdishLanguagesByTheirLetters() {
    String kurmanji = "Serokwezîr got ku hikûmet dê hefteya bê plana nû pêşkêşî parlamentoyê bike";
    assertThat(DETECTOR.detect(kurmanji, null).tag()).isEqualTo("kmr");
    assertThat(DETECTOR.detect(kurmanji, "ku").tag()).isEqualTo("kmr");
    assertThat(DETECTOR.detect("سەرۆکی هەرێم لەگەڵ شاندەکە", "ku").tag()).isEqualTo("ckb");
  }

  @ParameterizedTest
  @CsvSource({
    "Правителството прие нови мерки срещу кризата, bg",
    "Земјоделците го блокираа патот, mk",
    "Студентите излегоа на протест, mk",
    "Цене горива поново порасле, sr",
    "Menteri mundur, id",
  })
  void tellsAHeadlineOfASmallLanguageFromItsNeighbours(String headline, String tag) {
    assertThat(DETECTOR.detect(headline, null).tag()).isEqualTo(tag);
  }

  @Test
  void tellsSerbianFromCroatianByItsWords() {
    assertThat(DETECTOR.detect("Predsednik je juče posle sednice rekao šta sledi", null).tag())
        .isEqualTo("sr");
    assertThat(DETECTOR.detect("Predsjednik je jučer nakon sjednice rekao što slijedi", null).tag())
        .isEqualTo("hr");
  }
}
