package io.chapar.split.metadata;

import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The places that claim values of a record, and how far each is trusted: {@code trust.tsv} has the
 * number of each and the reason. A place without a row, and a row without a place, end the start.
 */
public enum Trust {
  // What the operator says, and where the page came from
  PROFILE,
  FETCHED,

  // What is declared as JSON
  JSON_LD,
  JSON_LD_PAGE,
  JSON,
  JSON_DOCUMENT,
  NINJS,
  NEWSML_G2,
  STATE,
  LESS_AS_ORGANISATION,
  LESS_AS_ADDRESS,

  // What elements of HTML declare
  HTML_LANG,
  LINK_CANONICAL,
  LINK_IMAGE,
  LINK_LICENSE,
  LINK_PREDECESSOR,
  WINDOW_TITLE,
  TIME_ELEMENT,
  TWITTER_CARD,
  META_OPINION,
  UNAVAILABLE_AFTER,

  // What the address tells, or knows of its publisher
  URL_ID,
  URL_NUMBER,
  URL_DATE,
  URL_ID_DATE,
  PUBLISHER,

  // What a reader sees of the headline and the pictures
  HEADING,
  CAPTION,
  FIGURE,

  // Bylines that a reader sees
  BYLINE,
  FAR_BYLINE,
  NAME_BESIDE_DATE,
  SIGNATURE,
  AUTHOR_CARD,
  AUTHOR_LINK,
  HEAD_LINK,

  // Days that a reader sees
  DATE_IN_BYLINE,
  FAR_DATE_IN_BYLINE,
  DATE_IN_DATELINE,
  FAR_DATE_IN_DATELINE,
  DATE_ELSEWHERE,
  FAR_DATE_ELSEWHERE,
  DATE_LABELLED,
  DATE_OPENING,
  DATE_UPDATED,
  DATE_TOLD,
  LESS_WELL_ABOVE_HEADLINE,
  LESS_PER_LINE_ABOVE,

  // What the article is filed under
  BREADCRUMB,
  BREADCRUMB_LIST,
  FOLDER_LINK,
  CATEGORY_LINK,
  SECTION_LABEL,
  MEDIA_TOPICS,
  TAG_LINKS,
  HASHTAGS,

  // The feed, the pages of one article, and what was corrected
  FEED_ITEM,
  FEED_TEXT,
  PAGE_TEXT,
  NUMBERED_PAGES,
  CORRECTION,

  // By which clock a text tells the time
  CLOCK_OF_LANGUAGE,
  CLOCK_OF_PLACE,
  CLOCK_OF_CAPITAL,
  CLOCK_OF_READERS,

  // Plain text: its title, address, and lines that labels name
  TEXT_TITLE,
  TEXT_ADDRESS,
  TEXT_ADDRESS_PUBLISHER,
  TEXT_STATED,
  TEXT_WRITER_SURE,
  TEXT_WRITER,
  TEXT_BRACKET,
  TEXT_PUBLISHER_BESIDE_WRITER,
  TEXT_BYLINE_PUBLISHER,

  // Plain text: days
  TEXT_DATE_BEST,
  TEXT_DATE_STATED,
  TEXT_DATE_NAMED,
  TEXT_DATE_OF_CARRIER,
  TEXT_DATE_ONLY,
  TEXT_DAY,
  TEXT_DAY_BELOW_HEADLINE,

  // Plain text: what opens and closes a text
  TEXT_OPENING_DAY,
  TEXT_OPENING_NAME,
  TEXT_OPENING_PUBLISHER,
  TEXT_OPENING_PUBLISHER_DAY,
  TEXT_BRACKET_PUBLISHER,
  TEXT_CLOSING_PUBLISHER,
  LESS_PER_SEGMENT,

  // Plain text: publishers
  TEXT_PUBLISHER_KNOWN,
  TEXT_PUBLISHER,
  TEXT_KEY_PUBLISHER,
  TEXT_OWNER,
  TEXT_ASIDE_PUBLISHER,
  TEXT_ASIDE_CLOSING_PUBLISHER,
  TEXT_MASTHEAD,

  // Plain text: ids and tags
  TEXT_ID,
  MORE_PER_SIGN,
  TEXT_HASHTAGS;

  private static final Map<String, Declared> META = new HashMap<>();

  static {
    List<Row> rows = Row.all();
    rows.forEach(Trust::take);
    for (Trust place : values()) {
      if (place.values.isEmpty()) {
        throw new IllegalStateException("trust.tsv has no row of " + place.id());
      }
    }
  }

  /** By the names of fields. */
  private final Map<String, Double> values = new HashMap<>();

  /** What a name of a meta element or item property declares, and how far it is trusted with it. */
  public record Declared(Field field, double trust) {}

  private static void take(Row row) {
    if (row.isOfMeta()) {
      Declared declared = new Declared(Field.named(row.fields().get(0)), row.trust());
      row.places().stream().skip(1).forEach(name -> take(name, declared));
    } else {
      row.places().forEach(id -> named(id).take(row.fields(), row.trust()));
    }
  }

  private static void take(String name, Declared declared) {
    if (META.put(name, declared) != null) {
      throw new IllegalStateException("trust.tsv has two rows of meta " + name);
    }
  }

  static Trust named(String id) {
    return Stream.of(values())
        .filter(place -> place.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("trust.tsv names no place of Trust: " + id));
  }

  private void take(List<String> fields, double trust) {
    for (String field : fields) {
      if (values.put(field, trust) != null) {
        throw new IllegalStateException("trust.tsv has two rows of " + id() + " for " + field);
      }
    }
  }

  /** As the table names it: "json-ld". */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * How far the place is trusted about a field, from 0 to 1.
   *
   * @throws IllegalStateException when the table does not say
   */
  public double in(Field field) {
    Double trust = values.get(field.recordName());
    if (trust == null) {
      throw new IllegalStateException("trust.tsv has no row of " + id() + " for " + field);
    }
    return trust;
  }

  /**
   * The same of a place that is trusted alike about all that it claims.
   *
   * @throws IllegalStateException when it is not
   */
  public double value() {
    if (values.values().stream().distinct().count() != 1) {
      throw new IllegalStateException("trust.tsv has several values of " + id());
    }
    return values.values().iterator().next();
  }

  /** What the names of meta elements declare, and "itemprop:" before it, item properties. */
  public static Map<String, Declared> ofMetaNames() {
    return Map.copyOf(META);
  }

  /**
   * A row of {@code trust.tsv}.
   *
   * @param fields of the record, or keys of its provenance
   * @param places by the constants of {@link Trust}; after the first, names of meta elements where
   *     that is {@link #META}
   * @param reason in plain words
   */
  record Row(double trust, List<String> fields, List<String> places, String reason) {
    static final String META = "meta";

    private static final int CELLS = 4;

    /** All rows, as they stand. */
    static List<Row> all() {
      return TableLines.of(Row.class, "trust.tsv").stream().map(Row::of).toList();
    }

    static Row of(String row) {
      String[] cells = row.split("\t");
      if (cells.length != CELLS || cells[CELLS - 1].isBlank()) {
        throw new IllegalStateException("a row of trust.tsv is no trust with a reason: " + row);
      }
      return new Row(
          Double.parseDouble(cells[0]), words(cells[1]), words(cells[2]), cells[CELLS - 1]);
    }

    private static List<String> words(String cell) {
      return List.of(cell.split(" "));
    }

    boolean isOfMeta() {
      return places.get(0).equals(META);
    }
  }
}
