package io.chapar.train;

import com.fasterxml.jackson.databind.JsonNode;
import io.chapar.article.Article;
import io.chapar.article.Facts;
import io.chapar.extract.FactExtractor;
import io.chapar.extract.block.TokenisedBlock;
import io.chapar.extract.block.TokenisedBlocks;
import io.chapar.extract.coreference.PersonResolver;
import io.chapar.extract.language.Language;
import io.chapar.extract.language.Languages;
import io.chapar.extract.organisation.OrganisationResolver;
import io.chapar.extract.quote.QuotedText;
import io.chapar.extract.quote.Stretch;
import io.chapar.extract.speech.Quotes;
import io.chapar.extract.tagger.NameKind;
import io.chapar.extract.tagger.NameTagger;
import io.chapar.extract.tagger.NameTagger.TaggedNames;
import io.chapar.extract.tagger.NameWeights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An article whose quotes are known, as the learned part reads it.
 *
 * @param rules the quotes of the rules
 * @param gold what is known of each stretch
 */
record QuoteSample(String language, QuotedText text, List<Facts.Quote> rules, List<Gold> gold) {
  private static final Languages LANGUAGES = new Languages();
  private static final Path SPEAKERS = Path.of("src/test/resources/io/chapar/train/quotes.tsv");
  private static final NameTagger TAGGER = new NameTagger(NameWeights.own());

  /**
   * @param said by somebody
   * @param decided whether it is known who
   * @param names of the speaker, that in full first; none where none is known
   * @param open whether nobody is a right answer too
   */
  record Gold(boolean said, boolean decided, List<String> names, boolean open) {
    static final Gold OTHER = new Gold(false, false, List.of(), true);

    boolean isNamed() {
      return said && !names.isEmpty() && !open;
    }

    /** Whether it is one of the names, or holds it, or stands in it. */
    boolean means(String name) {
      String letters = letters(name);
      return names.stream()
          .map(QuoteSample::letters)
          .anyMatch(n -> !letters.isEmpty() && (n.contains(letters) || letters.contains(n)));
    }
  }

  /** An article of the golden facts, which name the first words of a quote and its speaker. */
  static QuoteSample golden(JsonNode golden) {
    List<MarkedNews.Paragraph> paragraphs =
        Arrays.stream(golden.path("text").asText().split("\n\\s*\n"))
            .filter(text -> !text.isBlank())
            .map(text -> new MarkedNews.Paragraph(text, List.of()))
            .toList();
    String language = golden.path("lang").asText();
    return of(
        new MarkedNews(golden.path("id").asText(), language, paragraphs),
        language,
        stretch -> gold(stretch, golden));
  }

  /** The invented news whose quotes are known: by {@code quotes.tsv}, or in the file itself. */
  static List<QuoteSample> invented() {
    Map<String, String> speakers = new HashMap<>();
    for (String row : rows()) {
      String[] cells = row.split("\t");
      speakers.put(cells[0] + ' ' + cells[1] + ' ' + letters(cells[2]), cells[3]);
    }
    Set<String> whole = new HashSet<>();
    MarkedNews.quotes(
        (article, quote) -> {
          whole.add(article);
          speakers.put(article + letters(quote.text()), quote.speaker());
        });
    Map<String, Integer> numbers = new HashMap<>();
    List<QuoteSample> samples = new ArrayList<>();
    for (MarkedNews news : MarkedNews.invented()) {
      int number = numbers.merge(news.source(), 1, Integer::sum);
      String article = news.source().replace(".txt", "") + ' ' + number + ' ';
      Map<String, String> here = startingWith(article, speakers);
      String other = whole.contains(article) ? "x" : "?";
      if (!here.isEmpty()) {
        samples.add(of(news, news.language() + "-news", s -> told(s, here, other)));
      }
    }
    return samples;
  }

  /** Those of an article, by the letters of the words alone. */
  private static Map<String, String> startingWith(String article, Map<String, String> speakers) {
    Map<String, String> here = new HashMap<>();
    speakers.forEach(
        (words, speaker) -> {
          if (words.startsWith(article)) {
            here.put(words.substring(article.length()), speaker);
          }
        });
    return here;
  }

