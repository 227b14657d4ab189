package io.chapar.split.metadata;

import io.chapar.article.DateTime;
import io.chapar.article.FeedItem;
import org.jspecify.annotations.Nullable;

/** What the feed said of the page: taken where the page itself says nothing better. */
public final class ItemClaims {
  private static final String RULE = "feed-item";

  private ItemClaims() {}

  public static PageClaims of(FeedItem item) {
    Claims claims = new Claims();
    claims.add(Field.TITLE, item.title(), RULE, Trust.FEED_ITEM);
    claims.add(Field.SUMMARY, item.summary(), RULE, Trust.FEED_ITEM);
    claims.add(Field.LANGUAGE, item.language(), RULE, Trust.FEED_ITEM);
    claims.add(Field.PUBLISHED, iso(item.published()), RULE, Trust.FEED_ITEM);
    claims.add(Field.MODIFIED, iso(item.updated()), RULE, Trust.FEED_ITEM);
    item.authors().forEach(author -> claims.add(Field.BYLINES, author, RULE, Trust.FEED_ITEM));
    item.categories().forEach(category -> claims.add(Field.TAGS, category, RULE, Trust.FEED_ITEM));
    item.images()
        .forEach(
            image -> claims.add(Field.IMAGES, image.address().toString(), RULE, Trust.FEED_ITEM));
    return claims.done();
  }

  private static @Nullable String iso(@Nullable DateTime date) {
    if (date == null) {
      return null;
    }
    boolean day = date.precision() == DateTime.Precision.DAY;
    return day ? date.value().toLocalDate().toString() : date.value().toString();
  }
}
