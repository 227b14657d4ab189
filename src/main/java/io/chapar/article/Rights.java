package io.chapar.article;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Who owns an article, and how and when it may be used, as its publisher declares it: passed on,
 * not judged. The terms are those of schema.org (CreativeWork) and of IPTC's ninjs.
 *
 * @param license the address of a licence, or its name
 * @param copyrightHolder the name of who holds the copyright
 * @param copyrightNotice the words of the notice: "© 2026 Example Press"
 * @param usageTerms in words, or their address
 * @param embargoedUntil not to be published before
 * @param expires not to be shown from then on; of a day alone, its first minute
 */
public record Rights(
    @Nullable String license,
    @Nullable String copyrightHolder,
    @Nullable String copyrightNotice,
    @Nullable String usageTerms,
    @Nullable OffsetDateTime embargoedUntil,
    @Nullable OffsetDateTime expires) {

  /** Nothing is declared, which grants nothing. */
  public static final Rights NONE = new Rights(null, null, null, null, null, null);

  public boolean declareNothing() {
    return equals(NONE);
  }
}
