package io.chapar.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed of a subscription list.
 *
 * @param title for people
 * @param address as it is written
 * @param groups the titles of the outlines around it, the outermost first
 * @param language BCP 47
 */
public record Outline(
    @Nullable String title, String address, List<String> groups, @Nullable String language) {
  public Outline {
    groups = List.copyOf(groups);
  }
}
