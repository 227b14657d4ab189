package io.chapar.train;

import com.ibm.icu.text.Transliterator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Identifiers and addresses in a house's forms. */
final class Addresses {
  private static final String TO_LATIN = "Any-Latin; Latin-ASCII; Lower";

  private final House house;
  private final DateForms dates;
  private final Dice dice;

  Addresses(House house, DateForms dates, Dice dice) {
    this.house = house;
    this.dates = dates;
    this.dice = dice;
  }

  String id(ZonedDateTime published) {
    return dated(house.id(), published);
  }

  String url(ZonedDateTime published, String id, String title) {
    String path =
        dated(house.path(), published)
            .replace("{id}", id)
            .replace("{slug}", slug(title))
            .replace("{latin}", latin(title));
    return "https://" + (dice.chance(0.6) ? "www." : "") + house.host() + path;
  }

  private String dated(String form, ZonedDateTime published) {
    String text =
        form.replace("{jalali}", dates.persian(published, "yyyyMMdd"))
            .replace("{jalali/}", dates.persian(published, "yyyy/MM/dd"))
            .replace("{gregorian}", dates.gregorian(published, "yyyyMMdd"))
            .replace("{gregorian/}", dates.gregorian(published, "yyyy/MM/dd"));
    int at = text.indexOf("{digits:");
    return at < 0
        ? text
        : text.substring(0, at) + dice.digits(text.charAt(at + 8) - '0') + text.substring(at + 10);
  }

  /** The title's words in its own letters, encoded or as they are. */
  private String slug(String title) {
    String slug = title.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return dice.chance(0.5) ? slug : URLEncoder.encode(slug, StandardCharsets.UTF_8);
  }

  private static String latin(String title) {
    String letters = Transliterator.getInstance(TO_LATIN).transliterate(title);
    return letters.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
