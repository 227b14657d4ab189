package io.chapar.train;

import io.chapar.article.Facts.Quote;
import io.chapar.extract.quote.LearnedQuotes;
import io.chapar.extract.quote.Memory;
import io.chapar.extract.quote.Memory.SpeechEvidence;
import io.chapar.extract.quote.QuoteModels;
import io.chapar.extract.quote.QuotedText;
import io.chapar.extract.quote.Voice;
import io.chapar.labelling.FeatureSpace;
import io.chapar.labelling.SequenceModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns the weights of {@link LearnedQuotes} from our golden facts and invented news, and says
 * what they are worth on articles that they were not learned from.
 *
 * <pre>
 * QuoteTraining src/main/resources/io/chapar/extract
 * QuoteTraining --folds 5
 * </pre>
 *
 * <p>The tagger has learned from these articles, and the rules were written for them: both err less
 * in them than in others. A share of their answers is dropped or made another one's when learning,
 * and, in the second figures of each language, when judging.
 */
public final class QuoteTraining {
  private static final int EPOCHS = 12;
  private static final long SEED = 7;

  /** Of the quotes of the rules, those that are dropped before their stretch is learned from. */
  private static final double OVERLOOKED = 0.5;

  /** What the rules answer in the copies of each quote. */
  private enum Answers {
    ALL,
    NONE,
    WRONG
  }

  private static final List<Answers> COPIES =
      List.of(Answers.ALL, Answers.ALL, Answers.NONE, Answers.WRONG);

  private final List<QuoteSample> samples = new ArrayList<>();

  private QuoteTraining() {
    for (String file : List.of("golden.jsonl", "fresh.jsonl", "newest.jsonl")) {
      NameCorpora.golden(file).stream()
          .map(QuoteSample::golden)
          .filter(sample -> !sample.gold().isEmpty())
          .forEach(samples::add);
    }
    samples.addAll(QuoteSample.invented());
  }

  public static void main(String[] args) throws IOException {
    QuoteTraining training = new QuoteTraining();
    if (args[0].equals("--folds")) {
      training.judge(Integer.parseInt(args[1]));
    } else {
      training.write(Path.of(args[0]));
    }
  }

  private void write(Path folder) throws IOException {
    QuoteModels models = learn(samples);
    List<String> remarks =
        List.of(
            "Made by io.chapar.train.QuoteTraining from the project's golden facts and invented news. Our own,"
                + " Apache-2.0.");
    CrfTrainer.write(models.speech(), remarks, folder.resolve(QuoteModels.SPEECH_WEIGHTS));
    CrfTrainer.write(models.speakers(), remarks, folder.resolve(QuoteModels.SPEAKER_WEIGHTS));
  }

  private void judge(int folds) {
    Map<String, QuoteScore> scores = new TreeMap<>();
    for (int fold = 0; fold < folds; fold++) {
      QuoteModels models = learn(fold(samples, fold, folds, false));
      for (QuoteSample sample : fold(samples, fold, folds, true)) {
        List<Quote> fewer = overlooking(sample);
        score(scores, sample, " all rules   ", sample.rules());
        score(scores, sample, " all learned ", learned(sample.text(), models, sample.rules()));
        QuotedText text = sample.text().with(fewer);
        score(scores, sample, " some rules  ", fewer);
        score(scores, sample, " some learned", learned(text, models, fewer));
      }
    }
    scores.forEach((name, score) -> System.out.println(name + "  " + score));
  }

  private static List<Quote> learned(QuotedText text, QuoteModels models, List<Quote> rules) {
    return LearnedQuotes.in(text, models, rules);
  }

  /** The rules' quotes where they overlook a quarter, and the speaker of another. */
  private static List<Quote> overlooking(QuoteSample sample) {
    Random random = new Random(sample.gold().size() * 31L + sample.rules().size());
    List<Quote> left = new ArrayList<>();
    for (Quote quote : sample.rules()) {
      double dice = random.nextDouble();
      if (dice > 0.5) {
        left.add(quote);
      } else if (dice > 0.25) {
        left.add(
            new Quote(
                null,
                quote.verb(),
                quote.text(),
                quote.direct(),
                quote.span(),
                quote.continued(),
                0.6));
      }
    }
    return left;
  }

