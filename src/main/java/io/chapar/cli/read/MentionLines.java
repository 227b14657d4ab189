package io.chapar.cli.read;

import io.chapar.article.Article;
import io.chapar.article.Mention;
import io.chapar.config.KeywordFiles;
import io.chapar.config.file.Fault;
import io.chapar.config.file.Home;
import io.chapar.config.file.InvalidConfiguration;
import io.chapar.keywords.Phrase;
import io.chapar.keywords.PhraseFinder;
import io.chapar.text.Spelling;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The phrases of one list that an article has, a line each. */
final class MentionLines {
  private final PhraseFinder finder;

  /**
   * @throws IllegalArgumentException when no list can have this name
   * @throws InvalidConfiguration when there is no such list, or it has a fault
   */
  MentionLines(Home home, String name) {
    if (!KeywordFiles.isName(name)) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no name of a list; write NAME of config/keywords/NAME.txt");
    }
    List<Phrase> phrases =
        KeywordFiles.read(home, name).orElseThrow(() -> none(name, KeywordFiles.names(home)));
    finder = new PhraseFinder(phrases);
  }

  private static InvalidConfiguration none(String name, List<String> lists) {
    String advice =
        lists.isEmpty() ? "put it there, a phrase a line" : Spelling.advice(name, lists);
    return new InvalidConfiguration(
        List.of(new Fault("config/keywords/" + name + ".txt", 0, "does not exist; " + advice)));
  }

  Stream<String> lines(Article article) {
    return finder.find(article).stream().map(MentionLines::line);
  }

  private static String line(Mention mention) {
    String field = mention.field() == Mention.Field.TITLE ? "title" : "block " + mention.block();
    return String.join(
        "\t",
        Objects.requireNonNullElse(mention.group(), ""),
        mention.phrase(),
        field + " " + mention.start() + "-" + mention.end(),
        mention.text());
  }
}
