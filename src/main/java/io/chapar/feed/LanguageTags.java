package io.chapar.feed;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Languages as feeds name them ({@code fa_IR}, {@code EN-us}) to BCP 47. */
final class LanguageTags {
  private LanguageTags() {}

  /** Null for what is no language. */
  static @Nullable String proper(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      String tag = written.strip().replace('_', '-');
      String proper = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      return proper.equals("und") ? null : proper;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
