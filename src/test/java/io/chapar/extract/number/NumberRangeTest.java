package io.chapar.extract.number;

import static io.chapar.extract.number.Quantities.assertNumbers;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberRangeTest {
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
}
