package io.chapar.normalise.persian;

import io.chapar.normalise.change.Trace;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last part of an address, which in Persian is often the headline with a hyphen for each space
 * and each joiner.
 */
public final class Slug {
  private static final int LONGEST = 500;

  private Slug() {}

  /** Words of the headline without their joiner, to the same with it. */
  public static Map<String, String> joins(@Nullable URI address) {
    Map<String, String> joins = new HashMap<>();
    String path = address == null ? null : address.getPath();
    if (path == null || path.length() > LONGEST) {
      return joins;
    }
    PersianLexicon lexicon = PersianLexicon.known();
    String[] words = folded(path.substring(path.lastIndexOf('/') + 1)).split("[-_]");
    for (int i = 0; i + 1 < words.length; i++) {
      boolean plural = lexicon.bound(words[i + 1]) == Bound.PLURAL && words[i].length() > 1;
      boolean verb = lexicon.isContinuous(words[i]) && !words[i + 1].isEmpty();
      if (plural || verb) {
        joins.put(words[i] + words[i + 1], PersianJoin.of(words[i], words[i + 1]));
      }
    }
    return joins;
  }

  private static String folded(String part) {
    return PersianLetters.fold(part, Trace.NONE).chars().toString();
  }
}
