package io.chapar.split.wording;

import io.chapar.text.TableLines;
import java.util.HashSet;
import java.util.Set;

/** Lines of nothing but hashtags and names of networks; the table is {@code networks.txt}. */
public final class ShareLine {
  private static final Set<String> NETWORKS =
      new HashSet<>(TableLines.of(ShareLine.class, "networks.txt"));

  private ShareLine() {}

  public static boolean is(String line) {
    if (line.length() > 300) {
      return false;
    }
    for (String word : line.split("[\\s|,/·•،]+")) {
      boolean tag = word.startsWith("#") && word.length() > 1;
      if (!word.isEmpty() && !tag && !NETWORKS.contains(Letters.fold(word))) {
        return false;
      }
    }
    return true;
  }
}
