package io.chapar.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person knows of an article, as it may stand in the ledger.
 *
 * @param text as it was written, without space around it
 * @param keys of items that have this address; none where it is no address
 * @param folded the address as {@link io.chapar.web.CanonicalLink#folded} writes it; null where it
 *     is none
 * @param host of the address; null where it is none
 * @param guid in the form in which keys hold one
 */
public record ItemLookup(
    String text, List<String> keys, @Nullable String folded, @Nullable String host, String guid) {

  /** Of what is longer nothing is known. */
  public static final int LONGEST = 8192;

  public ItemLookup {
    keys = List.copyOf(keys);
  }
}
