package io.chapar.extract.number;

import static io.chapar.extract.number.Quantities.assertNumbers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoQuantityTest {
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
        "مردم نه آب دارند نه برق.;",
        "نه کشور در نشست بودند.; 9 کشور",
        "با پیش‌شماره ۰۹۱۲ تماس گرفت.;",
        "خط ۷ مترو و فاز ۱۴ میدان باز شد.;",
        "در خط ۲۰ نفر بودند.; 20 نفر",
        "داوران نه اثر از نه هنرمند دیدند.; 9, 9",
        "ایرباس ۴۰ سفارش گرفت و بوئینگ ۷۸۷ فرود آمد.; 40",
        "خط ۲۴ اینچی لوله ترکید.; 24 اینچ",
        "در منطقه ۱۲ صد نفر ماندند.; 100 نفر",
        "قیمت هر کیلو از این ماده ۸۵ هزار تومان است.; 85000 IRT",
        "دلار در کانال ۱۰۹ هزار تومان ماند.; 109000 IRT",
        "در این فصل ۲۴ نفر آمدند.; 24 نفر",
        "در فصل ۲۴ سریال و بر پایه ماده ۸۵ قانون.;",
        "اجاره ۹ میلیونی و حضور میلیونی مردم.; 9000000",
      })
  void takesForANumberOnlyWhatCounts(String text, String numbers) {
    assertNumbers("fa", text, numbers);
  }
}
