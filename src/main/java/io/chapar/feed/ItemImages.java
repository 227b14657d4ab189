package io.chapar.feed;

import io.chapar.article.Image;
import io.chapar.feed.document.FeedEntry;
import io.chapar.feed.document.Media;
import io.chapar.web.Links;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pictures that an entry names beside its text, each once. */
final class ItemImages {
  private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "gif", "webp", "avif");

  private final Map<String, Image> byAddress = new LinkedHashMap<>();

  private ItemImages() {}

  static List<Image> of(FeedEntry entry) {
    ItemImages images = new ItemImages();
    images.add(entry.image(), null, null);
    entry.media().forEach(images::addPicture);
    entry.enclosures().forEach(images::addPicture);
    entry.thumbnails().forEach(file -> images.add(file.url(), file.caption(), file.credit()));
    return new ArrayList<>(images.byAddress.values());
  }

  private void addPicture(Media file) {
    if (isPicture(file)) {
      add(file.url(), file.caption(), file.credit());
    }
  }

  private void add(@Nullable String url, @Nullable String caption, @Nullable String credit) {
    URI address = Links.page(url);
    if (address != null) {
      byAddress.putIfAbsent(address.toString(), new Image(address, caption, credit));
    }
  }

  private static boolean isPicture(Media file) {
    if (file.type() != null) {
      return file.type().toLowerCase(Locale.ROOT).startsWith("image");
    }
    return file.medium() == null ? hasEnding(file.url()) : file.medium().equals("image");
  }

  private static boolean hasEnding(String url) {
    int query = url.indexOf('?');
    String path = query < 0 ? url : url.substring(0, query);
    return ENDINGS.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }
}
