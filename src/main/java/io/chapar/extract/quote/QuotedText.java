package io.chapar.extract.quote;

import io.chapar.article.CpuBudget;
import io.chapar.article.Facts;
import io.chapar.article.Facts.Quote;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.coreference.SpeakerCandidate;
import io.chapar.extract.quote.Frame.Zone;
import io.chapar.extract.quote.Memory.SpeechEvidence;
import io.chapar.extract.quote.Stretch.Spoken;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An article's words in marks, those who may have said them, and what the rules say of both. */
public final class QuotedText {
  /** Of more who may have said something the nearest are asked. */
  private static final int MOST_VOICES = 32;

  private static final Comparator<Span> IN_ORDER =
      Comparator.comparingInt(Span::block).thenComparingInt(Span::start);

  private final List<Stretch> stretches;
  private final List<Frame> frames = new ArrayList<>();
  private final List<Voice> voices;
  private final List<Quote> rules;
  private final List<@Nullable Quote> met = new ArrayList<>();

  /** Of each stretch, the quotes of the rules that begin before it and share no words with any. */
  private final List<List<Quote>> between = new ArrayList<>();

  /**
   * @param subjects people and job titles
   * @param rules the quotes that they found
   */
  public QuotedText(
      List<TokenisedBlock> blocks,
      List<SpeakerCandidate> subjects,
      List<Facts.Organisation> organisations,
      List<Quote> rules) {
    this.rules = List.copyOf(rules);
    stretches = Stretch.in(blocks);
    Spoken spoken = new Spoken(stretches);
    voices = stretches.isEmpty() ? List.of() : Voices.in(blocks, spoken, subjects, organisations);
    Map<TokenisedBlock, Integer> places = new HashMap<>();
    blocks.forEach(block -> places.put(block, places.size()));
    for (Stretch stretch : stretches) {
      int place = Objects.requireNonNull(places.get(stretch.first().block()));
      frames.add(new Frame(stretch, place, spoken, voices));
    }
    compare();
  }

  private QuotedText(QuotedText other, List<Quote> rules) {
    stretches = other.stretches;
    frames.addAll(other.frames);
    voices = other.voices;
    this.rules = List.copyOf(rules);
    compare();
  }

  private void compare() {
    Map<Integer, List<Quote>> byBlock = new HashMap<>();
    for (Quote quote : rules) {
      quote.mentions().stream()
          .map(Span::block)
          .distinct()
          .forEach(block -> byBlock.computeIfAbsent(block, k -> new ArrayList<>()).add(quote));
    }
    Set<Quote> here = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Stretch stretch : stretches) {
      List<Quote> all = meeting(stretch, byBlock);
      met.add(all.isEmpty() ? null : all.get(0));
      between.add(new ArrayList<>());
      here.addAll(all);
    }
    int next = 0;
    for (Quote quote : inOrder(rules)) {
      while (next < stretches.size() && !isBefore(quote.span(), start(next))) {
        next++;
      }
      if (next < stretches.size() && !here.contains(quote)) {
        between.get(next).add(quote);
      }
    }
  }

  /** The same with other answers of the rules. */
  public QuotedText with(List<Quote> others) {
    return new QuotedText(this, others);
  }

  public List<Stretch> stretches() {
    return stretches;
  }

  /** The place of a stretch's block in the article. */
  public int place(int stretch) {
    return frames.get(stretch).place();
  }

  Frame frame(int stretch) {
    return frames.get(stretch);
  }

  /** The direct quote of the rules that shares words with the stretch; null where there is none. */
  public @Nullable Quote rule(int stretch) {
    return met.get(stretch);
  }

  private static List<Quote> inOrder(List<Quote> quotes) {
    return quotes.stream().sorted(Comparator.comparing(Quote::span, IN_ORDER)).toList();
  }

  private static List<Quote> meeting(Stretch stretch, Map<Integer, List<Quote>> byBlock) {
    List<Quote> meeting = new ArrayList<>();
    for (Stretch.Part part : stretch.parts()) {
      for (Quote quote : byBlock.getOrDefault(part.block().block(), List.of())) {
        CpuBudget.tick();
        if (quote.direct() && stretch.meets(quote.mentions())) {
          meeting.add(quote);
        }
      }
    }
    return meeting;
  }

  /** The other quotes of the rules that begin between the stretch and the one before it. */
  public List<Quote> before(int stretch) {
    return between.get(stretch);
  }

  private Span start(int stretch) {
    return stretches.get(stretch).first().span("");
  }

  static boolean isBefore(Span one, Span other) {
    return IN_ORDER.compare(one, other) < 0;
  }

  /**
   * The features of the stretches as speech.
   *
   * @param found of each whether the rules have it
   */
  public int[][] speech(boolean[] found) {
    int[][] features = new int[found.length][];
    for (int i = 0; i < found.length; i++) {
      boolean beside = i > 0 && found[i - 1] && place(i - 1) == place(i);
      features[i] = SpeechFeatures.of(frames.get(i), found[i], beside);
    }
    return features;
  }

  /** Those who may have said the stretch: near it, known to speak, or the answer of the rules. */
  public List<Voice> candidates(int stretch, SpeechEvidence evidence) {
    Frame frame = frames.get(stretch);
    List<Voice> near =
        new ArrayList<>(
            voices.stream()
                .map(frame::near)
                .filter(voice -> isNear(voice, frame, evidence))
                .sorted(Comparator.comparingInt(voice -> rank(voice, frame, evidence)))
                .limit(MOST_VOICES)
                .toList());
    Stream.of(evidence.answer(), evidence.last())
        .filter(name -> name != null && !name.isEmpty())
        .distinct()
        .filter(name -> near.stream().noneMatch(voice -> voice.name().equals(name)))
        .forEach(name -> near.add(new Voice(name, Voice.Kind.JOB_TITLE, List.of(), 0)));
    near.add(Voice.NOBODY);
    return near;
  }

  /** The answer of the rules and the last speaker, then who is named nearest. */
  private static int rank(Voice voice, Frame frame, SpeechEvidence evidence) {
    return evidence.isAnswer(voice) || evidence.isLast(voice)
        ? -1
        : voice.mentions().stream()
            .mapToInt(mention -> frame.zone(mention).ordinal())
            .min()
            .orElse(Zone.NOWHERE.ordinal());
  }

  private static boolean isNear(Voice voice, Frame frame, SpeechEvidence evidence) {
    return evidence.isAnswer(voice)
        || evidence.isLast(voice)
        || evidence.times(voice) > 0
        || voice.mentions().stream().anyMatch(mention -> frame.zone(mention) != Zone.NOWHERE);
  }

  /** The features of each as the speaker. */
  public List<int[]> speakers(int stretch, SpeechEvidence evidence, List<Voice> candidates) {
    SpeakerFeatures features = new SpeakerFeatures(frames.get(stretch), evidence, candidates);
    return candidates.stream().map(features::of).toList();
  }
}
