package io.chapar.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.chapar.article.Facts;
import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Person;
import io.chapar.article.Facts.Place;
import io.chapar.article.Facts.Quote;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** News in Turkish and its relatives, whose job titles and verbs stand last. */
class TurkicNewsTest {
  private static final FactExtractor EXTRACTOR = new FactExtractor();

  private static Facts facts(String language, String... paragraphs) {
    return EXTRACTOR.extract(Articles.of(language, paragraphs)).facts();
  }

  private static Map<String, List<String>> people(String language, String text) {
    return facts(language, text).people().stream()
        .collect(Collectors.toMap(Person::name, Person::roles));
  }

  private static List<String> places(String language, String text) {
    return facts(language, text).places().stream().map(Place::name).toList();
  }

  private static List<String> bodies(String language, String text) {
    return facts(language, text).organisations().stream().map(Organisation::name).toList();
  }

  private static List<@Nullable String> speakers(String language, String... paragraphs) {
    return facts(language, paragraphs).quotes().stream().map(Quote::speaker).toList();
  }

  private static List<String> said(String language, String... paragraphs) {
    return facts(language, paragraphs).quotes().stream().map(Quote::text).toList();
  }

  @Test
  void hearsWhatSomebodySaysBeforeTheirVeryWords() {
    assertThat(
            said(
                "tr",
                "Muhtar Ali Demir, köy yolunun iki gündür kapalı olduğunu belirterek, \"Yardım"
                    + " bekliyoruz.\" dedi."))
        .containsExactly("köy yolunun iki gündür kapalı olduğunu", "Yardım bekliyoruz");
  }

  @Test
  void hearsWhatSomebodySaysBeforeAnotherReport() {
    assertThat(
            said(
                "tr",
                "Vali Ali Demir, suların çekildiğini vurgulayarak yolun bugün açılacağını"
                    + " söyledi."))
        .containsExactly("suların çekildiğini", "yolun bugün açılacağını");
  }

  @Test
  void hearsTheOneWhoStandsBehindWhatTheyRecall() {
    String text = "NATO içinde tek olduklarını anımsatan Bakan Ali Demir geldi.";
    assertThat(speakers("tr", text)).containsExactly("Ali Demir");
  }

  @Test
  void beginsWhatIsSaidBehindTheWordForAnotherSpeaker() {
    assertThat(said("tr", "Vali Ali Demir da yolun bugün açılacağını söyledi."))
        .containsExactly("yolun bugün açılacağını");
    assertThat(said("az", "Nazir Əli Həsənov isə yolun bu gün açılacağını bildirib."))
        .containsExactly("yolun bu gün açılacağını");
  }

  @Test
  void beginsWhatIsSaidBehindTheNameAfterTheOfficeInCommas() {
    String text = "Жазушының ұлы, режиссер Серік Ахметов әкесінің кітабы шығатынын айтты.";
    assertThat(said("kk", text)).containsExactly("әкесінің кітабы шығатынын");
    assertThat(speakers("kk", text)).containsExactly("Серік Ахметов");
  }

  @Test
  void hearsThePersonWhoseOfficeBeginsWithAWordForABody() {
    assertThat(
            speakers("tr", "Dışişleri Bakanlığı Sözcüsü Ali Demir, elçinin çağrıldığını bildirdi."))
        .containsExactly("Ali Demir");
  }

  @Test
  void hearsNobodyWhoIsOnlySpokenOf() {
    assertThat(
            speakers(
                "tr",
                "Vali Ali Demir kente geldi.",
                "Gücünü üyesinden aldığını vurgulayan Demir “Bunu birlikte başardık” dedi."))
        .containsOnly("Ali Demir");
  }

  @Test
  void givesTheHolderBothOfficesThatAndJoins() {
    Map<String, List<String>> people =
        people(
            "tr",
            "Genel Başkan Yardımcısı ve Parti Sözcüsü Ali Demir yarın aday olacağını açıkladı.");
    assertThat(people).containsOnlyKeys("Ali Demir");
    assertThat(people.get("Ali Demir"))
        .containsExactlyInAnyOrder("Genel Başkan Yardımcısı", "Parti Sözcüsü");
  }

