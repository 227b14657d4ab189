package io.chapar.split.markup;

import io.chapar.split.metadata.Claims;
import io.chapar.split.metadata.Field;
import io.chapar.split.metadata.Labels;
import java.util.HashMap;
import java.util.Map;

/**
 * The two labelled values of a Twitter card (twitter:label1, twitter:data1): who wrote it, or for
 * how long one reads, as plug-ins for WordPress fill them. A value without a label is a writer.
 */
final class CardLabels {
  private static final String LABEL = "twitter:label";
  private static final String VALUE = "twitter:data";
  private static final double TRUST = 0.5;

  private final Labels labels;
  private final Claims claims;
  private final Map<String, String> seen = new HashMap<>();

  CardLabels(Labels labels, Claims claims) {
    this.labels = labels;
    this.claims = claims;
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
      boolean writer =
          label == null
              ? number.equals("1")
              : labels.named(label).filter(Field.BYLINES::equals).isPresent();
      claims.add(Field.BYLINES, writer ? seen.get(VALUE + number) : null, VALUE + number, TRUST);
    }
  }
}
