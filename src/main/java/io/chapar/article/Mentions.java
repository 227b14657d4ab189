package io.chapar.article;

import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The listed phrases that an article has, for one subscriber. As a collection it is the groups and
 * the phrases: filters in routes ask {@code ${body.mentions} contains 'floods'}.
 */
public final class Mentions extends AbstractCollection<String> {
  /** Of an article in which nobody looked for any, or in which there are none. */
  public static final Mentions NONE = new Mentions(List.of());

  private final List<Mention> all;
  private final List<String> groups;
  private final List<String> names;

  public Mentions(List<Mention> all) {
    this.all = List.copyOf(all);
    this.groups =
        all.stream().map(Mention::group).filter(Objects::nonNull).distinct().sorted().toList();
    this.names =
        Stream.concat(groups.stream(), all.stream().map(Mention::phrase)).distinct().toList();
  }

  /**
   * Those in the title and in the blocks that are left, which come to stand one behind the other.
   *
   * @param left the indexes of those blocks, in order
   */
  public Mentions in(int[] left) {
    return new Mentions(all.stream().flatMap(mention -> in(left, mention)).toList());
  }

  private static Stream<Mention> in(int[] left, Mention mention) {
    Integer block = mention.block();
    int at = block == null ? 0 : Arrays.binarySearch(left, block);
    return at < 0 ? Stream.of() : Stream.of(block == null ? mention : mention.at(at));
  }

  /** In the order of the article. */
  public List<Mention> all() {
    return all;
  }

  /** Those that have a phrase in the article, sorted. */
  public List<String> groups() {
    return groups;
  }

  /** Whether there is a group or a phrase of this name; case makes no difference. */
  @Override
  public boolean contains(Object name) {
    String wanted = folded(String.valueOf(name));
    return names.stream().map(Mentions::folded).anyMatch(wanted::equals);
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public Iterator<String> iterator() {
    return names.iterator();
  }

  /** How many groups and phrases. */
  @Override
  public int size() {
    return names.size();
  }

  /** For filters in routes: {@code ${body.mentions.isEmpty} == false}. */
  @Override
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** The names of groups and phrases, with commas between. */
  @Override
  public String toString() {
    return String.join(", ", names);
  }
}
