package io.chapar.split.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BylineNamesTest {
  private static final BylineNames NAMES = new BylineNames();

  @Test
  void splitsNamesAtTheWordsThatJoinThem() {
    assertThat(NAMES.of("By Ann Lee, Bob Ray and Cem Öz"))
        .containsExactly("Ann Lee", "Bob Ray", "Cem Öz");
  }

  @Test
  void leavesOutWhatPersonsAre() {
    assertThat(NAMES.of("Ann Lee, Political Editor")).containsExactly("Ann Lee");
  }

  @Test
  void readsBylinesOfTheRegion() {
    assertThat(NAMES.of("نویسنده: مریم صادقی")).containsExactly("مریم صادقی");
    assertThat(NAMES.of("Автор: Сауле Ибраева")).containsExactly("Сауле Ибраева");
    assertThat(NAMES.of("Muhabir: Elif Kaya")).containsExactly("Elif Kaya");
  }

  @Test
  void takesNoHandleAndNoAddressForAName() {
    assertThat(NAMES.of("@reporter")).isEmpty();
    assertThat(NAMES.of("https://a.example/author/x")).isEmpty();
  }

  @Test
  void findsTheNameBesideADate() {
    assertThat(NAMES.of("September 17, 2019 Helmut Rubik 0")).containsExactly("Helmut Rubik");
    assertThat(NAMES.of("Freitag, 15. April 2016, April Roach")).containsExactly("April Roach");
  }

  @Test
  void knowsASentenceFromAName() {
    assertThat(NAMES.of("Von wegen Entspannung")).isEmpty();
    assertThat(NAMES.of("Ludwig van der Berg")).containsExactly("Ludwig van der Berg");
    assertThat(NAMES.of("Айбек Осмонов уулу")).containsExactly("Айбек Осмонов уулу");
  }

  @Test
  void dropsHandlesAndDegreesFromNames() {
    assertThat(NAMES.of("Ana Ruiz @anaruiz")).containsExactly("Ana Ruiz");
    assertThat(NAMES.of("Grant Lee, PhD")).containsExactly("Grant Lee");
  }

  @Test
  void knowsANameFromTheRankAndTheHouseBesideIt() {
    assertThat(NAMES.of("Ann Lee Senior Washington Correspondent")).containsExactly("Ann Lee");
    assertThat(NAMES.of("By Ann Lee, USA TODAY")).containsExactly("Ann Lee");
    assertThat(NAMES.of("ANN LEE, BOB RAY")).containsExactly("ANN LEE", "BOB RAY");
    assertThat(NAMES.of("Ann (A.J.) Lee")).containsExactly("Ann (A.J.) Lee");
  }

  @Test
  void takesNoUserNameForAHouse() {
    assertThat(NAMES.organisationsOf("editor7")).isEmpty();
    assertThat(NAMES.organisationsOf("Daily Herald")).containsExactly("Daily Herald");
  }

  @Test
  void takesNeitherALongLineNorAnAddressForAName() {
    assertThat(NAMES.of("Bartholomewson Bartholomewson Bartholomewson Bartholomewson Lee"))
        .isEmpty();
    assertThat(NAMES.of("Ann Lee@home")).isEmpty();
    assertThat(NAMES.of("123")).isEmpty();
  }

  @Test
  void knowsFullNamesByTheirCapitals() {
    assertThat(Letters.areCased("Ann Lee")).isTrue();
    assertThat(Letters.areCased("ANN LEE")).isFalse();
    assertThat(Letters.areCased("ann lee")).isFalse();
    assertThat(Letters.areCased("Ann")).isFalse();
  }

  @Test
  void takesNoPartOfAMailAddressForAName() {
    assertThat(NAMES.of("By Ann Lee ann.lee@gazette.example")).containsExactly("Ann Lee");
    assertThat(NAMES.of("Автор: Анна Ли, lee@gazette.example")).containsExactly("Анна Ли");
  }

  @Test
  void takesNeitherThePlaceNorTheAddressOfTheHouseForAName() {
    assertThat(NAMES.of("Ángeles Escrivá | Madrid")).containsExactly("Ángeles Escrivá");
    assertThat(NAMES.of("Herald.com")).isEmpty();
  }

  @Test
  void takesNoWeekdayForAPerson() {
    assertThat(NAMES.of("پنجشنبه ۱۴۰۴/۰۷/۲۴ زمان خواندن: ۲ دقیقه")).isEmpty();
  }

  @Test
  void takesNoLabelAndNoHourForAName() {
    assertThat(NAMES.of("Profile")).isEmpty();
    assertThat(NAMES.of("Bio | Contact | RSS")).isEmpty();
    assertThat(NAMES.of("Tuesday 4 March 2014 16.20 BST")).isEmpty();
    assertThat(NAMES.of("4:20 p.m. EDT March 4, 2014")).isEmpty();
    assertThat(NAMES.of("Ann Lee £")).isEmpty();
    assertThat(NAMES.organisationsOf("4:20 p.m. EDT March 4, 2014")).isEmpty();
  }

  @Test
  void takesOneWordInCapitalsForANameWhereAnOpenerAnnouncesIt() {
    assertThat(NAMES.of("By SUTARNO, March 4, 2014")).containsExactly("SUTARNO");
    assertThat(NAMES.of("Автор: ПЕТРОВА, 04.03.2014")).containsExactly("ПЕТРОВА");
    assertThat(NAMES.of("Por CHICO, 4 de março de 2014")).containsExactly("CHICO");
  }

  @Test
  void takesNoPartOfAHousesNameForAPlace() {
    assertThat(NAMES.of("The Woman in Black")).isEmpty();
    assertThat(NAMES.organisationsOf("Citizens for Ethics in Government"))
        .containsExactly("Citizens for Ethics in Government");
    assertThat(NAMES.of("Ann van der Lee in Miami")).containsExactly("Ann van der Lee");
  }

  @Test
  void takesNothingBesideTheNameIntoIt() {
    assertThat(NAMES.of("Published: March 4, 2014 4:20 PM By Ann Lee")).containsExactly("Ann Lee");
    assertThat(NAMES.of("Ann Lee »")).containsExactly("Ann Lee");
    assertThat(NAMES.of("Ann Lee in Miami")).containsExactly("Ann Lee");
    assertThat(NAMES.of("Ann Lee, Harbour Today")).containsExactly("Ann Lee");
  }
}
