package io.chapar.split.page;

import io.chapar.split.wording.Letters;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found of the names of elements, which sites repeat on all their pages; too many, and it
 * begins anew. Safe for use by many threads.
 */
public final class KnownNames<T> {
  private static final int LONGEST = 300;
  private static final int MOST = 40_000;

  private final Map<String, T> known = new ConcurrentHashMap<>();
  private final Function<String, T> find;

  /**
   * @param find gives the same for the same names, whatever their digits
   */
  public KnownNames(Function<String, T> find) {
    this.find = find;
  }

  public T of(String names) {
    if (names.length() > LONGEST) {
      return find.apply(names);
    }
    T found = known.get(names); // which locks nothing, as computeIfAbsent does
    return found == null ? ofNew(Letters.hasYear(names) ? withoutNumber(names) : names) : found;
  }

  private T ofNew(String names) {
    T found = known.get(names);
    return found == null ? learn(names) : found;
  }

  /** "post-1234" as any other post. */
  private static String withoutNumber(String names) {
    char[] signs = names.toCharArray();
    for (int i = 0; i < signs.length; i++) {
      signs[i] = Letters.isDigit(signs[i]) ? '0' : signs[i];
    }
    return new String(signs);
  }

  private T learn(String names) {
    if (known.size() > MOST) {
      known.clear();
    }
    return known.computeIfAbsent(names, find);
  }
}
