package io.chapar.article;

import java.util.regex.Pattern;

/**
 * What an article is about, as a topic of IPTC's Media Topics: {@code
 * https://cv.iptc.org/newscodes/mediatopic/} (CC BY 4.0).
 *
 * @param code QCode of the topic: {@code medtop:} and the eight digits that end its address, such
 *     as {@code medtop:15000000}
 * @param name the topic's label in British English, such as {@code sport}
 */
public record Subject(String code, String name) {
  private static final Pattern CODE = Pattern.compile("medtop:[0-9]{8}");

  public Subject {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("not medtop: and eight digits: " + code);
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("topic without a name: " + code);
    }
  }
}
