package io.chapar.split;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Languages as pages declare them, to BCP 47. */
final class Languages {
  private Languages() {}

  /** "en_US" is en-US; null when it is no language tag. */
  static @Nullable String tag(String declared) {
    String first = declared.split("[,; ]")[0].replace('_', '-');
    String tag = Locale.forLanguageTag(first).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }
}
