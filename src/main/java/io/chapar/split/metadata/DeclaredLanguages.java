package io.chapar.split.metadata;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Languages as pages declare them, to BCP 47. */
final class DeclaredLanguages {
  private DeclaredLanguages() {}

  /** Two letters of ISO 639-1, which alone can be listed, or three of what it has no code for. */
  private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

  private static final int CODE = 3;

  /** How charsets begin, which some pages declare as a language. */
  private static final Set<String> CHARSETS = Set.of("utf", "iso", "win");

  /** "en_US" is en-US; null when it is no language tag, as "persian" or a country's "tm". */
  static @Nullable String tag(String declared) {
    String first = declared.split("[,; ]")[0].replace('_', '-');
    String tag = Locale.forLanguageTag(first).toLanguageTag();
    String language = tag.split("-")[0];
    boolean known =
        language.length() == CODE && !CHARSETS.contains(language) || KNOWN.contains(language);
    return tag.equals("und") || !known ? null : tag;
  }
}
