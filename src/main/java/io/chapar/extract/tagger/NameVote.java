package io.chapar.extract.tagger;

import io.chapar.article.Facts.Span;
import io.chapar.extract.passage.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the tagger has otherwise than the rules. What lies within a name on which both agree stays
 * as the rules have it: the town in a body's name.
 */
public final class NameVote {
  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::block)
          .thenComparingInt(Span::start)
          .thenComparingInt(Span::end)
          .thenComparing(Span::rule);

  private final List<FoundName> added = new ArrayList<>();
  private final NavigableSet<Span> rejected = new TreeSet<>(IN_ORDER);
  private final Map<Span, Span> moved = new HashMap<>();

  private NameVote() {}

  /** Where there is no tagger. */
  public static NameVote none() {
    return new NameVote();
  }

  /**
   * @param found by the rules; names may lie within others
   * @param tagged by the tagger from them; none overlaps another
   */
  public static NameVote between(List<FoundName> found, List<FoundName> tagged) {
    Map<Passage, List<FoundName>> foundIn = FoundName.byPassage(found);
    Map<Passage, List<FoundName>> taggedIn = FoundName.byPassage(tagged);
    NameVote vote = new NameVote();
    foundIn.forEach((in, names) -> vote.count(in, names, taggedIn.getOrDefault(in, List.of())));
    taggedIn.forEach(
        (in, names) -> {
          if (!foundIn.containsKey(in)) {
            vote.added.addAll(names);
          }
        });
    return vote;
  }

  private void count(Passage passage, List<FoundName> found, List<FoundName> tagged) {
    FoundName[] here = byToken(passage, tagged);
    List<FoundName> agreed = found.stream().filter(name -> name.isSame(here[name.from()])).toList();
    FoundName[] settled = byToken(passage, agreed);
    Map<FoundName, List<FoundName>> open = new HashMap<>();
    for (FoundName name : found) {
      if (!name.isSameOrWithin(settled[name.from()])) {
        rejected.add(name.span());
        overlapping(name, here)
            .forEach(o -> open.computeIfAbsent(o, k -> new ArrayList<>()).add(name));
      }
    }
    tagged.stream()
        .filter(name -> !name.isSame(settled[name.from()]))
        .forEach(name -> settle(name, open.getOrDefault(name, List.of())));
  }

  private static FoundName[] byToken(Passage passage, List<FoundName> names) {
    FoundName[] by = new FoundName[passage.size()];
    names.forEach(name -> Arrays.fill(by, name.from(), name.to(), name));
    return by;
  }

  private static List<FoundName> overlapping(FoundName name, FoundName[] tagged) {
    return Arrays.stream(tagged, name.from(), name.to())
        .filter(other -> other != null && other.kind() == name.kind())
        .distinct()
        .toList();
  }

  /** One that the rules have with other bounds is the same; several may be none of them. */
  private void settle(FoundName name, List<FoundName> open) {
    FoundName before = open.size() == 1 ? open.get(0) : null;
    if (before != null && rejected.remove(before.span())) {
      moved.put(before.span(), name.by(before.rule()).span());
    } else {
      added.add(name);
    }
  }

  /** Names of the tagger where no rule found one of the kind. */
  public List<FoundName> added(NameKind kind) {
    return added.stream().filter(name -> name.kind() == kind).toList();
  }

  /** Whether it is a mention of the rules that the tagger has not, or has as another kind. */
  public boolean rejects(Span span) {
    return rejected.contains(span);
  }

  /** Whether a mention that the tagger has not lies there. */
  public boolean rejectsWithin(int block, int start, int end) {
    @Nullable Span first = rejected.ceiling(new Span(block, start, start, ""));
    return first != null && first.block() == block && first.end() <= end;
  }

  /** Where the mention begins and ends as the tagger sees it; whose it is stays as it was. */
  public Span moved(Span span) {
    return moved.getOrDefault(span, span);
  }

  /** The mentions that are left, each where it is. */
  public List<Span> agreed(List<Span> mentions) {
    return mentions.stream().filter(span -> !rejects(span)).map(this::moved).toList();
  }
}
