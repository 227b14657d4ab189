package io.chapar.extract.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names in languages with capital letters, beside what is written like them. */
class CapitalNamesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static Facts facts(String language, String text) {
    return EXTRACTOR.extract(Articles.of(language, text)).facts();
  }

  private static List<String> people(String language, String text) {
    return facts(language, text).people().stream().map(Person::name).toList();
  }

  private static List<String> organisations(String language, String text) {
    return facts(language, text).organisations().stream().map(Organisation::name).toList();
  }

  private static List<String> places(String language, String text) {
    return facts(language, text).places().stream().map(Place::name).toList();
  }

  private static Map<String, List<String>> roles(String language, String text) {
    return facts(language, text).people().stream()
        .collect(Collectors.toMap(Person::name, Person::roles));
  }

  private static List<String> kinds(String language, String text) {
    return facts(language, text).places().stream().map(Place::kind).toList();
  }

  @Test
  void takesNoNameForATownOfWhichItIsTheBeginning() {
    String text = "Chinese President Xi Jinping met the actress Sana Khan.";
    assertThat(people("en", text)).containsExactlyInAnyOrder("Xi Jinping", "Sana Khan");
    assertThat(places("en", text)).isEmpty();
    assertThat(places("tr", "Çin Devlet Başkanı Xi Jinping konuştu.")).doesNotContain("Xi'an");
  }

  @Test
  void readsAnApostropheInTheNameOfATown() {
    String text = "The trains to Xi'an stopped, and Sana'a's airport was closed.";
    assertThat(
            facts("en", text).places().stream()
                .flatMap(place -> place.mentions().stream())
                .map(span -> text.substring(span.start(), span.end())))
        .containsExactlyInAnyOrder("Xi'an", "Sana'a");
  }

  @Test
  void takesTheNameOfAShopForItOnlyWithItsEnding() {
    assertThat(organisations("en", "Chris Christie met Rob Lowe in June.")).isEmpty();
    assertThat(organisations("en", "Shares of Lowe's fell, and Sotheby\u2019s sold a vase."))
        .containsExactlyInAnyOrder("Lowe's", "Sotheby's");
  }

  @Test
  void readsAnAcronymOnlyInCapitalLetters() {
    assertThat(people("en", "Kim Jong Un visited the factory on Monday."))
        .containsExactly("Kim Jong Un");
    assertThat(organisations("en", "Kim Jong Un visited the factory. Who paid is unknown."))
        .isEmpty();
    assertThat(organisations("en", "The UN and Nato agreed."))
        .containsExactlyInAnyOrder("United Nations", "NATO");
    assertThat(organisations("ru", "О встрече с представителем МИДа сообщили вчера.")).hasSize(1);
  }

  @Test
  void beginsAnotherNameAfterTheOneWhoseTheOfficeIs() {
    String text =
        "Помощник Фролова Юрий Смирнов и пресс-секретарь Демченко Наталья Рогова прибыли.";
    assertThat(roles("ru", text))
        .containsOnly(
            entry("Юрий Смирнов", List.of("Помощник Фролова")),
            entry("Наталья Рогова", List.of("пресс-секретарь Демченко")));
    assertThat(roles("ru", "Адвокат Дмитрия Петренко Ольга Яшина подала жалобу."))
        .containsOnly(
            entry("Дмитрий Петренко", List.of()),
            entry("Ольга Яшина", List.of("Адвокат Дмитрия Петренко")));
    assertThat(people("ru", "Директор Петрова Анна Ивановна и певица Анна Мария Котова прибыли."))
        .containsExactlyInAnyOrder("Петрова Анна Ивановна", "Анна Мария Котова");
  }

  @Test
  void givesNobodyTheOfficeOfHisLawyer() {
    assertThat(roles("ru", "Адвокат Дмитрия Петренко подал жалобу."))
        .containsOnly(entry("Дмитрий Петренко", List.of()));
    assertThat(roles("ru", "Он встретился с адвокатом Дмитрием Петренко."))
        .containsOnly(entry("Дмитрий Петренко", List.of("адвокат")));
  }

  @Test
  void beginsAnotherNameAfterASurname() {
    assertThat(people("uz", "Vazir Sherzod Karimov Bill Geyts bilan uchrashdi."))
        .containsExactlyInAnyOrder("Sherzod Karimov", "Bill Geyts");
    assertThat(people("uz", "Davlat kotibi Marko Rubio Sherzod Karimov bilan gaplashdi."))
        .containsExactlyInAnyOrder("Marko Rubio", "Sherzod Karimov");
    assertThat(people("kk", "Министр Мұрат Нұртілеу Айбек Смадияровпен кездесті."))
        .containsExactlyInAnyOrder("Мұрат Нұртілеу", "Айбек Смадияров");
  }

  @Test
  void takesASurnameThatCompaniesHaveTooForOneAfterAGivenName() {
    String text = "Sanatçı Deniz Çelik ve Mehmet Ali Güneş konuştu.";
    assertThat(people("tr", text)).containsExactlyInAnyOrder("Deniz Çelik", "Mehmet Ali Güneş");
    assertThat(organisations("tr", text)).isEmpty();
    assertThat(organisations("tr", "Yatırımcılar Tosyalı Çelik hisselerini aldı."))
        .containsExactly("Tosyalı Çelik");
  }

  @Test
  void beginsANameWithAGivenNameThatIsATownToo() {
    String text = "A clerk told Judge Georgia Brown so.";
    assertThat(people("en", text)).containsExactly("Georgia Brown");
    assertThat(places("en", text)).isEmpty();
    assertThat(organisations("en", text)).isEmpty();
    assertThat(people("tr", "Vali Aydın Baruş, İdil Kaya ile konuştu."))
        .containsExactlyInAnyOrder("Aydın Baruş", "İdil Kaya");
    assertThat(people("az", "Cəbrayıl İbrahimov rektor təyin edildi."))
        .containsExactly("Cəbrayıl İbrahimov");
    assertThat(people("uz", "Madina Karimova kitob yozdi.")).containsExactly("Madina Karimova");
    assertThat(people("kk", "Әкім Жамбыл Ахметов келді.")).containsExactly("Жамбыл Ахметов");
  }

  @Test
  void beginsNoNameWithATownBeforeWhatIsInIt() {
    String text =
        "Jordan Valley flooded, the Sydney Roosters won, and the London Marathon began. Dozens"
            + " were hurt in Paris Stampede. Chelsea beat Arsenal.";
    assertThat(people("en", text)).isEmpty();
    assertThat(places("en", text)).contains("Jordan", "London", "Paris");
    assertThat(people("tr", "Aydın Valisi ve Aydın Efeler'de yaşayanlar geldi.")).isEmpty();
  }

  @Test
  void beginsNoNameWithAMakeBeforeItsModel() {
    String cars = "Thieves stole a silver Ford Mondeo. Ford Bronco sales fell. Dell Inspiron sold.";
    assertThat(people("en", cars)).isEmpty();
    assertThat(organisations("en", cars)).containsExactlyInAnyOrder("Ford", "Dell");
  }

  @Test
  void beginsNoNameWithATownBeforeAThing() {
    String things =
        "The Geneva Convention protects them. Milan Duomo reopened. A Florida Gator was seen."
            + " Houston Methodist said beds were full.";
    assertThat(people("en", things)).isEmpty();
    assertThat(places("en", things)).contains("Geneva", "Milan", "Florida", "Houston");
  }

  @Test
  void takesATownThatIsASurnameForOneWhereSomethingSaysSo() {
    assertThat(places("ru", "В Борисове прошла встреча, её транслировал город Ефремов."))
        .containsExactlyInAnyOrder("Борисов", "Ефремов");
  }

  @Test
  void writesRussianSurnamesInTheNominativeAsTheGivenNameHasItsCase() {
    assertThat(people("ru", "Он говорил с Дональдом Туском, Олафом Шольцем и Сергеем Шнуром."))
        .containsExactlyInAnyOrder("Дональд Туск", "Олаф Шольц", "Сергей Шнур");
    assertThat(people("ru", "Он говорил об Александре Лавровском и с Иваном Лавровским."))
        .containsExactlyInAnyOrder("Александр Лавровский", "Иван Лавровский");
  }

  @Test
  void findsSomebodyInLatinLetters() {
    assertThat(people("ru", "Певица Zivert и водитель Иван Петров прибыли."))
        .containsExactlyInAnyOrder("Zivert", "Иван Петров");
  }

  @Test
  void endsAnOfficeWithAHouseInLatinLetters() {
    assertThat(roles("ru", "По оценке директора Kvartis Дениса Бобкова, цена выросла."))
        .containsOnly(entry("Денис Бобков", List.of("директор Kvartis")));
  }

  @Test
  void writesNamesInTheNominativeWhereSomebodyIsWithThem() {
    assertThat(people("az", "Prezident Vladimir Putinlə, nazir Hakan Fidanla danışıb."))
        .containsExactlyInAnyOrder("Vladimir Putin", "Hakan Fidan");
    assertThat(people("az", "Rejissor Elçin Abdulla və alim Nelson Mandela gəlib."))
        .containsExactlyInAnyOrder("Elçin Abdulla", "Nelson Mandela");
    assertThat(people("kk", "Президент Режеп Ердоғанмен, Дональд Трамппен кездесті."))
        .containsExactlyInAnyOrder("Режеп Ердоған", "Дональд Трамп");
    assertThat(people("kk", "Актер Хью Джекмен келді. Актер Морган Фримен келді."))
        .containsExactlyInAnyOrder("Хью Джекмен", "Морган Фримен");
    assertThat(people("uz", "Prezident Vladimir Putinni va Jorja Meloni qabul qildi."))
        .contains("Vladimir Putin");
  }

  @Test
  void takesAGivenNameForNoOfficeWithAnEnding() {
    assertThat(roles("az", "Deputat Sahibə Qafarova çıxış etdi."))
        .containsOnly(entry("Sahibə Qafarova", List.of("Deputat")));
  }

  @Test
  void takesAStateThatIsACityForTheState() {
    assertThat(kinds("en", "Singapore, Qatar and Luxembourg signed.")).containsOnly("country");
    assertThat(kinds("ru", "Катар и Сингапур подписали договор.")).containsOnly("country");
    assertThat(kinds("tr", "Kuveyt ve Singapur imzaladı.")).containsOnly("country");
    assertThat(kinds("en", "The delegation flew to Brussels.")).containsOnly("city");
  }

  @Test
  void takesAPeopleOfTwoWordsIntoAnOffice() {
    assertThat(roles("en", "South African President Cyril Ramaphosa met the minister."))
        .containsOnly(entry("Cyril Ramaphosa", List.of("South African President")));
    assertThat(roles("en", "The North Korean leader Kim Jong Un spoke."))
        .containsOnly(entry("Kim Jong Un", List.of("North Korean leader")));
  }

  @Test
  void endsABodysNameBeforeADay() {
    assertThat(organisations("en", "The banker told Parliament on Tuesday that rates rose."))
        .isEmpty();
  }
}
