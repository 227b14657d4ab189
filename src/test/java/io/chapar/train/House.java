package io.chapar.train;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A publisher whose texts are made.
 *
 * @param host of its addresses
 * @param name in full, as it stands in a page's foot
 * @param signed as its texts call it ("به گزارش …")
 * @param agency the id in the product's table of agencies; - for an invented one
 * @param id the form of its identifiers: {@code {jalali}}, {@code {gregorian}} (yyyymmdd) and
 *     {@code {digits:5}} are filled in; - for none
 * @param path the form of the path: also {@code {id}}, {@code {slug}} (the title in its letters),
 *     {@code {latin}} (the title in Latin letters), {@code {jalali/}}, {@code {gregorian/}}
 */
public record House(
    String language,
    String host,
    String name,
    String signed,
    String agency,
    ZoneId zone,
    String id,
    String path) {
  private static final Pattern TAB = Pattern.compile("\t");
  private static final List<House> ALL =
      Table.lines("houses.tsv").stream().map(House::parse).toList();

  private static House parse(String row) {
    String[] cells = TAB.split(row);
    return new House(
        cells[0], cells[1], cells[2], cells[3], cells[4], ZoneId.of(cells[5]), cells[6], cells[7]);
  }

  /** Those that write in a language; empty when the table has none. */
  static List<House> of(String language) {
    return ALL.stream().filter(house -> house.language.equals(language)).toList();
  }

  /** The one with a host, in a language; empty when the table does not have it. */
  static Optional<House> find(String host, String language) {
    return ALL.stream()
        .filter(house -> house.host.equals(host) && house.language.equals(language))
        .findFirst();
  }

  /** The same for an article whose address was not made here. */
  House withoutForms() {
    return new House(language, host, name, signed, agency, zone, "-", "-");
  }

  boolean isKnown() {
    return !agency.equals("-");
  }
}
