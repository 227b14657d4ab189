package io.chapar.feed;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Languages as feeds name them ({@code fa_IR}, {@code EN-us}) to BCP 47. */
public final class LanguageTags {
  /** Letters of ISO 639; BCP 47 keeps longer ones for what never came, and "unknown" has seven. */
  private static final Set<Integer> CODES = Set.of(2, 3);

  private LanguageTags() {}

  /** Null for what is no language. What a tag says of a calendar or the like is left out. */
  public static @Nullable String proper(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      String tag = written.strip().replace('_', '-');
      Locale locale = new Locale.Builder().setLanguageTag(tag).build().stripExtensions();
      boolean known = CODES.contains(locale.getLanguage().length());
      return known ? locale.toLanguageTag() : null;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
