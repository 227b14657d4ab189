package io.chapar.extract.quote;

import io.chapar.article.Facts.Quote;
import io.chapar.article.Facts.Span;
import io.chapar.extract.block.Sentences;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.language.LexicalCategory;
import io.chapar.extract.quote.Memory.SpeechEvidence;
import io.chapar.labelling.Labelling;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The quotes of an article by rules and weights. */
public final class LearnedQuotes {
  /** The rule of words in marks that no rule found. */
  public static final String MARKS = "marks-learned";

  /** The rule of words whose speaker is another one than the rules have. */
  public static final String SPEAKER = "speaker-learned";

  /** Probability from which words in marks are speech. */
  private static final double LEAST_SAID = 0.5;

  /** Probability from which somebody is the speaker, where the rules heard nobody. */
  private static final double LEAST_SPEAKER = 0.65;

  /** Probability from which somebody is the speaker, where the rules heard somebody else. */
  private static final double LEAST_OTHER = 0.8;

  /** Probability from which the one whom the rules heard stays, where nobody is surer. */
  private static final double LEAST_KEPT = 0.35;

  private final QuoteModels models;
  private final QuotedText text;
  private final Memory memory = new Memory();
  private final List<Quote> quotes;

  /** Quotes of the rules as they are now: of several stretches in one the first decides. */
  private final Map<Quote, Quote> changed = new IdentityHashMap<>();

  private LearnedQuotes(QuotedText text, QuoteModels models, List<Quote> rules) {
    this.text = text;
    this.models = models;
    this.quotes = new ArrayList<>(rules);
  }

  /**
   * @param rules the quotes that rules found, in order
   */
  public static List<Quote> in(QuotedText text, QuoteModels models, List<Quote> rules) {
    LearnedQuotes learned = new LearnedQuotes(text, models, rules);
    learned.read();
    learned.quotes.replaceAll(quote -> learned.changed.getOrDefault(quote, quote));
    return learned.quotes;
  }

  private void read() {
    int count = text.stretches().size();
    boolean[] found = new boolean[count];
    for (int i = 0; i < count; i++) {
      found[i] = text.rule(i) != null;
    }
    int[][] features = text.speech(found);
    Labelling speech = models.speech().label(features);
    int label = models.speech().label(QuoteModels.SAID);
    for (int i = 0; i < count; i++) {
      int place = text.place(i);
      text.before(i).forEach(quote -> memory.note(quote.speaker(), place));
      double said = found[i] ? 1 : speech.probability(i, label);
      if (said >= LEAST_SAID) {
        read(i, said);
      }
    }
  }

  private void read(int stretch, double said) {
    Quote rule = text.rule(stretch);
    SpeechEvidence evidence = memory.with(rule);
    List<Voice> voices = text.candidates(stretch, evidence);
    double[] shares = models.shares(text.speakers(stretch, evidence, voices));
    int best = best(shares);
    double most = together(voices, shares, voices.get(best));
    String heard = rule == null ? null : rule.speaker();
    double least = heard == null ? LEAST_SPEAKER : LEAST_OTHER;
    boolean sure = most >= least && voices.get(best).kind() != Voice.Kind.NOBODY;
    double kept = share(voices, shares, heard);
    String speaker = sure ? voices.get(best).name() : kept >= LEAST_KEPT ? heard : null;
    double share = sure ? most : kept >= LEAST_KEPT ? kept : 1;
    if (rule == null) {
      add(stretch, speaker, said * share);
    } else {
      boolean same = Objects.equals(heard, speaker);
      changed.putIfAbsent(rule, same ? rule : with(rule, speaker, share));
    }
    memory.note(speaker, text.place(stretch));
  }

  /** With the shares of those whose name is a part of this one, or has it as a part. */
  private static double together(List<Voice> voices, double[] shares, Voice voice) {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += voice.isAlike(voices.get(i)) ? shares[i] : 0;
    }
    return Math.min(1, sum);
  }

  /**
   * Of the one whom the rules heard; 0 for nobody, 1 for a job title or words that are no
   * candidate.
   */
  private static double share(List<Voice> voices, double[] shares, @Nullable String speaker) {
    for (Voice voice : voices) {
      if (voice.name().equals(speaker)) {
        return voice.kind() == Voice.Kind.JOB_TITLE ? 1 : together(voices, shares, voice);
      }
    }
    return speaker == null ? 0 : 1;
  }

  private static int best(double[] shares) {
    int best = 0;
    for (int i = 1; i < shares.length; i++) {
      best = shares[i] > shares[best] ? i : best;
    }
    return best;
  }

  private static Quote with(Quote rule, @Nullable String speaker, double share) {
    Span span = rule.span();
    return new Quote(
        speaker,
        rule.verb(),
        rule.text(),
        rule.direct(),
        new Span(span.block(), span.start(), span.end(), SPEAKER),
        rule.continued(),
        Math.min(share, rule.confidence()));
  }

  /** Before the first that begins behind it. */
  private void add(int stretch, @Nullable String speaker, double confidence) {
    Quote quote = quote(text.frame(stretch), speaker, confidence);
    int at = 0;
    while (at < quotes.size() && QuotedText.isBefore(quotes.get(at).span(), quote.span())) {
      at++;
    }
    quotes.add(at, quote);
  }

  private static Quote quote(Frame frame, @Nullable String speaker, double confidence) {
    List<Stretch.Part> parts = frame.stretch().parts().stream().map(Stretch.Part::trimmed).toList();
    List<Span> spans = parts.stream().map(part -> part.span(MARKS)).toList();
    return new Quote(
        speaker,
        verb(frame),
        parts.stream().map(Stretch.Part::words).collect(Collectors.joining("\n")),
        true,
        spans.get(0),
        spans.size() > 1 ? spans.subList(1, spans.size()) : null,
        confidence);
  }

  /** The first verb of speech behind the words in their sentence, else the last one before. */
  private static @Nullable String verb(Frame frame) {
    Sentences.Range after = frame.after();
    for (int i = after.from(); i < after.to(); i++) {
      if (isVerb(frame, frame.closing(), i)) {
        return words(frame.closing(), i);
      }
    }
    Sentences.Range before = frame.before();
    for (int i = before.to() - 1; i >= before.from(); i--) {
      if (isVerb(frame, frame.opening(), i)) {
        return words(frame.opening(), i);
      }
    }
    return null;
  }

  private static boolean isVerb(Frame frame, TokenisedBlock block, int i) {
    return block.is(LexicalCategory.VERB, i) && !frame.isSpoken(block, i);
  }

  private static String words(TokenisedBlock block, int verb) {
    return block.words(verb, block.after(LexicalCategory.VERB, verb));
  }
}
