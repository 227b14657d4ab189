package io.chapar.extract.quote;

import io.chapar.article.Facts.Organisation;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.coreference.SpeakerCandidate;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.quote.Stretch.Spoken;
import io.chapar.extract.quote.Voice.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The people, job titles and organisations of an article who may be quoted. */
final class Voices {
  private static final Comparator<Mention> IN_ORDER =
      Comparator.comparingInt(Mention::block).thenComparingInt(Mention::from);

  private final Map<TokenisedBlock, Integer> places = new HashMap<>();
  private final Map<Integer, TokenisedBlock> byBlock = new HashMap<>();
  private final Map<String, List<Mention>> mentions = new LinkedHashMap<>();
  private final Map<String, Voice.Kind> kinds = new HashMap<>();

  private final Spoken spoken;

  private Voices(List<TokenisedBlock> blocks, Spoken spoken) {
    this.spoken = spoken;
    for (TokenisedBlock block : blocks) {
      places.put(block, places.size());
      byBlock.put(block.block(), block);
    }
  }

  /**
   * Without mentions in words in marks.
   *
   * @param spoken where those are
   */
  static List<Voice> in(
      List<TokenisedBlock> blocks,
      Spoken spoken,
      List<SpeakerCandidate> subjects,
      List<Organisation> organisations) {
    Voices voices = new Voices(blocks, spoken);
    subjects.stream()
        .filter(subject -> !spoken.holds(subject.block(), subject.from()))
        .forEach(voices::add);
    organisations.forEach(voices::add);
    return voices.all();
  }

  private void add(SpeakerCandidate subject) {
    String name = subject.speaker();
    if (name != null) {
      Mention mention =
          new Mention(place(subject.block()), subject.from(), subject.to(), subject.acts());
      add(name, subject.person() ? Voice.Kind.PERSON : Voice.Kind.JOB_TITLE, mention);
    }
  }

  private void add(Organisation organisation) {
    for (Span span : organisation.mentions()) {
      Mention mention = mention(span);
      if (mention != null) {
        add(organisation.name(), Voice.Kind.BODY, mention);
      }
    }
  }

  private void add(String name, Voice.Kind kind, Mention mention) {
    Voice.Kind known = kinds.get(name);
    kinds.put(name, known == null || kind == Voice.Kind.PERSON ? kind : known);
    mentions.computeIfAbsent(name, k -> new ArrayList<>()).add(mention);
  }

  private int place(TokenisedBlock block) {
    return places.getOrDefault(block, 0);
  }

  private @Nullable Mention mention(Span span) {
    TokenisedBlock block = byBlock.get(span.block());
    if (block == null) {
      return null;
    }
    int from = block.tokenAt(span.start());
    int to = Math.max(from + 1, block.tokenAt(span.end()));
    boolean narrated = from < block.size() && !spoken.holds(block, from);
    return narrated ? mention(block, from, to) : null;
  }

  private Mention mention(TokenisedBlock block, int from, int to) {
    boolean guided =
        block.language().verbLast()
            ? block.is(LexicalCategory.PREPOSITION, to)
            : block.endingAt(LexicalCategory.PREPOSITION, from) != null;
    boolean acts = !guided && block.token(to - 1).suffix().isEmpty();
    return new Mention(place(block), from, to, acts);
  }

  private List<Voice> all() {
    List<Voice> all = new ArrayList<>();
    mentions.forEach(
        (name, where) ->
            all.add(
                new Voice(
                    name,
                    Objects.requireNonNull(kinds.get(name)),
                    where.stream().sorted(IN_ORDER).toList(),
                    where.size())));
    return all;
  }
}