  @Test
  void givesTheHolderTheOfficeBeforeTheirTitleInCommas() {
    String text =
        "Облыстық полиция департаментінің бастығы, полиция полковнигі Серік Ахметов ауылға баратын"
            + " жолдың ашылғанын айтты.";
    assertThat(people("kk", text).get("Серік Ахметов")).hasSize(2);
    assertThat(speakers("kk", text)).containsExactly("Серік Ахметов");
  }

  @Test
  void takesTheInitialBeforeAGivenNameIntoTheName() {
    assertThat(people("tr", "Rektörlüğe Prof. Dr. A. Haluk Demir atandı."))
        .containsOnlyKeys("A. Haluk Demir");
  }

  @Test
  void takesNoNameAfterAnOfficeThatDoesNotAct() {
    assertThat(people("tr", "Elçiliğin Maslahatgüzarı'nı Bakanlığa davet ettiler.")).isEmpty();
    assertThat(people("tr", "Şirketin CEO'su Ali Demir geldi.")).containsOnlyKeys("Ali Demir");
  }

  @Test
  void takesNoOfficeInTheAbstractForItsHolder() {
    assertThat(people("tr", "TİM Başkan Yardımcılığı görevini bıraktı.")).isEmpty();
  }

  @Test
  void endsANameWhereAnotherScriptBegins() {
    assertThat(people("kk", "Төраға Серік Алдабек Deutsche Bahn өкілдерімен кездесті."))
        .containsOnlyKeys("Серік Алдабек");
  }

  @Test
  void takesAGivenNameThatIsAnOfficeTooAfterAnother() {
    assertThat(people("kk", "Сыйлықтың лауреаты Әкім Ахметов келді."))
        .containsOnlyKeys("Әкім Ахметов");
  }

  @Test
  void callsADistrictsBodyByItsOwnHead() {
    assertThat(bodies("az", "Quba Rayon İcra Hakimiyyətinin başçısı Əli Həsənov gəlib."))
        .containsExactly("Quba Rayon İcra Hakimiyyəti");
  }

  @Test
  void knowsTheDistrictsOfTurkey() {
    assertThat(places("tr", "Tekman ile Karayazı'da kar yağdı.")).contains("Tekman", "Karayazı");
    assertThat(places("tr", "Kar dün Konak'ta ve Çay ilçesinde yağdı.")).contains("Konak", "Çay");
  }

  @Test
  void readsWhatKinSomebodyIsOfWhom() {
    assertThat(people("tr", "Torunu Ali Demir geldi."))
        .containsExactly(entry("Ali Demir", List.of("torunu")));
    assertThat(people("tr", "Komşusu Ali Demir geldi."))
        .containsExactly(entry("Ali Demir", List.of("komşusu")));
    assertThat(people("tr", "Ali Demir, annesini hastaneye götürdü."))
        .containsExactly(entry("Ali Demir", List.of()));
    assertThat(people("tr", "Ali Demir, eşi Ayşe Demir ile törene geldi."))
        .containsOnly(entry("Ali Demir", List.of()), entry("Ayşe Demir", List.of("eşi")));
  }

  @Test
  void countsNothingInANameThatBeginsWithANumber() {
    Facts facts =
        facts("tr", "Dokuz Eylül Üniversitesi ile 19 Mayıs Sanayi Sitesi protokol imzaladı.");
    assertThat(facts.numbers()).isEmpty();
    assertThat(facts.dates()).isEmpty();
    assertThat(facts("tr", "Sergi 5 Aralık Ankara Devlet Tiyatrosu salonunda açılacak.").dates())
        .hasSize(1);
  }

  @Test
  void takesABoardForNobody() {
    assertThat(people("tr", "Vakfın Kurucu Mütevelli Heyeti Başkanı Güler Demir geldi."))
        .containsOnlyKeys("Güler Demir");
  }

  @Test
  void beginsWhatIsSaidBehindTheOneWhoSpeaksAfterACommaOfAList() {
    String text =
        "Ege Enerji, Batı Holding ve Ova Tekstil ortaklığının sözcüsü Ali Demir, santralin yarın"
            + " açılacağını duyurdu.";
    assertThat(said("tr", text)).containsExactly("santralin yarın açılacağını");
    assertThat(speakers("tr", text)).containsExactly("Ali Demir");
  }
}
