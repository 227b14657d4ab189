package io.chapar.split.plain;

import io.chapar.article.BlockKind;
import io.chapar.split.header.DatedLine;
import io.chapar.split.header.Dateline;
import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.Letters;
import io.chapar.split.wording.Names;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the lines of a plain text claim of the article, by labels or by what they are. */
final class LineClaims {
  private static final int LONGEST_VALUE = 300;
  private static final int LONGEST_DATE = 60;
  private static final int LONGEST_ID = 30;
  private static final int MOST_UNTOLD = 3;
  private static final String[] NONE = {};
  private static final Pattern SIGNED = Pattern.compile("\\s*[,،/–—-]\\s*");

  private final Labels labels;
  private final Publishers publishers;
  private final Claims claims;
  private final DatedLine datedLine = new DatedLine();
  private final Names names;

  LineClaims(Labels labels, Names names, Publishers publishers, Claims claims) {
    this.labels = labels;
    this.names = names;
    this.publishers = publishers;
    this.claims = claims;
  }

  /** Takes what labels tell; empty where none does. */
  Optional<BlockKind> labelled(String line) {
    List<String> parts = LabelledLine.parts(line, labels);
    if (parts.size() > 1 && tellMuch(parts)) {
      parts.forEach(this::part);
      return Optional.of(BlockKind.DATELINE);
    }
    return labels.read(line).filter(this::told).map(one -> kind(one.field()));
  }

  /** Whether half of the parts or more tell something, and the others are but a few words. */
  private boolean tellMuch(List<String> parts) {
    List<String> others = parts.stream().filter(part -> !tells(part)).toList();
    return others.size() * 2 <= parts.size()
        && others.stream().allMatch(part -> Letters.words(part) <= MOST_UNTOLD);
  }

  private boolean tells(String part) {
    return labels.read(part).isPresent()
        || datedLine.is(part)
        || datedLine.isTime(labels.withoutTime(part))
        || names.isByline(part)
        || publishers.named(part).isPresent();
  }

  private void part(String part) {
    Optional<Labels.Labelled> labelled = labels.read(part);
    if (labelled.isPresent()) {
      told(labelled.get());
    } else if (!date(part)) {
      byline(part);
    }
  }

  private boolean told(Labels.Labelled labelled) {
    String value = labelled.value();
    boolean fits =
        switch (labelled.field()) {
          case PUBLISHED, MODIFIED -> value.length() < LONGEST_DATE;
          case BYLINES -> !names.of(value).isEmpty();
          case ARTICLE_ID ->
              value.chars().anyMatch(Character::isDigit) && value.length() < LONGEST_ID;
          case TITLE, SUMMARY -> true;
          default -> value.length() < LONGEST_VALUE;
        };
    boolean id = labelled.field() == Field.ARTICLE_ID;
    claims.add(labelled.field(), fits ? id ? Letters.ascii(value) : value : null, "label", 0.85);
    return fits;
  }

  private static BlockKind kind(Field field) {
    return switch (field) {
      case TITLE -> BlockKind.TITLE;
      case SUMMARY -> BlockKind.SUMMARY;
      case BYLINES -> BlockKind.BYLINE;
      case PUBLISHED, MODIFIED -> BlockKind.DATELINE;
      default -> BlockKind.NOTICE;
    };
  }

  /** A line of a date. */
  boolean date(String line) {
    boolean date = datedLine.is(line);
    Field field = labels.opens(line, Field.MODIFIED) ? Field.MODIFIED : Field.PUBLISHED;
    claims.add(field, date ? line : null, "date-line", 0.6);
    return date || datedLine.isTime(line);
  }

  /** Place, day and agency before a text, and the agency after it. */
  void text(String line) {
    claims.add(Field.PUBLISHED, datedLine.opening(line), "dateline", 0.5);
    Dateline.agency(line, publishers).ifPresent(name -> agency(name, line));
    Dateline.closingAgency(line, publishers)
        .ifPresent(name -> claims.add(Field.AGENCY, name, "closing", 0.4));
  }

  private void agency(String name, String line) {
    claims.add(Field.AGENCY, name, "dateline", 0.7);
    claims.add(Field.PUBLISHED, datedLine.openingOfAgency(line), "dateline", 0.45);
  }

  /** A line that says who wrote. */
  boolean byline(String line) {
    boolean byline = names.isByline(line) || isSigned(line);
    claims.add(Field.BYLINES, byline ? line : null, "byline", 0.6);
    return byline;
  }

  /** A name and the house: "Dilnoza Karimova, O‘zA". */
  private boolean isSigned(String line) {
    String[] parts = line.length() < LONGEST_VALUE ? SIGNED.split(line, 3) : NONE;
    return parts.length == 2 && names.isAlone(parts[0]) && publishers.named(parts[1]).isPresent();
  }

  /** A full name alone, in a script with capitals; the text below opens with that of a place. */
  boolean writer(String line, String next) {
    String whole = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    boolean name = names.isAlone(whole) && line.chars().anyMatch(Character::isLowerCase);
    boolean writer = name && !next.regionMatches(true, 0, line, 0, line.length());
    claims.add(Field.BYLINES, writer ? line : null, "name-line", 0.5);
    return writer;
  }

  /** Who or which day is named by a line that a marker opens. */
  void marked(BlockKind kind, String line) {
    if (kind == BlockKind.NOTICE) {
      date(line);
    } else if (kind == BlockKind.BYLINE) {
      claims.add(Field.BYLINES, line, "byline", 0.6);
    } else if (kind == BlockKind.SOURCE && line.indexOf(':') > 0) {
      claims.add(Field.AGENCY, line.substring(line.indexOf(':') + 1).strip(), "source-line", 0.6);
    }
  }
}
