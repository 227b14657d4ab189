package io.chapar.extract.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Facts.Organisation;
import io.chapar.extract.Articles;
import io.chapar.extract.FactExtractor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bodies, papers and clubs of English local news that no table need know. */
class EnglishBodiesTest {
  private static final FactExtractor EXTRACTOR = FactExtractor.byRulesAlone();

  private static List<String> organisations(String text) {
    return EXTRACTOR.extract(Articles.of("en", text)).facts().organisations().stream()
        .map(Organisation::name)
        .toList();
  }

  @Test
  void joinsTheNounsForWhatABodyDealsIn() {
    assertThat(organisations("The Ministry of Agriculture, Trade and the Environment closed it."))
        .containsExactly("Ministry of Agriculture, Trade and the Environment");
    assertThat(organisations("The Institute of Volcanology and Seismology raised the alert."))
        .containsExactly("Institute of Volcanology and Seismology");
    assertThat(organisations("The Varnok Centre for Disease Prevention and Control said so."))
        .containsExactly("Varnok Centre for Disease Prevention and Control");
  }

  @Test
  void joinsNoOtherBodyToTheNouns() {
    assertThat(organisations("The Ministry of Health and UNICEF signed it."))
        .containsExactly("Ministry of Health", "UNICEF");
    assertThat(organisations("The Ministry of Defence, Russia and China signed it."))
        .containsExactly("Ministry of Defence");
  }

  @Test
  void joinsNounsBeforeTheHead() {
    assertThat(organisations("A spokesman for Norlake Fire and Rescue Service said so."))
        .containsExactly("Norlake Fire and Rescue Service");
    assertThat(organisations("The Maritime and Coastguard Agency is investigating."))
        .containsExactly("Maritime and Coastguard Agency");
  }

  @Test
  void takesAPlaceForNoBody() {
    assertThat(organisations("Troops moved into the West Bank on Monday.")).isEmpty();
  }

  @Test
  void takesPapersAndClubsBehindTheirPlace() {
    assertThat(organisations("She told the Nairobi Echo that she was shocked."))
        .containsExactly("Nairobi Echo");
    assertThat(organisations("The Oregon State Wildcats won again."))
        .containsExactly("Oregon State Wildcats");
    assertThat(organisations("She told her Nairobi friends of an echo.")).isEmpty();
    assertThat(organisations("He met Jordan Knights there.")).isEmpty();
  }

  @Test
  void takesASubjectAndItsLand() {
    assertThat(organisations("Figures from Transport Kenya show growth."))
        .containsExactly("Transport Kenya");
    assertThat(organisations("Transport in Kenya is slow.")).isEmpty();
  }

  @Test
  void takesAnApostropheIntoALongName() {
    assertThat(organisations("The Tea Growers’ Alliance Council (TGAC) said so."))
        .contains("Tea Growers’ Alliance Council");
  }

  @Test
  void takesNoAddressForABrand() {
    assertThat(organisations("He wrote to @VarnokMayor about #WeAreVarnok on x.com/VarnokTown."))
        .isEmpty();
  }

  @Test
  void joinsNoBodyToTheNounsForWhatAnotherDealsIn() {
    assertThat(organisations("The Ministry of Finance, Customs and the Police closed the port."))
        .containsExactly("Ministry of Finance");
    assertThat(organisations("The Ministry of Defence and Parliament agreed on it."))
        .containsExactly("Ministry of Defence", "Parliament");
    assertThat(organisations("The Department of Water, Energy and the Environment closed it."))
        .containsExactly("Department of Water, Energy and the Environment");
  }

  @Test
  void takesNoGoodsNamesakesOrPlacesForTheirMakers() {
    assertThat(organisations("He sold a Rolex, a Leica and Lego bricks at Longchamp.")).isEmpty();
    assertThat(organisations("Neuhaus ate tonkotsu with Portillo's aunt in Tinseltown.")).isEmpty();
    assertThat(organisations("Shares of Rolex rose.")).containsExactly("Rolex");
  }

  @Test
  void takesNoFamilyBandOrActorForAPaper() {
    assertThat(organisations("According to The Varnoks, she told The Norlanders so.")).isEmpty();
    assertThat(organisations("In an interview with The Boulder he spoke of his film.")).isEmpty();
  }

  @Test
  void takesNoLandForABody() {
    assertThat(organisations("The Soviet Union sent troops to the border.")).isEmpty();
  }

  @Test
  void takesNoPlainWordBehindATownForAPaper() {
    assertThat(organisations("The Nairobi Record was broken by her.")).isEmpty();
    assertThat(organisations("The New Police Powers Act was passed.")).isEmpty();
    assertThat(organisations("Affordable Housing is at the heart of it.")).isEmpty();
    assertThat(organisations("The Probation Service closed it."))
        .containsExactly("Probation Service");
  }
}