  private static void score(
      Map<String, QuoteScore> scores, QuoteSample sample, String name, List<Quote> answers) {
    List<QuoteScore.Quote> gold = new ArrayList<>();
    for (int i = 0; i < sample.gold().size(); i++) {
      QuoteSample.Gold one = sample.gold().get(i);
      if (one.said()) {
        gold.add(
            new QuoteScore.Quote(
                QuoteSample.words(sample.text().stretches().get(i)),
                one.isNamed() ? String.join(" | ", one.names()) : "-"));
      }
    }
    List<Quote> marked =
        answers.stream()
            .filter(
                quote ->
                    quote.direct()
                        && sample.text().stretches().stream()
                            .anyMatch(s -> s.meets(quote.mentions())))
            .toList();
    for (String key : List.of(sample.language() + name, "~" + name)) {
      List<String> faults = scores.computeIfAbsent(key, k -> new QuoteScore()).add(gold, marked);
      if (Boolean.getBoolean("faults") && key.endsWith("some learned") && !key.startsWith("~")) {
        faults.forEach(fault -> System.out.println(key + ' ' + fault));
      }
    }
  }

  private static List<QuoteSample> fold(
      List<QuoteSample> samples, int fold, int folds, boolean within) {
    List<QuoteSample> left = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      if ((i % folds == fold) == within) {
        left.add(samples.get(i));
      }
    }
    return left;
  }

  private static QuoteModels learn(List<QuoteSample> samples) {
    Random random = new Random(SEED);
    List<LabelledSequence> speech = new ArrayList<>();
    List<SpeakerFit.Example> speakers = new ArrayList<>();
    for (QuoteSample sample : samples) {
      speech.add(speech(sample, random));
      speech.add(speech(sample, random));
      for (Answers answers : COPIES) {
        addSpeakers(sample, answers, random, speakers);
      }
    }
    SequenceModel said =
        new CrfTrainer(QuoteModels.speechSpace(), QuoteModels.SPEECH_LABELS, EPOCHS, SEED)
            .averaged()
            .train(speech);
    return new QuoteModels(said, speakerModel(SpeakerFit.weights(speakers)));
  }

  private static LabelledSequence speech(QuoteSample sample, Random random) {
    int count = sample.gold().size();
    boolean[] found = new boolean[count];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      found[i] = sample.text().rule(i) != null && random.nextDouble() >= OVERLOOKED;
      labels[i] = sample.gold().get(i).said() ? 1 : 0;
    }
    return new LabelledSequence(sample.text().speech(found), labels);
  }

  private static void addSpeakers(
      QuoteSample sample, Answers answers, Random random, List<SpeakerFit.Example> examples) {
    Memory memory = new Memory();
    QuotedText text = sample.text();
    for (int i = 0; i < sample.gold().size(); i++) {
      int place = text.place(i);
      text.before(i).forEach(quote -> memory.note(quote.speaker(), place));
      QuoteSample.Gold gold = sample.gold().get(i);
      if (gold.said() && gold.decided()) {
        SpeechEvidence evidence = answered(memory.with(text.rule(i)), answers, text, i, random);
        List<Voice> voices = text.candidates(i, evidence);
        examples.add(
            new SpeakerFit.Example(text.speakers(i, evidence, voices), target(voices, gold)));
        voices.stream()
            .filter(voice -> gold.means(voice.name()))
            .findFirst()
            .ifPresent(voice -> memory.note(voice.name(), place));
      }
    }
  }

  private static SpeechEvidence answered(
      SpeechEvidence evidence, Answers answers, QuotedText text, int stretch, Random random) {
    if (answers == Answers.ALL) {
      return evidence;
    }
    String last = random.nextDouble() < 0.15 ? null : evidence.last();
    SpeechEvidence none =
        new SpeechEvidence(
            random.nextBoolean() ? null : "", false, last, evidence.lastPlace(), evidence.spoken());
    List<Voice> others = text.candidates(stretch, none);
    String other = others.get(random.nextInt(others.size())).name();
    return answers == Answers.NONE || other.isEmpty()
        ? none
        : new SpeechEvidence(
            other, random.nextBoolean(), last, evidence.lastPlace(), evidence.spoken());
  }

  /** Nobody is right where none of the others is. */
  private static double[] target(List<Voice> voices, QuoteSample.Gold gold) {
    long right = voices.stream().filter(voice -> gold.means(voice.name())).count();
    return voices.stream()
        .mapToDouble(
            voice ->
                right == 0
                    ? voice.kind() == Voice.Kind.NOBODY ? 1 : 0
                    : gold.means(voice.name()) ? 1.0 / right : 0)
        .toArray();
  }

  private static SequenceModel speakerModel(double[] fitted) {
    FeatureSpace space = QuoteModels.speakerSpace();
    int count = QuoteModels.SPEAKER_LABELS.size();
    float[] weights = new float[space.size() * count];
    for (int i = 0; i < fitted.length; i++) {
      weights[i * count + 1] = (float) fitted[i];
    }
    return new SequenceModel(
        space, QuoteModels.SPEAKER_LABELS, weights, new float[count], new float[count * count]);
  }
}
