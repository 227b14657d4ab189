package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFinderTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  /** Values with their units, as in "2.5 percent, 3, 2000000 USD". */
  private static String numbers(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts().numbers().stream()
        .map(NumberFinderTest::plain)
        .collect(Collectors.joining(", "));
  }

  private static String plain(Facts.Quantity number) {
    String value =
        new BigDecimal(number.value())
            .round(MathContext.DECIMAL32)
            .stripTrailingZeros()
            .toPlainString();
    return number.unit() == null ? value : value + ' ' + number.unit();
  }

  private static void assertNumbers(String language, String text, String numbers) {
    assertThat(numbers(language, text)).isEqualTo(numbers == null ? "" : numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tr; Fiyatı 1.250,50 lira oldu.; 1250.5 TRY",
        "az; Qiyməti 125.000,5 manat olub.; 125000.5 AZN",
        "en; It costs $1,250.50 today.; 1250.5 USD",
        "en; It costs $1,250.500 today.; 1250.5 USD",
        "en; It costs $1,250,500 today.; 1250500 USD",
      })
  void readsTheFractionBehindThousands(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fa; قیمت آن ۲ تا ۳ میلیون تومان است.; 2000000 IRT, 3000000 IRT",
        "fa; بودجه ۵ تا ۶ هزار میلیارد تومان بود.; 5000000000000 IRT, 6000000000000 IRT",
        "fa; بین ۳ و ۴ میلیون نفر رفتند.; 3000000 نفر, 4000000 نفر",
        "fa; دو تا سه میلیون نفر رفتند.; 2000000 نفر, 3000000 نفر",
        "en; The firm paid $3-4 billion for it.; 3000000000 USD, 4000000000 USD",
        "en; The firm paid $3-4bn for it.; 3000000000 USD, 4000000000 USD",
        "en; The firm paid $1 to $2 million.; 1000000 USD, 2000000 USD",
        "en; Between 3 and 4 million people fled.; 3000000 people, 4000000 people",
        "ru; Ущерб составил 2–3 млн рублей.; 2000000 RUB, 3000000 RUB",
        "ru; Выделят от 5 до 10 млрд тенге.; 5000000000 KZT, 10000000000 KZT",
        "tr; Evler 2-3 milyon lira oldu.; 2000000 TRY, 3000000 TRY",
        "tr; Bedeli 2 ila 3 milyon dolar.; 2000000 USD, 3000000 USD",
        "az; Qiyməti 2-3 milyon manat olub.; 2000000 AZN, 3000000 AZN",
        "kk; Құны 2-3 миллион теңге.; 2000000 KZT, 3000000 KZT",
        "uz; Narxi 2-3 million so‘m.; 2000000 UZS, 3000000 UZS",
        "ur; اس پر 2 سے 3 کروڑ روپے خرچ ہوئے۔; 20000000 PKR, 30000000 PKR",
        "ar; نزح بين 3 و4 ملايين شخص.; 3000000 شخص, 4000000 شخص",
        "ar; بلغت من 2 إلى 3 ملايين دولار.; 2000000 USD, 3000000 USD",
      })
  void multipliesBothNumbersOfARange(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; It sold from 500 to 1 million copies.; 500, 1000000",
        "en; Output rose from 800 to 3 million barrels.; 800, 3000000 barrel",
        "en; He signed 3 and 4 million people saw it.; 3, 4000000 people",
        "en; Rates rose from 3 to 5 percent.; 3 percent, 5 percent",
        "en; The side won 3-2 before 4 million viewers.; 3, 2, 4000000",
        "fa; ۳ از ۵ میلیون نفر رفتند.; 3, 5000000 نفر",
        "ru; Из них 2 — 5 миллионов.; 2, 5000000",
      })
  void multipliesNoNumberOutsideOfARange(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Inflation fell to -2.5% in June.; -2.5 percent",
        "en; It lost −3 million euros and -$5 million.; -3000000 EUR, -5000000 USD",
        "en; -25 degrees were measured.; -25 degree",
        "fa; دمای هوا به \u200E-۱۰ درجه رسید.; -10 درجه",
        "fa; رشد اقتصادی -۲/۵ درصد بود.; -2.5 percent",
        "ru; Температура упала до -25 градусов.; -25 градус",
        "ru; Ночью будет -15...-20 градусов.; -15 градус, -20 градус",
        "tr; Sıcaklık -5 dereceye düştü.; -5 derece",
        "tr; Ekonomi yüzde -2,5 büyüdü.; -2.5 percent",
        "tr; Ekonomi %-2,5 büyüdü.; -2.5 percent",
        "az; Gecə -5 dərəcə istilik olacaq.; -5 dərəcə",
        "kk; Түнде -25 градус аяз болады.; -25 градус",
        "uz; Kechasi -5 daraja bo‘ladi.; -5 daraja",
        "ur; درجہ حرارت -5 ڈگری رہا۔; -5 ڈگری",
        "ar; بلغت الحرارة -5 درجات.; -5 درجة",
      })
  void readsTheSignOfANegativeNumber(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; The side won 3-2.; 3, 2",
        "en; A rise of 5-10 percent is likely.; 5 percent, 10 percent",
        "en; - 5 people came.; 5 people",
        "fa; -۳ نفر آمدند.; 3 نفر",
        "fa; کووید -۱۹ آمد.; 19",
        "fa; ۵ درصد -۳ نفر.; 5 percent, 3 نفر",
        "ru; «Единая Россия» –49,8%, СРЗП –10%.; 49.8 percent, 10 percent",
        "ru; «Единая Россия» -49,8%.; 49.8 percent",
        "ru; Экспорт –2,5 млрд долларов.; 2500000000 USD",
        "ru; Экспорт -2,5 млрд долларов.; 2500000000 USD",
        "fa; به گزارش ایسنا -۵۰۰ میلیارد تومان پرداخت شد.; 500000000000 IRT",
        "ru; Самолет Су -35 разбился.; 35",
        "ru; Пришли —5 человек.; 5 человек",
      })
  void takesNoOtherStrokeForASign(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar; بلغت الكلفة ثلاثمئة وعشرين مليون دولار.; 320000000 USD",
        "ar; بلغت مئتين وخمسين مليون يورو.; 250000000 EUR",
        "ar; قتل خمسة وعشرين شخصا.; 25 شخص",
        "ar; أصيب ثلاثة وأربعين آخرين.; 43",
        "ar; جمع ألف وتسعمئة وأربعة وثمانين طنا.; 1984 طن",
        "ar; بلغ مئة وخمسة وعشرين ألف شخص.; 125000 شخص",
        "ar; شاركت إحدى وعشرين دولة.; 21 دولة",
        "ar; بين خمسة وعشرة أشخاص.; 5, 10 شخص",
        "ar; بلغ بين خمسة و20 في المئة.; 5 percent, 20 percent",
        "ar; أصيب ثلاثة و20 آخرون.; 3, 20",
        "fa; او در شب هفتصدم آمد.; ",
        "fa; قسمت چهارصدم آن بود.; ",
        "fa; رشد آن چهار صدم درصد بود.; 0.04 percent",
        "ur; ان کے سوا تین افراد آئے۔; 3 افراد",
        "ar; لست أدري وليس فيها أحد.; ",
        "ur; حکومت نے تین سو پینتالیس منصوبے مکمل کیے۔; 345",
        "ur; اس میں بائیس افراد جاں بحق ہوئے۔; 22 افراد",
        "ur; وہاں سوا دو لاکھ افراد تھے۔; 225000 افراد",
        "ur; اس پر پونے دو کروڑ روپے خرچ ہوئے۔; 17500000 PKR",
        "ur; یہ بہتر ہے اسی لیے آئے۔; ",
        "ur; وہاں اسی ہزار افراد تھے۔; 80000 افراد",
        "ru; Пришли 1 тыс. 250 человек.; 1250 человек",
        "ru; Выделили 5 тыс. 12 мая он уехал.; 5000",
        "ru; Пришли 1 250 000 человек.; 1250000 человек",
        "fa; آن را هزار نفر دیدند. روز بعد رفت.; 1000 نفر",
        "fa; تعداد آنان صد هزار بود. روز بعد رفت.; 100000",
      })
  void readsWordsThatAreWrittenTogether(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fa; دو سوم نمایندگان رأی دادند.; 0.6666667",
        "fa; سه چهارم بودجه صرف شد.; 0.75",
        "fa; یک‌سوم آرا از او بود.; 0.3333333",
        "fa; رشد آن سه دهم درصد بود.; 0.3 percent",
        "fa; رشد آن سه و دو دهم درصد بود.; 3.2 percent",
        "fa; نیم میلیون دلار گرفت.; 500000 USD",
        "fa; یک میلیون و نیم گرفت.; 1500000",
        "en; It cost half a million pounds.; 500000 GBP",
        "en; It fed a quarter of a million children.; 250000 children",
        "en; It cost two and a half million dollars.; 2500000 USD",
        "en; It cost a million and a half dollars.; 1500000 USD",
        "en; Two-thirds of them agreed.; 0.6666667",
        "ar; أنفقت نصف مليون دولار.; 500000 USD",
        "ar; أنفقت مليونين ونصف المليون دولار.; 2500000 USD",
        "tr; Yarım milyon liralık anlaşma imzalandı.; 500000 TRY",
        "tr; Çeyrek milyon kişi geldi.; 250000 kişi",
        "tr; Halkın üçte ikisi geldi.; 0.6666667",
        "az; Yarım milyon manat ayrılıb.; 500000 AZN",
        "kk; Оған жарты миллион теңге бөлінді.; 500000 KZT",
        "kk; Оған екі жарым миллиард теңге бөлінді.; 2500000000 KZT",
        "uz; Unga ikki yarim milliard so‘m ajratildi.; 2500000000 UZS",
        "ru; Ущерб составил 2 с половиной миллиона рублей.; 2500000 RUB",
        "ru; Похитили полмиллиона рублей.; 500000 RUB",
        "ur; دو تہائی ارکان آئے۔; 0.6666667",
      })
  void readsAFraction(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; They led at half time in the second half.; 2 ordinal",
        "en; The two sides met in the third quarter.; 2, 3 ordinal",
        "tr; İki yarım final oynandı.; 2",
        "uz; Ikki yarim final o‘ynaldi.; 2",
        "fa; بیست و سوم آمد.; 23 ordinal",
        "tr; İkinci çeyrek yüzde 4,8 büyüdü.; 2 ordinal, 4.8 percent",
        "tr; Son çeyrek bin kişi geldi.; 1000 kişi",
        "tr; Son çeyrek dolar yükseldi.; ",
        "fa; در مرحله یک هشتم نهایی باخت.; 8 ordinal",
        "ru; Он стал двадцать пятый.; 25 ordinal",
        "ar; بلغ ربع النهائي أمس.; ",
      })
  void readsNoFractionWhereNothingIsCounted(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fa; چند میلیون نفر و ده‌ها هزار تومان.; ",
        "en; Several million people came.; ",
        "ru; На площадь пришли тысячи человек.; ",
        "ru; Сотни тысяч человек и миллионы долларов.; ",
        "ar; فر آلاف الأشخاص وعدة ملايين.; ",
        "tr; Birkaç bin kişi geldi.; ",
        "az; Bir neçə min nəfər gəldi.; ",
        "kk; Бірнеше мың адам келді.; ",
        "uz; Bir necha ming kishi keldi.; ",
        "ur; کئی لاکھ افراد آئے۔; ",
      })
  void givesNoNumberThatTheTextLeavesOpen(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar; أنفقت بريطانيا 100 مليون جنيه إسترليني.; 100000000 GBP",
        "ar; تكلف المشروع 50 مليون جنيه سوداني.; 50000000 SDG",
        "ar; بلغت الخسائر 300 مليار ليرة لبنانية.; 300000000000 LBP",
        "ar; خصص المغرب ملياري درهم لبناء مستشفى.; 2000000000 MAD",
        "ar; أقر البرلمان الأردني موازنة من 12 مليار دينار، وزار الكويت.; 12000000000 JOD",
        "fa; دولت باید ۵۰ میلیون دلار کانادا بپردازد.; 50000000 CAD",
        "fa; آن را ۳ میلیون پوند مصر خرید.; 3000000 EGP",
        "fa; آن را ۲ میلیون ریال عمان خرید.; 2000000 OMR",
        "en; Canberra pledged A$5 million.; 5000000 AUD",
        "en; It pledged HK$30 million and a $5 million loan.; 30000000 HKD, 5000000 USD",
        "en; It pledged B$7 million.; 7000000",
        "en; It will spend 2 billion Canadian dollars.; 2000000000 CAD",
        "en; Egypt received 40 million pounds.; 40000000 EGP",
        "en; Lebanon's budget is 300 trillion lira.; 300000000000000 LBP",
        "en; Moroccan officials spent 200 million dirhams.; 200000000 MAD",
        "ru; Катар вложил 3 млрд риалов.; 3000000000 QAR",
        "ru; Потратили 5 млрд гонконгских долларов.; 5000000000 HKD",
        "tr; Katar 500 milyon riyal yatırdı.; 500000000 QAR",
        "tr; Bedeli 3 milyon Kanada doları.; 3000000 CAD",
        "ur; اس پر 5 کروڑ بھارتی روپے خرچ ہوئے۔; 50000000 INR",
      })
  void tellsMoneyOfOneNameApart(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; It costs between 50 lakh and 1 crore Indian rupees.; 5000000 INR, 10000000 INR",
        "en; India's cabinet approved a Rs 500 crore plan.; 5000000000 INR",
        "en; Pakistan approved a Rs 500 crore plan.; 5000000000 PKR",
        "en; It costs ₹300 crore and fed 3 lakh people.; 3000000000 INR, 300000 people",
      })
  void readsTheFiguresOfSouthAsia(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fa; در سه دهه ۳۰ درصد رشد کرد.; 3, 30 percent",
        "fa; در دو دهه ۳۰ میلیارد دلار داد.; 2, 30000000000 USD",
        "fa; در این دهه ۳۰ مدرسه ساختند.; 30",
        "ru; Он получил свыше тысячи долларов.; 1000 USD",
        "ru; Пришли около тысячи человек.; 1000 человек",
        "ru; Пришли не менее тысячи человек.; 1000 человек",
      })
  void countsBehindAWordThatMayOpenTheNumber(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @Test
  void takesALandThatBeginsWithANumeralForAPlace() {
    Facts facts =
        EXTRACTOR.extract(Articles.of("ur", "وہ چھتیس گڑھ گئے اور پونے میں رہے۔")).facts();
    assertThat(facts.places())
        .extracting(Facts.Place::name)
        .containsExactlyInAnyOrder("چھتیس گڑھ", "پونے");
    assertThat(facts.numbers()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fa; بودجه ۴۳۰۰ هزار میلیارد تومان است.; 4300000000000000 IRT",
        "az; Layihəyə 1500 min manat xərclənib.; 1500000 AZN",
        "fa; ۲ هزار و ۵۰۰ میلیارد تومان دادند.; 2500000000000 IRT",
        "fa; صدوپنجاه هزار تومان به بیست‌وپنج نفر دادند.; 150000 IRT, 25 نفر",
        "fa; پنج صد هزار افغانی به دو صد نفر دادند.; 500000 AFN, 200 نفر",
        "fa; چند صد نفر و چند صد هزار تومان.;",
        "fa; یک‌سوم و یک‌چهارم بودجه رفت.; 0.3333333, 0.25",
        "az; Qiymətlər iki yarım dəfə artıb, on minlərlə insan gəlib.; 2.5 dəfə",
      })
  void multipliesAndAddsWhatBelongsTogether(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ar; توفي 05 أشخاص.; 5 شخص",
        "ur; حادثے میں 05 افراد جاں بحق ہوئے۔; 5 افراد",
        "en; The vote began at 0942 GMT.;",
      })
  void readsANumberOfTwoFiguresThatBeginsWithANought(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @Test
  void roundsWhatBinaryFractionsMakeOfTenths() {
    Facts facts = EXTRACTOR.extract(Articles.of("fa", "نرخ ۷ دهم درصد کم شد.")).facts();
    assertThat(facts.numbers()).extracting(Facts.Quantity::value).containsExactly(0.7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "مردم نه آب دارند نه برق.;",
        "نه کشور در نشست بودند.; 9 کشور",
        "با پیش‌شماره ۰۹۱۲ تماس گرفت.;",
        "خط ۷ مترو و فاز ۱۴ میدان باز شد.;",
        "در خط ۲۰ نفر بودند.; 20 نفر",
        "داوران نه اثر از نه هنرمند دیدند.; 9, 9",
        "ایرباس ۴۰ سفارش گرفت و بوئینگ ۷۸۷ فرود آمد.; 40",
        "خط ۲۴ اینچی لوله ترکید.; 24 اینچ",
        "در منطقه ۱۲ صد نفر ماندند.; 100 نفر",
      })
  void takesForANumberOnlyWhatCounts(String text, String numbers) {
    assertNumbers("fa", text, numbers);
  }
}