  private static List<String> rows() {
    try (Stream<String> lines = Files.lines(SPEAKERS)) {
      return lines.filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Gold told(Stretch stretch, Map<String, String> speakers, String other) {
    String words = letters(words(stretch));
    String speaker =
        speakers.entrySet().stream()
            .filter(e -> words.startsWith(e.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(other);
    return switch (speaker) {
      case "x" -> Gold.OTHER;
      case "?" -> new Gold(true, false, List.of(), true);
      case "-" -> new Gold(true, true, List.of(), true);
      default -> new Gold(true, true, List.of(speaker), false);
    };
  }

  static QuoteSample of(MarkedNews news, String source, Function<Stretch, Gold> gold) {
    Article article = NameSample.normalised(news);
    Language language = LANGUAGES.of(article.language());
    List<TokenisedBlock> blocks = new ArrayList<>();
    for (int i = 0; i < article.blocks().size(); i++) {
      blocks.add(new TokenisedBlock(i, article.blocks().get(i).text(), language));
    }
    TokenisedBlocks.join(blocks);
    return of(blocks, source, gold);
  }

  /** In the order of {@link FactExtractor}. */
  private static QuoteSample of(
      List<TokenisedBlock> blocks, String source, Function<Stretch, Gold> gold) {
    TaggedNames names = TaggedNames.in(blocks, TAGGER);
    PersonResolver cast = PersonResolver.of(blocks, names.of(NameKind.PERSON));
    OrganisationResolver bodies = OrganisationResolver.of(names.of(NameKind.ORGANISATION));
    List<Facts.Quote> rules = Quotes.in(blocks, cast, bodies);
    QuotedText text = new QuotedText(blocks, cast.subjects(), bodies.toOrganisations(), rules);
    return new QuoteSample(source, text, rules, text.stretches().stream().map(gold).toList());
  }

  private static Gold gold(Stretch stretch, JsonNode golden) {
    String words = letters(words(stretch));
    for (JsonNode quote : golden.path("quotes")) {
      if (quote.path("marks").asBoolean() && begins(words, quote.path("text_start").asText())) {
        return gold(quote, golden.path("people"));
      }
    }
    return within(stretch, golden);
  }

  /** A part of what is reported: «said the board “lost its way years ago”». */
  private static Gold within(Stretch stretch, JsonNode golden) {
    Stretch.Part part = stretch.first();
    TokenisedBlock block = part.block();
    int begin = block.sentences().of(part.from() - 1).from();
    String before = letters(block.words(begin, part.to()));
    for (JsonNode quote : golden.path("quotes")) {
      boolean reported = before.contains(letters(quote.path("text_start").asText()));
      if (reported && !quote.path("direct").asBoolean()) {
        return gold(quote, golden.path("people"));
      }
    }
    return Gold.OTHER;
  }

  static String words(Stretch stretch) {
    StringBuilder words = new StringBuilder();
    stretch.parts().forEach(p -> words.append(p.block().words(p.from(), p.to())).append('\n'));
    return words.toString().strip();
  }

  /** Also where the golden words are the end of what another mark begins. */
  private static boolean begins(String words, String start) {
    String wanted = letters(start);
    return words.startsWith(wanted) || words.length() > 8 && wanted.startsWith(words);
  }

  private static Gold gold(JsonNode quote, JsonNode people) {
    Set<String> names = new LinkedHashSet<>();
    boolean open = quote.path("speaker").isNull();
    if (!open) {
      names.add(quote.path("speaker").asText());
    }
    for (JsonNode other : quote.path("accept_speakers")) {
      open |= other.isNull();
      if (!other.isNull()) {
        names.add(other.asText());
      }
    }
    for (JsonNode person : people) {
      if (person.path("name").equals(quote.path("speaker"))) {
        person.path("accept").forEach(name -> names.add(name.asText()));
      }
    }
    return new Gold(true, true, List.copyOf(names), open);
  }

  static String letters(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('ي', 'ی')
        .replace('ك', 'ک')
        .replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
