package io.chapar.split.markup;

import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import io.chapar.split.metadata.Trust;
import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The two labelled values of a Twitter card (twitter:label1, twitter:data1): who wrote it, or for
 * how long one reads, as plug-ins for WordPress fill them. A value without a label is a writer.
 * What they call a writer, and pages do not, is {@code cards.txt}.
 */
final class CardLabels {
  private static final String LABEL = "twitter:label";
  private static final String VALUE = "twitter:data";
  private static final Set<String> WRITERS = writers();

  private final Labels labels;
  private final Claims claims;
  private final Map<String, String> seen = new HashMap<>();

  CardLabels(Labels labels, Claims claims) {
    this.labels = labels;
    this.claims = claims;
  }

  private static Set<String> writers() {
    Set<String> writers = new HashSet<>();
    TableLines.forEach(CardLabels.class, "cards.txt", row -> writers.add(Letters.fold(row)));
    return writers;
  }

  /**
   * @param name of a meta element, folded
   */
  void see(String name, String content) {
    if (name.startsWith(LABEL) || name.startsWith(VALUE)) {
      seen.putIfAbsent(name, content);
    }
  }

  /** Makes the claims once all of the head is read. */
  void finish() {
    for (String number : new String[] {"1", "2"}) {
      String label = seen.get(LABEL + number);
      boolean writer = label == null ? number.equals("1") : isWriter(label.strip());
      claims.add(
          Field.BYLINES,
          writer ? seen.get(VALUE + number) : null,
          VALUE + number,
          Trust.TWITTER_CARD);
    }
  }

  private boolean isWriter(String label) {
    String bare = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
    return WRITERS.contains(Letters.fold(bare))
        || labels.named(bare).filter(Field.BYLINES::equals).isPresent();
  }
}
