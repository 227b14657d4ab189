package io.chapar.split.metadata;

import io.chapar.article.DateTime;
import io.chapar.article.FeedItem;
import org.jspecify.annotations.Nullable;

/** What the feed said of the page: taken where the page itself says nothing better. */
public final class ItemClaims {
  private static final String RULE = "feed-item";
  private static final double TRUST = 0.35;

  private ItemClaims() {}

  public static Claims of(FeedItem item) {
    Claims claims = new Claims();
    claims.add(Field.TITLE, item.title(), RULE, TRUST);
    claims.add(Field.SUMMARY, item.summary(), RULE, TRUST);
    claims.add(Field.LANGUAGE, item.language(), RULE, TRUST);
    claims.add(Field.PUBLISHED, iso(item.published()), RULE, TRUST);
    claims.add(Field.MODIFIED, iso(item.updated()), RULE, TRUST);
    item.authors().forEach(author -> claims.add(Field.BYLINES, author, RULE, TRUST));
    item.categories().forEach(category -> claims.add(Field.TAGS, category, RULE, TRUST));
    item.images()
        .forEach(image -> claims.add(Field.IMAGES, image.address().toString(), RULE, TRUST));
    return claims;
  }

  private static @Nullable String iso(@Nullable DateTime date) {
    if (date == null) {
      return null;
    }
    boolean day = date.precision() == DateTime.Precision.DAY;
    return day ? date.value().toLocalDate().toString() : date.value().toString();
  }
}
