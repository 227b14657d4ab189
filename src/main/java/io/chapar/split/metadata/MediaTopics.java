package io.chapar.split.metadata;

import io.chapar.article.Subject;
import io.chapar.split.wording.Letters;
import io.chapar.text.TableLines;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The IPTC Media Topics that publishers name their sections and tags by: {@code media-topics.tsv}
 * and {@code sections.tsv}. Safe for use by many threads.
 */
public final class MediaTopics {
  private static final int NAMES = 2;
  private static final int MOST = 8;
  private static final int MOST_TAGS = 100;
  private static final int LONGEST = 120;
  private static final Pattern PATH = Pattern.compile("[/\\\\|>»›→;؛,،、·•]| [-–—] ");
  private static final Pattern JOINT = Pattern.compile("[&+＆]");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private final Map<String, Subject> topics = new HashMap<>();
  private final Map<String, Subject> vocabulary;

  /** Read with the first page that has a section or a tag: a start needs them not. */
  private static final class Known {
    static final MediaTopics ALL = new MediaTopics();

    private Known() {}
  }

  private MediaTopics() {
    vocabulary =
        TableLines.of(MediaTopics.class, "media-topics.tsv").stream()
            .map(row -> row.split("\t"))
            .map(cells -> new Subject(cells[0], cells[1]))
            .collect(Collectors.toMap(Subject::code, topic -> topic));
    TableLines.forEach(MediaTopics.class, "sections.tsv", row -> add(row.split("\t")));
  }

  public static MediaTopics known() {
    return Known.ALL;
  }

  /**
   * @param cells a code, its language and the names
   */
  private void add(String[] cells) {
    Subject topic = Objects.requireNonNull(vocabulary.get(cells[0]), cells[0]);
    for (int i = NAMES; i < cells.length; i++) {
      topics.put(key(cells[i]), topic);
    }
  }

  /**
   * Those that the section names, then those of the tags, each once and at most eight. A name
   * counts only as a whole: "football boots" names nothing. A section may be a path ("Sport /
   * Football"), and join names ("Food & Travel"), which counts if all of them are known.
   *
   * @param section as the publisher or the page writes it, in any language
   * @param tags likewise; the first 100 count
   */
  public List<Subject> of(@Nullable String section, List<String> tags) {
    return Stream.concat(Stream.ofNullable(section), tags.stream().limit(MOST_TAGS))
        .filter(name -> name.length() <= LONGEST)
        .flatMap(this::topics)
        .distinct()
        .limit(MOST)
        .toList();
  }

  private Stream<Subject> topics(String name) {
    Optional<Subject> whole = find(name);
    return whole.isPresent() ? whole.stream() : PATH.splitAsStream(name).flatMap(this::step);
  }

  /**
   * Those that a news item declares; of one that is newer than the table the name is the item's.
   *
   * @param declared the codes, each with a space and a name behind it
   */
  List<Subject> declared(List<String> declared) {
    return declared.stream()
        .map(one -> one.split(" ", 2))
        .map(cells -> vocabulary.getOrDefault(cells[0], new Subject(cells[0], cells[1])))
        .distinct()
        .toList();
  }

  /** The topic of a step of a path, or those of the names that it joins. */
  private Stream<Subject> step(String step) {
    Optional<Subject> whole = find(step);
    if (whole.isPresent()) {
      return whole.stream();
    }
    String[] names = JOINT.split(step);
    List<Subject> known = Stream.of(names).map(this::find).flatMap(Optional::stream).toList();
    return known.size() == names.length ? known.stream() : Stream.empty();
  }

  private Optional<Subject> find(String name) {
    return Optional.ofNullable(topics.get(key(name)));
  }

  /** Letters and digits alone, without case and accents, and with the dot on each i. */
  static String key(String name) {
    String plain = Normalizer.normalize(Letters.fold(name), Normalizer.Form.NFD);
    return ACCENT.matcher(plain).replaceAll("").replace('ı', 'i');
  }
}
