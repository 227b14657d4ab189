package io.chapar.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tags of languages (BCP 47), also as feeds write them: {@code fa_IR}, {@code EN-us}. */
public final class LanguageTag {
  /** Letters of ISO 639; BCP 47 keeps longer ones for what never came, and "unknown" has seven. */
  private static final Set<Integer> CODES = Set.of(2, 3);

  private LanguageTag() {}

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

  /** The language alone, in lower case, without script and country: {@code fa} of fa-AF. */
  public static String language(String tag) {
    return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }
}
