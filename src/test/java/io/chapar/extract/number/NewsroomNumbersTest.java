package io.chapar.extract.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in the words that newsrooms have for them, and figures that are none. */
class NewsroomNumbersTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static String numbers(String language, String text) {
    List<String> numbers =
        EXTRACTOR.extract(Articles.of(language, text)).facts().numbers().stream()
            .map(n -> number(n.value()) + (n.unit() == null ? "" : " " + n.unit()))
            .toList();
    return numbers.stream().collect(Collectors.joining(", "));
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static void assertNumbers(String language, String text, String numbers) {
    assertThat(numbers(language, text)).isEqualTo(numbers == null ? "" : numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; The blast hurt two dozen people.; 24 people",
        "en; Half a dozen ministers resigned.; 6",
        "ru; В школе заболели три десятка человек.; 30 человек",
        "ru; Под арестом около сотни рабочих.; 100",
        "ru; Потребуется полторы сотни автобусов.; 150",
        "ur; حادثے میں دو درجن افراد زخمی ہوئے۔; 24 افراد",
        "ur; درجن بھر گاڑیاں جل گئیں۔; 12",
      })
  void countsByTheDozenAndTheScore(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; Dozens of villagers fled.; ",
        "en; Eggs are cheaper by the dozen.; ",
        "ru; Он остался в первой десятке.; 1 ordinal",
        "ru; Погибли сотни рабочих и десятки солдат.; ",
        "ur; درجنوں افراد زخمی ہوئے۔; ",
      })
  void countsNothingWhereItIsLeftOpenHowManyDozens(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; He was jailed for two-and-a-half years.; 2.5 year",
        "en; It is a $3.4 billion-a-year trade.; 3400000000 USD",
        "en; The club rejected a £40m-plus bid.; 40000000 GBP",
        "ru; Власти выделили 300 с лишним миллионов рублей.; 300000000 RUB",
        "ru; Ему сорок с небольшим лет.; 40 лет",
        "ru; На складе сгорело полтонны зерна.; 0.5",
        "ru; Приехали двести пятьдесят и ушли около двухсот человек.; 250, 200 человек",
        "ur; منصوبے پر ساڑھے تیرہ ارب روپے خرچ ہوں گے۔; 13500000000 PKR",
        "ur; دو بلین ڈالر کی سرمایہ کاری ہوئی۔; 2000000000 USD",
      })
  void readsTheWordsInsideOfANumber(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ru; Компании дали 15 миллионов на два года.; 15000000, 2 год",
        "ru; Доля составила 45 процентов против 38 годом ранее.; 45 percent, 38",
        "ru; Ставку подняли с 13 на 15 процентов.; 13 percent, 15 percent",
        "en; The rate fell from 5.2 to 4.9 percent.; 5.2 percent, 4.9 percent",
      })
  void givesANumberTheUnitOfAnotherOnlyWhereBothAreMeasuredByIt(
      String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ur; ملزمان کی پانچ پانچ لاکھ روپے کے مچلکوں پر ضمانت ہوئی۔; 500000 PKR",
        "ur; ملزمان کو دو دو سال قید ہوئی۔; 2 سال",
      })
  void countsOnceWhatIsDealtOutToEach(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; The shop opens at 7am and shuts at 9 p.m. today.; ",
        "en; It is open from 9 to 11 a.m. on Sundays.; ",
        "ru; К 10 утра дорогу открыли.; ",
        "ru; Музей работает с 9 до 11 часов утра.; ",
        "ur; جلسہ شام 7 بجے شروع ہوا۔; ",
      })
  void takesATimeOfDayForNoNumber(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en; The jet, Flight 370, left Gate A.; ",
        "en; The S&P 500 and the FTSE 100 fell.; ",
        "en; Police shut Highway 61 for repairs.; ",
        "en; On the highway 12 cars crashed.; 12",
        "ru; Его обвиняют по статье 158 кодекса.; ",
        "ur; علاقے میں دفعہ 144 نافذ ہے۔; ",
        "ur; اس دفعہ 40 لوگ آئے۔; 40",
      })
  void takesWhatANameIsNumberedByForNoNumber(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ur; وہ نو ماہ بعد واپس آیا۔; 9 ماہ",
        "ur; نو منتخب صدر نے حلف اٹھایا۔; ",
      })
  void takesTheWordForNineForOneOnlyBeforeAUnit(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Sales rose to RM740 million.; 740000000 MYR",
        "It owes KSh 200 million and Tk500 crore.; 200000000 KES, 5000000000 BDT",
        "It lent USD 30 million and 5 million EUR.; 30000000 USD, 5000000 EUR",
        "It has 5 million EUR, USD 7 million.; 5000000 EUR, 7000000 USD",
        "They paid ₺5 million.; 5000000 TRY",
      })
  void knowsMoneyByItsCode(String text, String numbers) {
    assertNumbers("en", text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Fees grew to XQ740 million.; ",
        "Lakhs of people marched.; ",
        "Damage ran into crores of rupees.; ",
        "The figures are in million tonnes.; ",
        "About a million people fled.; 1000000 people",
        "Some thousand people fled.; 1000 people",
        "It fell by one thousand.; 1000",
      })
  void countsNothingOfAMultiplierAlone(String text, String numbers) {
    assertNumbers("en", text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "tr; Bedeli 9 avroyu geçmez.; 9 EUR",
        "az; Bank 2,5 faizlik artım gözləyir.; 2.5 percent",
        "kk; Ол 24 миллионын қайтарды.; 24000000",
        "uz; Pulning 24 milliardi qaytdi.; 24000000000",
        "ur; ساڑھے 27 ہزار اہلکار اور پونے 3 ارب روپے۔; 27500 اہلکار, 2750000000 PKR",
        "ur; ساڑھے بعد وہ آئے۔;",
        "en; A county of Kenya spent Sh20 million.; 20000000 KES",
        "en; The road in Uganda cost Shs20 million.; 20000000 UGX",
        "en; A kilo costs Sh700 in Hargeisa.; 700",
        "en; Sh 40 scored twice in Dhaka.; 40",
      })
  void knowsUnitsAndMultipliersWithTheirEndings(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "kk; Қор 40 миллион иеналық құрал алды.; 40000000 JPY",
        "uz; Sud 70 million so‘mini qaytardi.; 70000000 UZS",
        "uz; Tumanda beshta maktab ochildi.; 5",
        "tr; Kilosu geçen yıl 900 liraydı.; 900 TRY",
        "tr; İhracat 80 milyon dolarla kapandı.; 80000000 USD",
        "kk; Соның алтауы жаңа.; 6",
      })
  void readsMoneyAndCountsInTheCasesOfTurkicNews(String language, String text, String numbers) {
    assertNumbers(language, text, numbers);
  }
}
