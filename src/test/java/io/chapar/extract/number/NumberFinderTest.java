package io.chapar.extract.number;

import static io.chapar.extract.number.Quantities.assertNumbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFinderTest {
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
    Facts facts = new FactExtractor().extract(Articles.of("ur", "وہ چھتیس گڑھ گئے۔")).facts();
    assertThat(facts.places()).extracting(Facts.Place::name).containsExactly("چھتیس گڑھ");
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
}
