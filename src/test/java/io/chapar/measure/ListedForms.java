package io.chapar.measure;

import io.chapar.article.Article;
import io.chapar.article.Article.Direction;
import io.chapar.article.Block;
import io.chapar.article.BlockKind;
import io.chapar.article.Mention;
import io.chapar.article.Metadata;
import io.chapar.article.Origin;
import io.chapar.keywords.Phrase;
import io.chapar.keywords.PhraseFinder;
import io.chapar.keywords.PhraseText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well listed words are found in all their forms, on a Persian treebank of others (CoNLL-U):
 * the lemmas of one part of speech are the list, and each of its tokens is to be found by its lemma
 * alone.
 *
 * <p>{@code java -cp "target/test-classes:target/chapar/lib/*" io.chapar.measure.ListedForms
 * FILE.conllu PROPN}
 */
final class ListedForms {
  private static final int SHORTEST = 4;

  private final String partOfSpeech;
  private final Set<String> lemmas;
  private final PhraseFinder finder;

  private int written;
  private int writtenFound;
  private int inflected;
  private int inflectedFound;
  private int mentions;
  private int otherLemma;

  private ListedForms(List<Sentence> sentences, String partOfSpeech) {
    this.partOfSpeech = partOfSpeech;
    this.lemmas =
        sentences.stream()
            .flatMap(sentence -> sentence.tokens().stream())
            .filter(token -> token.partOfSpeech().equals(partOfSpeech))
            .map(Token::lemma)
            .filter(lemma -> lemma.length() >= SHORTEST && !lemma.contains(" "))
            .collect(Collectors.toSet());
    List<Phrase> phrases = lemmas.stream().map(PhraseText::read).toList();
    this.finder = new PhraseFinder(phrases);
  }

  public static void main(String[] arguments) throws IOException {
    List<Sentence> sentences = sentences(Path.of(arguments[0]));
    ListedForms forms = new ListedForms(sentences, arguments[1]);
    sentences.forEach(forms::count);
    System.out.printf(
        "%d lemmas; as listed %d of %d; inflected %d of %d; %d mentions, %d on another lemma%n",
        forms.lemmas.size(),
        forms.writtenFound,
        forms.written,
        forms.inflectedFound,
        forms.inflected,
        forms.mentions,
        forms.otherLemma);
  }

  private record Token(int start, int end, String form, String lemma, String partOfSpeech) {
    boolean overlaps(Mention mention) {
      return start < mention.end() && mention.start() < end;
    }

    boolean isIn(Mention mention) {
      return overlaps(mention) && lemma.equals(mention.phrase());
    }
  }

  private record Sentence(String text, List<Token> tokens) {
    static Sentence of(List<String[]> rows) {
      StringBuilder text = new StringBuilder();
      List<Token> tokens = new ArrayList<>();
      for (String[] row : rows) {
        int start = text.length();
        text.append(row[1]);
        tokens.add(new Token(start, text.length(), row[1], row[2], row[3]));
        text.append(row[9].contains("SpaceAfter=No") ? "" : " ");
      }
      return new Sentence(text.toString(), tokens);
    }
  }

  private static List<Sentence> sentences(Path file) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    for (String sentence : Files.readString(file).split("\n\n")) {
      List<String[]> rows =
          sentence.lines().map(line -> line.split("\t")).filter(row -> isToken(row[0])).toList();
      sentences.add(Sentence.of(rows));
    }
    return sentences;
  }

  private static boolean isToken(String id) {
    return id.matches("[0-9]+");
  }

  private void count(Sentence sentence) {
    List<Mention> found = finder.find(article(sentence.text()));
    mentions += found.size();
    otherLemma +=
        (int)
            found.stream()
                .filter(mention -> sentence.tokens().stream().noneMatch(one -> one.isIn(mention)))
                .count();
    sentence.tokens().stream()
        .filter(token -> token.partOfSpeech().equals(partOfSpeech))
        .filter(token -> lemmas.contains(token.lemma()))
        .forEach(token -> count(token, found.stream().anyMatch(token::isIn)));
  }

  private void count(Token token, boolean isFound) {
    if (token.form().equals(token.lemma())) {
      written++;
      writtenFound += isFound ? 1 : 0;
    } else {
      inflected++;
      inflectedFound += isFound ? 1 : 0;
    }
  }

  private static Article article(String text) {
    Origin origin = new Origin("treebank", null, null, Instant.EPOCH, "");
    List<Block> blocks = List.of(new Block(BlockKind.PARAGRAPH, text, text));
    return new Article(origin, Metadata.builder().build(), "fa", "Arab", Direction.RTL, blocks);
  }
}
