package io.chapar.split.plain;

import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reporter whom the opening of a paragraph names between the agency and the text: "KAYSERİ (AA)
 * – MERT YILDIZ – …", "خبرگزاری مهر، گروه استان‌ها – سمانه فرهمند: …". In a script without case
 * three words may be somebody who is quoted: only two are a name there.
 */
final class OpeningByline {
  private static final int LONGEST = 110;
  private static final int MOST_PARTS = 6;
  private static final int MOST_NAME_WORDS = 4;
  private static final int LONGEST_WORD = 15;
  private static final Pattern PARTS = Pattern.compile("\\s*(?:[-–—،؛:/|()]|, )\\s*");

  private static final Pattern AFTER_DASH =
      Pattern.compile("[^:.،؛–—\\-]{2,40}\\s?[\\-–—]\\s([^:.،؛–—\\-]{3,40}):\\s");

  private final BylineNames names;
  private final Publishers publishers;

  OpeningByline(BylineNames names, Publishers publishers) {
    this.names = names;
    this.publishers = publishers;
  }

  /** Empty where no publisher is named in the opening, or no name behind it. */
  Optional<String> of(String text) {
    List<String> parts = parts(text);
    int publisher = -1;
    for (int i = 0; i < parts.size(); i++) {
      publisher = publisher < 0 && isPublisher(parts.get(i)) ? i : publisher;
      if (publisher >= 0 && i > publisher && isName(parts.get(i))) {
        return Optional.of(parts.get(i));
      }
    }
    return Optional.empty();
  }

  /**
   * The name between a dash and the colon of the first sentence, whatever stands before the dash:
   * "Ridge Daily – Anna Berg: …". Empty for none.
   */
  Optional<String> afterDash(String text) {
    Matcher named = AFTER_DASH.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
    return named.lookingAt() && isName(named.group(1))
        ? Optional.of(named.group(1))
        : Optional.empty();
  }

  /** "(Report: Ann Lee) The lake …": a field in brackets that opens a text. Empty for none. */
  Optional<String> inBrackets(String text, Labels labels) {
    int end = text.startsWith("(") ? text.indexOf(')') : -1;
    return Optional.of(end)
        .filter(bracket -> bracket > 0 && bracket < LONGEST)
        .flatMap(bracket -> labels.read(text.substring(1, bracket)))
        .filter(field -> field.field() == Field.BYLINES && !names.of(field.value()).isEmpty())
        .map(Labels.Labelled::value);
  }

  /** What stands between the marks of the opening; what stands behind the last one is text. */
  private static List<String> parts(String text) {
    String opening = text.substring(0, Math.min(text.length(), LONGEST));
    Matcher mark = PARTS.matcher(opening);
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (mark.find() && parts.size() < MOST_PARTS) {
      if (mark.start() > start) {
        parts.add(opening.substring(start, mark.start()));
      }
      start = mark.end();
    }
    return parts;
  }

  private boolean isPublisher(String part) {
    return publishers.named(part).isPresent();
  }

  private boolean isName(String part) {
    int words = Letters.words(part);
    boolean cased = part.chars().anyMatch(Character::isUpperCase);
    return words >= 2
        && words <= (cased ? MOST_NAME_WORDS : 2)
        && part.length() <= words * LONGEST_WORD
        && names.isAlone(part);
  }
}
