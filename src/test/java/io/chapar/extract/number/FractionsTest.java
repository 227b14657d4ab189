package io.chapar.extract.number;

import static io.chapar.extract.number.Quantities.assertNumbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionsTest {
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

  @Test
  void roundsWhatBinaryFractionsMakeOfTenths() {
    Facts facts = new FactExtractor().extract(Articles.of("fa", "نرخ ۷ دهم درصد کم شد.")).facts();
    assertThat(facts.numbers()).extracting(Facts.Quantity::value).containsExactly(0.7);
  }
}
